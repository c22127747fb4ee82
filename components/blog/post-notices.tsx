import { Outside } from '#components/layout/inline.tsx'
import type { LaterReleases } from '#lib/content/pages/types.ts'
import type { PostSummary } from '#lib/content/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

/** For readers of an old announcement: the newest release, those between, and how to install it. */
export function NewerReleases({ version, newest, between }: LaterReleases) {
  return (
    <div className="newer-releases">
      <p>
        {newest ? (
          <>
            Newest: <a href={href(routes.release(newest.version))}>{newest.version}</a>, {formatDate(newest.date)}
          </>
        ) : (
          `Falco ${version} is the newest release`
        )}
        {' · '}
        <Outside url={`${site.documentation}setup/`}>Install Falco</Outside>
      </p>
      {between.length > 0 && (
        <details>
          <summary>{count(between.length, 'release')} in between</summary>
          <ul>
            {between.map(({ version, date, post }) => (
              <li key={version}>
                <a href={href(post ? routes.post(post.slug) : routes.release(version))}>{version}</a>,{' '}
                {formatDate(date)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type PostSeriesProps = { name: string; posts: readonly PostSummary[]; current: string }

/** The parts of a series in their order, with the current one marked. */
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
