/** Keeps the reader's choices in the page's address, as `?name=value` for each field. */
export function keepChoice(fields: Iterable<HTMLSelectElement>, show: () => void) {
  const choice = new URLSearchParams(location.search)
  for (const field of fields) {
    const value = choice.get(field.name)
    for (const option of field.options) if (option.text === value) option.selected = true
    field.addEventListener('change', () => {
      show()
      for (const one of fields) choice.set(one.name, chosen(one))
      history.replaceState(null, '', `?${choice}${location.hash}`)
    })
  }
  show()
}

export const chosen = (field: HTMLSelectElement) => field.selectedOptions[0]?.text ?? ''
