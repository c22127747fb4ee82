import { Day } from '#components/layout/inline.tsx'
import type { MentioningPost } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostList } from './post-list.tsx'

/** Posts that are shown with a sentence; older ones are title and date, on demand. */
const maxQuoted = 5

/** Posts that mention a project or a person, newest first; nothing for none. */
export function MentioningPosts({ posts }: { posts: readonly MentioningPost[] }) {
  if (posts.length === 0) return null
  const older = posts.slice(maxQuoted)
  return (
    <section className="mt-10">
      <h2 className="eyebrow">Mentioned in</h2>
      <PostList posts={posts.slice(0, maxQuoted)} />
      {older.length > 0 && (
        <details className="mt-4">
          <summary className="cursor-pointer py-1">All {posts.length} posts</summary>
          <ul>
            {older.map(({ slug, title, date }) => (
              <li key={slug} className="py-1">
                <a href={href(routes.post(slug))}>{title}</a> <Day className="mono text-muted" date={date} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
