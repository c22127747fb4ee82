import { routes } from '../routes.ts'
import { maintainers } from './maintainers.ts'
import { authors, postsByYear, publishedPosts, tags } from './posts.ts'
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
  const writers = (await authors()).filter(({ maintainer }) => !maintainer)
  return [
    ...fixed.map((path) => ({ path })),
    ...(await publishedPosts()).map(({ slug, date, updated }) => ({
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
