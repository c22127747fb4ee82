import { keepChoice } from './choice.ts'

/**
 * The filter form. An entry is shown if it matches all fields. Values have a comma before and after
 * them, in `data-is` of entries and in `<option>`, so that only whole values match.
 */
const filter = document.querySelector<HTMLElement>('.filter')

function show() {
  const fields = document.querySelectorAll<HTMLInputElement>('.filter .field')
  const words = [...fields].flatMap(({ value }) => value.toLowerCase().split(/\s+/))
  let shown = 0
  for (const entry of document.querySelectorAll<HTMLElement>('[data-is]')) {
    const text = `${entry.textContent}${entry.dataset.is}`.toLowerCase()
    entry.hidden = !words.every((word) => text.includes(word))
    if (!entry.hidden) shown += 1
  }
  const output = filter?.querySelector('output')
  if (output) output.value = `${shown} shown`
}

filter?.addEventListener('input', show)
// Browsers restore the reader's choices when the reader goes back to the page.
if (filter) keepChoice(filter.querySelectorAll<HTMLSelectElement>('select[name]'), show)
