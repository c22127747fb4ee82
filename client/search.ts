/** The search page, which alone loads this. Each query is an address: back and forward show earlier ones. */
import { isEmpty, readQuery, writeQuery } from './search/address.ts'
import { find } from './search/find.ts'
import { part, say, show, showNothing, showTitle } from './search/view.ts'
import { slashWorks, switchSlash } from './slash.ts'

const { index = '' } = part('page').dataset
const title = document.title

/** Counts queries: an answer that comes after another query is not shown. */
let current = 0

/** The query of the address that was last searched for: a link to a place on the page changes the address too. */
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

/** Searches and takes the focus to where the answer will be said: the first result is the next stop, and a link is gone. */
function searchAndFocus(): void {
  search()
  if (!isEmpty(readQuery(location.search))) part('status').focus({ preventScroll: true })
}

/** Goes to another query, as a link would, without loading the page anew. */
function go(address: string): void {
  if (address !== location.search) history.pushState(undefined, '', address)
  searchAndFocus()
}

for (const form of document.querySelectorAll<HTMLFormElement>('.search form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // A new query is without the filters of the one before.
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
