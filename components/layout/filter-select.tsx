const choiceOf = (value: string) => value.replaceAll(' ', '_')

/** An entry's attribute `data-is`, by which client/filter.ts shows or hides the entry. */
export const choices = (values: readonly string[]) => `,${values.map(choiceOf).join()},`

type FilterSelectProps = {
  label: string
  /** The name of the choice in the address. */
  name?: string
  values: readonly string[]
  all?: string
}

export function FilterSelect({ label, name, values, all }: FilterSelectProps) {
  return (
    <label>
      {label}{' '}
      <select className="field" name={name}>
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
