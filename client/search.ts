/** The script of the search page. Each query has its own address. */
import { filtersOf, readQuery } from './search/address.ts'
import { find } from './search/pagefind.ts'
import { part, show, showStatus } from './search/view.ts'
import { slashWorks, switchSlash } from './settings.ts'

const query = readQuery(location.search)
const name = query.words || filtersOf(query).join(', ')

async function search() {
  showStatus('Searching …')
  // Focuses the status line, so that the first result is the next tab stop.
  part('status').focus({ preventScroll: true })
  try {
    const folder = part('page').dataset.index ?? ''
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

const slash = part<HTMLInputElement>('slash')
slash.checked = slashWorks()
slash.addEventListener('change', () => switchSlash(slash.checked))
part('settings').hidden = !matchMedia('(hover: hover) and (pointer: fine)').matches
