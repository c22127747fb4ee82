/**
 * Suggestions below search fields, as a combobox with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). client/site.ts loads this script. The build
 * adds a first line with the list of pages (lib/content/files/search-index.ts).
 */
import { letters } from '#lib/text/search-words.ts'
import { type Suggestion, suggested } from './search/suggested.ts'

declare const suggestions: readonly Suggestion[]

const minLetters = 2

// Not in the style of pages, since few readers need it; pages allow no other <style>.
const style = new CSSStyleSheet()
style.replaceSync(`
.search form { position: relative }
.suggestions {
  position: absolute; z-index: 2; inset: calc(100% + 4px) 0 auto auto; min-width: 100%;
  width: max-content; max-width: min(26rem, 90vw); padding-block: 6px;
  color: var(--color-ink); background: var(--color-paper);
  border: 1px solid var(--color-muted); border-radius: 6px;
}
.suggestions li {
  display: flex; gap: 1rem; justify-content: space-between; align-items: center; min-height: 44px;
  padding: 4px 12px; font-size: .9375rem; line-height: 1.3; cursor: pointer;
}
.suggestions small { color: var(--color-muted) }
.suggestions :is([aria-selected=true], li:hover) { outline: 2px solid; outline-offset: -2px }
`)
document.adoptedStyleSheets.push(style)

const list = document.createElement('ul')
list.id = 'page:suggestions'
list.className = 'suggestions'
list.role = 'listbox'
list.ariaLabel = 'Suggestions'
// Keeps the focus in the field, so that `blur` does not close the list before a click.
list.addEventListener('mousedown', (event) => event.preventDefault())

function optionOf({ title, group, address }: Suggestion, at: number) {
  const option = document.createElement('li')
  option.id = `page:suggestion-${at}`
  option.role = 'option'
  const label = document.createElement('small')
  label.textContent = group
  option.append(title, label)
  option.addEventListener('click', () => location.assign(address))
  return option
}

function activate(field: HTMLInputElement, option?: Element) {
  for (const other of list.children) other.ariaSelected = String(other === option)
  field.setAttribute('aria-activedescendant', option?.id ?? '')
}

function close(field: HTMLInputElement) {
  list.remove()
  field.ariaExpanded = 'false'
  field.removeAttribute('aria-activedescendant')
}

function open(field: HTMLInputElement) {
  close(field)
  if (letters(field.value).length < minLetters) return
  list.replaceChildren(...suggested(field.value, suggestions).map(optionOf))
  if (list.children.length === 0) return
  field.form?.append(list)
  field.ariaExpanded = 'true'
  activate(field)
}

function press(event: KeyboardEvent, field: HTMLInputElement) {
  if (!list.isConnected) return
  const options = [...list.children] as HTMLElement[]
  const at = options.findIndex(({ ariaSelected }) => ariaSelected === 'true')
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  if (/^Arrow(?:Down|Up)$/.test(event.key))
    activate(field, next < -1 ? options.at(-1) : options[next])
  else if (event.key === 'Escape') close(field)
  else if (event.key === 'Enter' && options[at]) options[at].click()
  else return
  event.preventDefault()
}

for (const field of document.querySelectorAll<HTMLInputElement>('.search input')) {
  field.role = 'combobox'
  field.autocomplete = 'off'
  field.ariaAutoComplete = 'list'
  field.ariaExpanded = 'false'
  field.setAttribute('aria-controls', list.id)
  field.addEventListener('input', () => open(field))
  field.addEventListener('keydown', (event) => press(event, field))
  field.addEventListener('blur', () => close(field))
  if (field === document.activeElement) open(field)
}
