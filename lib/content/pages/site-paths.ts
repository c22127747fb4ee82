import { bundles } from '#lib/content/compatibility.ts'
import { otherAuthors, postsByYear, publishedPosts, tags } from '#lib/content/posts.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { reviewedYears } from '#lib/content/years/years.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { collections, type NameByPlural } from '#schema/collections.ts'

/** By page: kinds of documents; the page exists if there is a document of any of them. */
const needs: Record<string, readonly (keyof NameByPlural)[]> = {
  [pages.fits.path]: ['bundles'],
  [pages.catalogue.path]: ['plugins', 'rules', 'outputs'],
  [pages.adopters.path]: ['adopters'],
}

/** All pages at fixed addresses, except pages for which there is no content yet. */
export async function shownPages() {
  const index = await contentIndex()
  return Object.values(pages).filter(
    ({ path }) => needs[path]?.some((kind) => index[kind].length > 0) ?? true,
  )
}

/** The paths in the sitemap, which omits redirects, pages of months, and later pages of lists. */
export async function sitePaths(): Promise<{ path: string; changed?: string }[]> {
  const fixed = (await shownPages()).flatMap(({ path, isHidden }) => (isHidden ? [] : path))
  const lists = collections.flatMap(({ page }) => page?.list ?? [])
  const own = (await publishedPosts()).filter(({ canonical }) => !canonical)
  const { entries, addresses } = await contentIndex()
  const documents = entries.filter(({ type }) => type !== 'Post' && type !== 'Start')
  const rest = [
    ...(await bundles()).bundles.map(({ falco }) => routes.falcoRelease(falco)),
    ...(await reviewedYears()).map((year) => routes.review(year)),
    ...(await postsByYear()).map(({ name }) => routes.year(name)),
    ...[...(await tags()), ...(await otherAuthors())].map(({ path }) => path),
    ...documents.flatMap(({ file }) => addresses.get(file) ?? []).sort(byCodeUnit),
  ]
  return [
    ...[...new Set([...fixed, ...lists])].map((path) => ({ path })),
    ...own.map(({ slug, date, updated }) => ({
      path: routes.post(slug),
      changed: updated ?? date,
    })),
    ...rest.map((path) => ({ path })),
  ]
}
