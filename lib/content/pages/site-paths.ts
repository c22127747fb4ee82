import { bundles } from '#lib/content/compatibility.ts'
import { entriesOf, pageAddressOf } from '#lib/content/content-index.ts'
import { otherAuthors, postsByYear, publishedPosts, tags } from '#lib/content/posts.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { collections } from '#schema/collections.ts'
import { shownPages } from './shown-pages.ts'

/** Paths for the sitemap: no former addresses, no months, only the first page of each list. */
export async function sitePaths(): Promise<{ path: string; changed?: string }[]> {
  const fixed = (await shownPages()).flatMap(({ path, isHidden }) => (isHidden ? [] : path))
  const lists = collections.flatMap(({ page }) => page?.list ?? [])
  const own = (await publishedPosts()).filter(({ canonical }) => !canonical)
  const documents = entriesOf(await contentIndex()).filter(
    ({ type }) => type !== 'Post' && type !== 'Start',
  )
  const others = documents.flatMap((entry) => pageAddressOf(entry) ?? [])
  return [
    ...[...new Set([...fixed, ...lists])].map((path) => ({ path })),
    ...own.map(({ slug, date, updated }) => ({
      path: routes.post(slug),
      changed: updated ?? date,
    })),
    ...(await bundles()).bundles.map(({ falco }) => ({ path: routes.falcoRelease(falco) })),
    ...(await reviewedYears()).map((year) => ({ path: routes.review(year) })),
    ...(await postsByYear()).map(({ name }) => ({ path: routes.year(name) })),
    ...[...(await tags()), ...(await otherAuthors())].map(({ path }) => ({ path })),
    ...others.sort(byCodeUnit).map((path) => ({ path })),
  ]
}
