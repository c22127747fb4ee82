import { keepChoice } from './choice.ts'

/**
 * The filter form. An entry is shown if it matches all fields. Values have a comma before and after
 * them, in `data-is` of entries and in `<option>`, so that only whole values match. An entry whose
 * `data-is` has no comma matches every choice.
 */
const filter = document.querySelector<HTMLElement>('.filter')

function show() {
  const fields = document.querySelectorAll<HTMLInputElement>('.filter .field')
  const words = [...fields].flatMap(({ value }) => value.toLowerCase().split(/\s+/))
  for (const entry of document.querySelectorAll<HTMLElement>('[data-is]')) {
    const { is = '' } = entry.dataset
    const text = `${entry.textContent}${is}`.toLowerCase()
    const matches = (word: string) =>
      text.includes(word) || (word.startsWith(',') && !is.includes(','))
    entry.hidden = !words.every(matches)
  }
  for (const number of document.querySelectorAll<HTMLElement>('[data-number-of]')) {
    const list = document.getElementById(number.dataset.numberOf ?? '')
    number.textContent = `${shownIn(list)}`
  }
  for (const group of document.querySelectorAll<HTMLDetailsElement>('details.group')) {
    if (words.some(Boolean)) group.open = true
  }
  const output = filter?.querySelector('output')
  // When this script starts, nothing matches `:target` yet.
  const target = document.getElementById(location.hash.slice(1))
  const current = target?.closest('.pane') ?? document.querySelector('.pane')
  if (output) output.value = `${shownIn(current)} shown`
}

const shownIn = (list: Element | null) => list?.querySelectorAll('[data-is]:not([hidden])').length

filter?.addEventListener('input', show)
addEventListener('hashchange', show)
// Browsers restore the reader's choices when the reader goes back to the page.
if (filter) keepChoice(filter.querySelectorAll<HTMLSelectElement>('select[name]'), show)
