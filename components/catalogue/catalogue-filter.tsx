type CatalogueFilterProps = {
  /** Values by facet: 'Tactic' → 'Execution'. */
  facets: readonly (readonly [facet: string, values: readonly string[]])[]
  total: number
}

/** Works with client/filter.ts; without a script it is hidden. */
export function CatalogueFilter({ facets, total }: CatalogueFilterProps) {
  return (
    <form className="filter needs-script mb-6" aria-label="Filter">
      <label>
        Words
        <input className="field" type="search" />
      </label>
      {facets.map(([facet, values]) => (
        <label key={facet}>
          {facet}
          <select className="field">
            <option value="">any</option>
            {values.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
      ))}
      <output>{total} shown</output>
    </form>
  )
}
