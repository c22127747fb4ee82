import {
  otherAuthors,
  postsByKind,
  postsByYear,
  publishedPosts,
  tags,
} from '#lib/content/posts/posts.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { bundles } from '#lib/content/releases/bundles.ts'
import { upgrades } from '#lib/content/releases/upgrades.ts'
import { yearsInReview } from '#lib/content/years/years.ts'
import { pages } from '#lib/site/pages.ts'
import { collections } from '#schema/collections.ts'

export async function shownPages() {
  const index = await contentIndex()
  return Object.values(pages).filter(
    ({ needs }) => needs?.some((kind) => index[kind].length > 0) ?? true,
  )
}

/** The addresses in the sitemap, which omits redirects, pages of months, and later pages of lists. */
export async function sitePaths(): Promise<{ path: string; changed?: string }[]> {
  const { entries } = await contentIndex()
  const posts = (await publishedPosts()).filter(({ canonical }) => !canonical)
  const others = [
    ...(await shownPages()).filter(({ isHidden }) => !isHidden),
    ...collections.flatMap(({ page }) => (page ? { path: page.list } : [])),
    ...entries.filter(({ type, path }) => path && type !== 'Post'),
    ...(await bundles()).bundles,
    ...(await upgrades()).toNewest,
    ...(await yearsInReview()),
    ...(await postsByYear()),
    ...(await postsByKind()),
    ...(await tags()),
    ...(await otherAuthors()),
  ]
  return [
    ...posts.map(({ path, date, updated = date }) => ({ path, changed: updated })),
    ...[...new Set(others.map(({ path }) => path))].map((path) => ({ path })),
  ]
}
