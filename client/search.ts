/** The search page, which alone loads this. Each query is an address: back and forward show earlier ones. */
import { isEmpty, readQuery, writeQuery } from './search/address.ts'
import { find } from './search/find.ts'
import { part, say, show, showNothing, showTitle } from './search/view.ts'
import { slashWorks, switchSlash } from './slash.ts'

const { index = '' } = part('page').dataset
const title = document.title

/** Counts queries: late answers to earlier ones are dropped. */
let current = 0

/** The last query: 'popstate' also fires for links within the page, which must not search again. */
let searched: string | undefined

async function search(): Promise<void> {
  const mine = ++current
  searched = location.search
  const query = readQuery(location.search)
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) field.value = query.words
  showTitle(query, title)
  if (isEmpty(query)) return showNothing()
  say('Searching …')
  try {
    const answer = await find(query, index)
    if (mine === current) show(query, answer)
  } catch (error) {
    console.error(error)
    if (mine === current) showNothing('The search could not be loaded. You may be offline. Try again, or browse:')
  }
}

/** Searches and moves the focus to the status, so that the first result is the next tab stop. */
function searchAndFocus(): void {
  search()
  if (!isEmpty(readQuery(location.search))) part('status').focus({ preventScroll: true })
}

/** Goes to another query without loading the page. */
function go(address: string): void {
  if (address !== location.search) history.pushState(undefined, '', address)
  searchAndFocus()
}

for (const form of document.querySelectorAll<HTMLFormElement>('.search form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // A new query drops the filters of the last one.
    const words = String(new FormData(form).get('q') ?? '').trim()
    go(writeQuery({ words, year: '', tag: '', author: '' }))
  })
}

// Links to other queries: filters, corrections, single words.
addEventListener('click', (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : undefined
  if (!link?.getAttribute('href')?.startsWith('?')) return
  event.preventDefault()
  go(link.search)
})

addEventListener('popstate', () => {
  if (location.search !== searched) search()
})

const slash = part<HTMLInputElement>('slash')
slash.checked = slashWorks()
slash.addEventListener('change', () => switchSlash(slash.checked))
part('settings').hidden = false

searchAndFocus()
