const choices = [
  { value: 'system', label: 'System colours', sign: '◐' },
  { value: 'light', label: 'Light colours', sign: '☀' },
  { value: 'dark', label: 'Dark colours', sign: '☾' },
]

/** The reader's choice of colours. Hidden until client/scheme.ts makes it work. */
export function SchemeSwitch() {
  return (
    <fieldset className="scheme" hidden>
      <legend className="sr-only">Colours</legend>
      {choices.map(({ value, label, sign }) => (
        <label key={value} title={label}>
          <input type="radio" name="scheme" value={value} defaultChecked={value === 'system'} className="sr-only" />
          <span aria-hidden="true">{sign}</span>
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
