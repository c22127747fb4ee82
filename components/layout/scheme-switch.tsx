const choices = [
  { value: 'system', label: 'System colours', sign: '◐' },
  { value: 'light', label: 'Light colours', sign: '☀' },
  { value: 'dark', label: 'Dark colours', sign: '☾' },
]

/** The reader's choice of colours. Hidden until client/scheme.ts makes it work. */
export function SchemeSwitch() {
  return (
    <div className="scheme" role="radiogroup" aria-label="Colours" hidden>
      {choices.map(({ value, label, sign }) => (
        <label key={value} title={label}>
          <input type="radio" name="scheme" value={value} defaultChecked={value === 'system'} aria-label={label} />
          <span aria-hidden="true">{sign}</span>
        </label>
      ))}
    </div>
  )
}
