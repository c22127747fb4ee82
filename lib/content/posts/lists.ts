import { memoiseByIndex } from '#lib/content/read-index.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { monthOf } from '#lib/site/dates.ts'
import { type PageOf, paginate } from '#lib/site/pagination.ts'
import { routes } from '#lib/site/routes.ts'
import { publishedEntries, publishedPosts } from './posts.ts'

/** The pages of the blog, the oldest posts first; the last is the blog's own address. */
export const blogPages = memoiseByIndex(
  async (): Promise<PageOf<PostSummary>[]> => paginate(routes.blog(), await publishedPosts()),
)

/** How many posts the home page lists below its first. */
const others = 4

/** What the home page shows: the newest post that is featured, or the newest of all, and the newest others. */
export async function homePosts(): Promise<{ lead?: PostSummary; isFeatured: boolean; rest: PostSummary[] }> {
  const posts = await publishedPosts()
  const featured = (await publishedEntries()).findIndex(({ featured }) => featured)
  const lead = posts[Math.max(featured, 0)]
  return { lead, isFeatured: featured > 0, rest: posts.filter((post) => post !== lead).slice(0, others) }
}

/** A month with its posts, newest first; `month` as in 2021-03. */
export type MonthOfPosts = { month: string; posts: PostSummary[] }

/** Months that have posts, newest first. */
export const postsByMonth = memoiseByIndex(
  async (): Promise<MonthOfPosts[]> =>
    [...groupBy(await publishedPosts(), ({ date }) => monthOf(date))].map(([month, posts]) => ({ month, posts })),
)
