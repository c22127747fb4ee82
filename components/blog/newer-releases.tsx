import { Outside } from '#components/layout/inline.tsx'
import type { LaterReleases } from '#lib/content/types.ts'
import { formatDate } from '#lib/site/dates.ts'
import { href, site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { count } from '#lib/text/message-format.ts'

/** For readers whom a search led to an old announcement: the newest release, those between, and how to install it. */
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
            {between.map((release) => (
              <li key={release.version}>
                <a href={href(release.post ? routes.post(release.post.slug) : routes.release(release.version))}>
                  {release.version}
                </a>
                , {formatDate(release.date)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
