import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'

type SearchFormProps = {
  /** Of the field: a page has one in its header, and may have another. */
  id: string
  /** What tells this form from the other one of the page. */
  label?: string
  className?: string
}

/** A plain form that leads to the page of search. */
export function SearchForm({ id, label, className = '' }: SearchFormProps) {
  return (
    <search className={`search ${className}`.trim()} aria-label={label}>
      <form action={href(routes.search())}>
        <label className="sr-only" htmlFor={id}>
          Search
        </label>
        <input id={id} type="search" name="q" placeholder="Search" maxLength={200} aria-keyshortcuts="/" />
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
