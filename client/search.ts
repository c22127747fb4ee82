/** The page of search, which alone loads this. Each query is an address: back and forward show earlier ones. */
import { isEmpty, readQuery, writeQuery } from './search/address.ts'
import { find } from './search/find.ts'
import { slashSetting } from './search/settings.ts'
import { part, prepare, say, showNothing, showTitle } from './search/view.ts'

/** Milliseconds after which waiting is said. */
const patience = 150

const fields = document.querySelectorAll<HTMLInputElement>('input[name="q"]')
const { index = '' } = part('page').dataset
const name = document.title
const narrow = part<HTMLDetailsElement>('narrow')

/** Counts queries: the answer to one that another followed is not shown. */
let current = 0

/** The query of the address that was last asked for: a link to a place on the page changes the address too. */
let shown: string | undefined

async function search(): Promise<void> {
  const mine = ++current
  shown = location.search
  const query = readQuery(location.search)
  for (const field of fields) field.value = query.words
  showTitle(query, name)
  if (isEmpty(query)) return showNothing()
  const waiting = setTimeout(() => {
    if (mine === current) say('Searching …')
  }, patience)
  try {
    const answer = await find(query, index, narrow.open)
    const show = await prepare(query, answer)
    if (mine === current) show()
  } catch (error) {
    console.error(error)
    if (mine === current)
      showNothing('The search could not be loaded. You may be offline: try again later, or look through what there is:')
  } finally {
    clearTimeout(waiting)
  }
}

/** Goes to another query, as a link would, without loading the page anew. */
async function go(address: string): Promise<void> {
  if (address !== location.search) history.pushState(undefined, '', address)
  await search()
}

for (const other of document.querySelectorAll<HTMLFormElement>('.search form')) {
  other.addEventListener('submit', (event) => {
    event.preventDefault()
    // Another question, so without the filters of the one before.
    const words = String(new FormData(other).get('q') ?? '').trim()
    go(writeQuery({ words, year: '', tag: '', author: '' }))
  })
}

// Links to other queries: filters, corrections, single words.
addEventListener('click', async (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest('a') : undefined
  if (!link?.getAttribute('href')?.startsWith('?')) return
  event.preventDefault()
  await go(link.search)
  // The link is gone; what has become of it is said there.
  part('status').focus()
})

// On a phone the results come first; and of very many posts it takes a third of the bytes of a query.
const { year, tag, author } = readQuery(location.search)
const isWide = matchMedia('(min-width: 60rem)').matches
narrow.open = 'roomy' in part('page').dataset && (isWide || year + tag + author !== '')
let isCounted = narrow.open
narrow.addEventListener('toggle', () => {
  if (!narrow.open || isCounted) return
  isCounted = true
  search()
})
slashSetting()
addEventListener('popstate', () => {
  if (location.search !== shown) search()
})
search()
