import type { PostSummary } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type PostSeriesProps = { name: string; posts: readonly PostSummary[]; current: string }

/** The parts of a series in their order, the one that is read marked. */
export function PostSeries({ name, posts, current }: PostSeriesProps) {
  return (
    <nav className="notice mb-6" aria-label={`Series: ${name}`}>
      <b>Series: {name}</b>
      <ol className="list-decimal ps-5">
        {posts.map(({ slug, title }) => (
          <li key={slug}>
            {slug === current ? (
              <span aria-current="page">{title}</span>
            ) : (
              <a href={href(routes.post(slug))}>{title}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
