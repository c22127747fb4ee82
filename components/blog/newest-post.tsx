import type { PostSummary } from '#lib/content/types.ts'
import { formatDate, isoDay } from '#lib/site/dates.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostState } from './post-state.tsx'

/** The newest post, large. */
export function NewestPost({ post: { slug, title, description, date, minutes, state } }: { post: PostSummary }) {
  return (
    <article className="mb-10">
      <p className="eyebrow text-amber">Newest post</p>
      <h2 className="text-[clamp(1.75rem,1.3rem+2vw,2.5rem)]" style={{ viewTransitionName: `title-${slug}` }}>
        <a className="text-ink no-underline hover:underline" href={href(routes.post(slug))}>
          {title}
        </a>{' '}
        <PostState state={state} />
      </h2>
      <p className="lead mt-3">{description}</p>
      <p className="mt-3 text-[0.9375rem] text-muted">
        <time dateTime={isoDay(date)} style={{ viewTransitionName: `date-${slug}` }}>
          {formatDate(date)}
        </time>{' '}
        · {minutes} min read
      </p>
    </article>
  )
}
