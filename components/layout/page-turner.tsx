import { href } from '#lib/site/identity.ts'
import type { PageOf } from '#lib/site/pagination.ts'

/** Links to the other pages of a long list. */
export function PageTurner({ number, list, older, newer }: PageOf<unknown>) {
  if (!older && !newer) return null
  return (
    <nav className="turn" aria-label="Pages">
      {older && (
        <div>
          <a href={href(older)}>Older posts</a>
        </div>
      )}
      {newer && (
        <div className="newer">
          <a href={href(newer)}>Newer posts</a>
          {newer !== list && (
            <>
              {' · '}
              <a href={href(list)}>newest</a>
            </>
          )}
          <span className="text-muted"> · page {number}</span>
        </div>
      )}
    </nav>
  )
}
