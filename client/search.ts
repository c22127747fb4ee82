/** The script of the search page. Each query has its own address. */
import { filtersOf, find, readQuery } from './search/pagefind.ts'
import { element, show, showStatus } from './search/view.ts'
import { slashWorks, switchSlash } from './settings.ts'

const query = readQuery(location.search)
const name = query.words || filtersOf(query).join(', ')

async function search() {
  showStatus('Searching …')
  // Focuses the status line, so that the first result is the next tab stop.
  element('status').focus({ preventScroll: true })
  try {
    const folder = element('page').dataset.index ?? ''
    await show(query, await find(query, folder))
  } catch (error) {
    console.error(error)
    showStatus('The search could not be loaded. You may be offline. Try again, or browse:')
  }
}

// 'pageshow' also fires after Back, when the browser has restored the typed text.
addEventListener('pageshow', () => {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="q"]'))
    field.value = query.words
})
if (name) {
  document.title = `${name} · ${document.title}`
  search()
}

const slash = element<HTMLInputElement>('slash')
slash.checked = slashWorks()
slash.addEventListener('change', () => switchSlash(slash.checked))
element('settings').hidden = !matchMedia('(hover: hover) and (pointer: fine)').matches
