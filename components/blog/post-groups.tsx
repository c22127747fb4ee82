import type { ReactNode } from 'react'
import type { PostSummary } from '#lib/content/types.ts'
import { groupBy } from '#lib/group-by.ts'
import { PostList } from './post-list.tsx'

type PostGroupsProps = {
  posts: readonly PostSummary[]
  /** The group that a date is in: its year, its month. */
  groupOf: (date: string) => string
  headingOf?: (group: string) => ReactNode
}

/** Posts in groups, a heading above each. */
export function PostGroups({ posts, groupOf, headingOf = (group) => group }: PostGroupsProps) {
  return [...groupBy(posts, ({ date }) => groupOf(date))].map(([group, posts]) => (
    <section key={group} className="mb-10">
      <h2 className="eyebrow">{headingOf(group)}</h2>
      <PostList posts={posts} />
    </section>
  ))
}
