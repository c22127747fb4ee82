import { ClientScript, Day, Link } from '#components/layout/elements.tsx'
import { YearsOfBlog } from '#components/layout/links.tsx'
import { SearchForm, TitledPage } from '#components/layout/site-layout.tsx'
import { postsByYear } from '#lib/content/posts/posts.ts'
import { href } from '#lib/site/identity.ts'
import { pages } from '#lib/site/pages.ts'
import { routes } from '#lib/site/routes.ts'

export const { metadata } = pages.search

/** Files that every search loads. Pagefind adds `?ts=` to the address of the first file. */
const preloaded = ['pagefind-entry.json?ts=', 'wasm.en.pagefind', 'answers.json']

/** client/search.ts finds elements of the page by `data-search`. */
export default async function SearchPage() {
  const index = href(routes.searchData(''))
  return (
    <TitledPage {...pages.search}>
      <div data-search="page" data-index={index}>
        <link rel="modulepreload" href={`${index}pagefind.js`} />
        {preloaded.map((name) => (
          <link
            key={name}
            rel="preload"
            as="fetch"
            crossOrigin="anonymous"
            href={`${index}${name}`}
          />
        ))}
        <SearchForm className="large" />
        <noscript>
          <p className="mt-6">
            Search needs JavaScript, which is switched off. Every post is in these lists:
          </p>
        </noscript>
        <p
          className="my-6 min-h-[1.65em] wrap-anywhere outline-none"
          role="status"
          // The script focuses the status, so that the first result is the next tab stop.
          tabIndex={-1}
          data-search="status"
        />
        <div className="split gap-y-4">
          <div>
            <h2 className="sr-only">Results</h2>
            <ul className="rows" data-search="results" />
            <button className="py-[0.4rem] text-accent" type="button" data-search="more" hidden>
              Show more
            </button>
          </div>
          <nav aria-label="Filters" data-search="filters" hidden />
        </div>
        <div data-search="browse">
          <YearsOfBlog years={await postsByYear()} />
          <p className="mt-6">
            Posts by <Link to={routes.tags()}>tag</Link> or by{' '}
            <Link to={routes.authors()}>author</Link>
          </p>
        </div>
        <p className="mt-6 text-md text-muted" data-search="settings" hidden>
          <label>
            <input className="me-2" type="checkbox" data-search="slash" defaultChecked />
            Press <kbd>/</kbd> to search
          </label>
        </p>
        <Templates />
        <ClientScript name="search" />
      </div>
    </TitledPage>
  )
}

/**
 * client/search.ts fills copies of these hidden elements. The page contains them, since a build
 * removes the CSS rules of elements that a page lacks.
 */
function Templates() {
  return (
    <div hidden>
      <ul>
        <li data-search="template-item">
          <div>
            <h3>
              <a href="#page:content" data-search="title">
                Title
              </a>
            </h3>
            <p className="meta">
              <span data-search="kind" /> <Day data-search="date" date="2020-01-01" />
            </p>
            <p data-search="excerpt">
              <mark>word</mark>
            </p>
          </div>
        </li>
        <li className="meta" data-search="template-value">
          <a className="inline-block py-1 wrap-anywhere" href="#page:content" data-search="value">
            value
          </a>{' '}
          <span className="text-muted" data-search="count" />
        </li>
      </ul>
      <section className="mb-6" data-search="template-facet">
        <h2 className="eyebrow capitalize" data-search="facet">
          Filter
        </h2>
        <ul className="flex flex-wrap gap-x-5 gap-y-1" data-search="values" />
      </section>
    </div>
  )
}
