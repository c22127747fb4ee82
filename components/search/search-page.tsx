import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { Browse, type BrowseProps } from './browse.tsx'
import { Models } from './models.tsx'
import { SearchForm } from './search-form.tsx'

type SearchPageProps = BrowseProps & {
  /** Name of the script of this page; none in development, where it is part of the site's. */
  script?: string
}

/** Posts from which on what results can be narrowed by is loaded on demand only: ten bytes for each. */
const manyPosts = 3000

/**
 * The page of search: a form, places that its script (client/search.ts) fills, and what there is to look through without
 * one. Parts that the script asks for have their name in `data-search`.
 */
export function SearchPage({ script, ...browse }: SearchPageProps) {
  const isRoomy = browse.years.reduce((sum, { posts }) => sum + posts.length, 0) < manyPosts
  return (
    <div
      data-search="page"
      data-index={href(routes.searchData(''))}
      data-base={href('')}
      data-roomy={isRoomy || undefined}
    >
      <SearchForm label="All of the site" className="large" />
      <noscript>
        <p className="mt-6">
          Results are made in your browser, by a script, and scripts are switched off. These lists lead to every post
          without one:
        </p>
      </noscript>
      <p
        className="my-6 min-h-[1.65em] wrap-anywhere"
        role="status"
        // Where the focus goes when a link in the results makes others of them.
        tabIndex={-1}
        data-search="status"
      />
      <div className="split gap-y-4">
        <details className="min-[60rem]:order-1" data-search="narrow" hidden>
          <summary className="eyebrow cursor-pointer">Narrow down</summary>
          <div data-search="filters" />
        </details>
        <div data-search="results" />
      </div>
      <Browse {...browse} />
      <p className="mt-6 text-[0.9375rem] text-muted" data-search="settings" hidden>
        <label>
          <input className="me-2" type="checkbox" data-search="slash" defaultChecked />
          The key <kbd>/</kbd> leads to search, on every page
        </label>
      </p>
      <Models />
      {script && <script type="module" src={href(routes.client(script))} />}
    </div>
  )
}
