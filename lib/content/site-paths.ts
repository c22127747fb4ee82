import { routes } from '#lib/site/routes.ts'
import { maintainers } from './maintainers.ts'
import { authors, postsByYear, publishedEntries, publishedPosts, tags } from './posts.ts'
import { projects } from './projects.ts'

/** Every page that the site has for readers, former addresses aside, with the day of a post's last change. */
export async function sitePaths(): Promise<{ path: string; changed?: string }[]> {
  const fixed = [
    routes.home(),
    routes.blog(),
    routes.tags(),
    routes.authors(),
    routes.maintainers(),
    routes.projects(),
    routes.releases(),
    routes.community(),
  ]
  // A post whose original is elsewhere is found there.
  const elsewhere = new Set((await publishedEntries()).filter(({ canonical }) => canonical).map(({ slug }) => slug))
  const own = (await publishedPosts()).filter(({ slug }) => !elsewhere.has(slug))
  const writers = (await authors()).filter(({ maintainer }) => !maintainer)
  return [
    ...fixed.map((path) => ({ path })),
    ...own.map(({ slug, date, updated }) => ({
      path: routes.post(slug),
      changed: updated ?? date,
    })),
    ...(await postsByYear()).map(({ year }) => ({ path: routes.year(year) })),
    ...(await tags()).map(({ name }) => ({ path: routes.tag(name) })),
    ...writers.map(({ path }) => ({ path })),
    ...(await maintainers()).map(({ handle }) => ({ path: routes.maintainer(handle) })),
    ...(await projects()).map(({ name }) => ({ path: routes.project(name) })),
  ]
}
