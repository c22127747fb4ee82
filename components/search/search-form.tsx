import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

/** A plain form that leads to the search page. @param label tells it from the other form of a page */
export function SearchForm({ label, className = '' }: { label?: string; className?: string }) {
  return (
    <search className={`search ${className}`} aria-label={label}>
      <form action={href(routes.search())}>
        <input type="search" name="q" aria-label="Search" placeholder="Search" maxLength={200} aria-keyshortcuts="/" />
        <button type="submit" aria-label="Search">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" />
            <path d="m10.5 10.5 4 4" />
          </svg>
        </button>
      </form>
    </search>
  )
}
