import { YearsOfBlog } from '#components/layout/links.tsx'
import type { Period } from '#lib/content/types.ts'
import { href } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { Models } from './models.tsx'
import { SearchForm } from './search-form.tsx'

type SearchPageProps = {
  years: readonly Period[]
  /** Name of the script of this page; none in development, where it is part of the site's. */
  script?: string
}

/**
 * The search page: a form, places that its script (client/search.ts) fills, and lists to browse without one. Parts that the
 * script asks for have their name in `data-search`.
 */
export function SearchPage({ years, script }: SearchPageProps) {
  return (
    <div data-search="page" data-index={href(routes.searchData(''))}>
      <SearchForm className="large" />
      <noscript>
        <p className="mt-6">Search needs JavaScript, which is switched off. Every post is in these lists:</p>
      </noscript>
      <p
        className="my-6 min-h-[1.65em] w-fit wrap-anywhere"
        role="status"
        // The focus goes here when somebody searches: the first result is the next stop.
        tabIndex={-1}
        data-search="status"
      />
      <div className="split gap-y-4">
        <div data-search="results" />
        <nav aria-label="Filters" data-search="filters" hidden />
      </div>
      <div data-search="browse">
        <YearsOfBlog years={years} />
        <p className="mt-6">
          Posts by <a href={href(routes.tags())}>tag</a> or by <a href={href(routes.authors())}>author</a>
        </p>
      </div>
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
