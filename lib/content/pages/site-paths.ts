import {
  otherAuthors,
  type Post,
  postsByKind,
  postsByYear,
  publishedPosts,
  tags,
} from '#lib/content/posts/posts.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { bundles, upgrades } from '#lib/content/releases/bundles.ts'
import { yearsInReview } from '#lib/content/years/years.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { collections } from '#schema/collections.ts'

export async function shownPages() {
  const index = await contentIndex()
  return Object.values(pages).filter(
    ({ needs }) => needs?.some((kind) => index[kind].length > 0) ?? true,
  )
}

const changeOf = ([newest]: readonly Post[]) => newest?.updated ?? newest?.date

/**
 * The sitemap omits redirects, pages of months, and later pages of lists. `changed` is the day of
 * the newest fact of a page, if it is known.
 */
export async function sitePaths(): Promise<{ path: string; changed?: string }[]> {
  const fixed = (await shownPages()).flatMap(({ path, isHidden }) => (isHidden ? [] : path))
  const lists = collections.flatMap(({ page }) => page?.list ?? [])
  const posts = await publishedPosts()
  const own = posts.filter(({ canonical }) => !canonical)
  const { entries, ...index } = await contentIndex()
  const documents = entries.filter(({ type }) => type !== 'Post' && type !== 'Start')
  const known = await bundles()
  const asOf = index.figures[0]?.asOf
  const catalogue = [...index.plugins, ...index.rules, ...index.outputs].map(({ asOf }) => asOf)
  const days: Record<string, string | undefined> = {
    [routes.home()]: changeOf(posts),
    [routes.blog()]: changeOf(posts),
    [routes.maintainers()]: asOf,
    [routes.projects()]: asOf,
    [routes.graph()]: asOf,
    [routes.releases()]: index.releases[0]?.asOf,
    [routes.compatibility()]: known.asOf,
    [routes.upgrade()]: known.asOf,
    [routes.catalogue()]: catalogue.sort(byCodeUnit).at(-1),
    [routes.adopters()]: index.adopters[0]?.asOf,
    [routes.health()]: index.releases[0]?.asOf,
    [routes.community()]: index.minutes[0]?.asOf,
  }
  return [
    ...[...new Set([...fixed, ...lists])].map((path) => ({ path, changed: days[path] })),
    ...own.map((post) => ({ path: post.path, changed: changeOf([post]) })),
    ...known.bundles.map(({ path }) => ({ path, changed: known.asOf })),
    ...(await upgrades()).toNewest.map(({ path }) => ({ path, changed: known.asOf })),
    ...(await yearsInReview()).map(({ path, lastUpdated }) => ({
      path,
      changed: lastUpdated?.date,
    })),
    ...[
      ...(await postsByYear()),
      ...(await postsByKind()),
      ...(await tags()),
      ...(await otherAuthors()),
    ].map(({ path, posts }) => ({ path, changed: changeOf(posts) })),
    ...documents
      .flatMap(({ path }) => path || [])
      .sort(byCodeUnit)
      // A person or project has the day of the list: /projects/falco/ that of /projects/.
      .map((path) => ({ path, changed: days[path.replace(/[^/]+\/$/, '')] })),
  ]
}
