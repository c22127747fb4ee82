const choiceOf = (value: string) => value.replaceAll(' ', '_')

/** The value of an entry's `data-is`, by which client/filter.ts shows or hides the entry. */
export const choices = (values: readonly string[]) => `,${values.map(choiceOf).join()},`

type FilterSelectProps = {
  label: string
  values: readonly string[]
  /** Label of the option that shows all entries; without a label, there is no such option. */
  all?: string
}

export function FilterSelect({ label, values, all }: FilterSelectProps) {
  return (
    <label>
      {label}{' '}
      <select className="field">
        {all && <option value="">{all}</option>}
        {values.map((value) => (
          <option key={value} value={choices([value])}>
            {value}
          </option>
        ))}
      </select>
    </label>
  )
}

type CatalogueFilterProps = {
  /** The options of each facet: `['Tactic', ['Execution', …]]`. */
  facets: readonly (readonly [facet: string, values: readonly string[]])[]
  total: number
}

export function CatalogueFilter({ facets, total }: CatalogueFilterProps) {
  return (
    <search className="filter facets" aria-label="Filter">
      <label>
        Words
        <input className="field" type="search" />
      </label>
      {facets.map(([facet, values]) => (
        <FilterSelect key={facet} label={facet} values={values} all="any" />
      ))}
      <output>{total} shown</output>
    </search>
  )
}
