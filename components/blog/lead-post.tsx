import { Day } from '#components/layout/inline.tsx'
import type { PostSummary } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { PostState, Thumbnail } from './post-list.tsx'

/** The post at the head of the home page. */
export function LeadPost({ post, eyebrow }: { post: PostSummary; eyebrow: string }) {
  const { slug, title, description, date, minutes, state, thumbnail } = post
  return (
    <article className="lead-post">
      <p className="eyebrow text-amber">{eyebrow}</p>
      <h2 style={{ viewTransitionName: `title-${slug}` }}>
        <a href={href(routes.post(slug))}>
          <Thumbnail path={thumbnail} />
          {title}
        </a>{' '}
        <PostState state={state} />
      </h2>
      <p className="mt-2 text-[0.9375rem]">{description}</p>
      <p className="mt-2 text-[0.875rem] text-muted">
        <Day date={date} style={{ viewTransitionName: `date-${slug}` }} /> · {minutes} min read
      </p>
    </article>
  )
}
