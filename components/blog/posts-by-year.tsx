import type { YearOfPosts } from '#lib/content/types.ts'
import { PostList } from './post-list.tsx'

/** Posts under a heading for each year. */
export function PostsByYear({ years }: { years: readonly YearOfPosts[] }) {
  return years.map(({ year, posts }) => (
    <section key={year} className="mb-10">
      <h2 className="eyebrow">{year}</h2>
      <PostList posts={posts} />
    </section>
  ))
}
