import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { monthOf } from '#lib/site/dates.ts'
import { type PageOf, paginate } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { publishedPosts } from './posts.ts'

/** The pages of the blog, the oldest posts first; the last is the blog's own address. */
export const blogPages = memoiseByIndex(
  async (): Promise<PageOf<PostSummary>[]> => paginate(routes.blog(), await publishedPosts()),
)

/** A month with its posts, newest first; `month` as in 2021-03. */
export type MonthOfPosts = { month: string; posts: PostSummary[] }

/** Months that have posts, newest first. */
export const postsByMonth = memoiseByIndex(
  async (): Promise<MonthOfPosts[]> =>
    [...groupBy(await publishedPosts(), ({ date }) => monthOf(date))].map(([month, posts]) => ({ month, posts })),
)
