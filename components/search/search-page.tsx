import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { Browse, type BrowseProps } from './browse.tsx'
import { Models } from './models.tsx'
import { SearchForm } from './search-form.tsx'

type SearchPageProps = BrowseProps & {
  /** Name of the script of this page; none in development, where it is part of the site's. */
  script?: string
}

/**
 * The search page: a form, places that its script (client/search.ts) fills, and lists to browse without one. Parts that the
 * script asks for have their name in `data-search`.
 */
export function SearchPage({ script, ...browse }: SearchPageProps) {
  return (
    <div data-search="page" data-index={href(routes.searchData(''))}>
      <SearchForm className="large" />
      <noscript>
        <p className="mt-6">Search needs JavaScript, which is switched off. These lists lead to every post:</p>
      </noscript>
      <p
        className="my-6 min-h-[1.65em] wrap-anywhere"
        role="status"
        // The focus goes here when somebody searches: the first result is the next stop.
        tabIndex={-1}
        data-search="status"
      />
      <div className="split">
        <div data-search="results" />
        <nav aria-label="Filters" data-search="filters" hidden />
      </div>
      <Browse {...browse} />
      <p className="mt-6 text-[0.9375rem] text-muted" data-search="settings" hidden>
        <label>
          <input className="me-2" type="checkbox" data-search="slash" defaultChecked />
          Press <kbd>/</kbd> to search
        </label>
      </p>
      <Models />
      {script && <script type="module" src={href(routes.client(script))} />}
    </div>
  )
}
