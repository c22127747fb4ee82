/**
 * How results look: the script of the page fills copies of these. They stand in the page so that its style has their
 * rules (build/finish/prune-style.ts), and so that all markup is here.
 */
export function Models() {
  return (
    <div hidden>
      <section className="mb-10" data-search="model-group">
        <h2 className="eyebrow">
          <span data-search="name">Group</span> · <span data-search="count">1</span>
        </h2>
        {/* Few of them have a date, so it has no column. */}
        <ul className="rows *:grid-cols-1" data-search="list" />
        <button className="more" type="button" data-search="more">
          Show more
        </button>
      </section>
      <ul>
        <li data-search="model-item">
          <time className="mono" data-search="date" />
          <div>
            <h3>
              <a href="#page:content" data-search="title">
                Title
              </a>
            </h3>
            <p data-search="excerpt">
              <mark>word</mark>
            </p>
          </div>
        </li>
        <li className="mono" data-search="model-value">
          <a className="inline-block py-1 wrap-anywhere" href="#page:content" data-search="value">
            value
          </a>{' '}
          <span className="text-muted" data-search="count" />
        </li>
      </ul>
      <section className="mb-6" data-search="model-facet">
        <h2 className="eyebrow" data-search="facet">
          Filter
        </h2>
        <ul className="flex flex-wrap gap-x-5 gap-y-1" data-search="values" />
      </section>
    </div>
  )
}
