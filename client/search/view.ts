import {
  type Answer,
  type Facet,
  facets,
  filtersOf,
  noFilters,
  type Page,
  type Query,
  writeQuery,
} from './pagefind.ts'

const pageSize = 10
const maxValues = 12

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export function element<Kind extends HTMLElement = HTMLElement>(
  name: string,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector<Kind>(`[data-search="${name}"]`)
  if (!found) throw new Error(`the page has no element with data-search="${name}"`)
  return found
}

function copyOf(name: string) {
  const copy = element(`template-${name}`).cloneNode(true) as HTMLElement
  delete copy.dataset.search
  return copy
}

const resultsInWords = (count: number) =>
  `${count.toLocaleString('en')} result${count === 1 ? '' : 's'}`

/** Writes into the element with `role="status"`, whose changes screen readers announce. */
export function showStatus(...text: (string | Node)[]) {
  element('status').replaceChildren(...text)
}

function linkTo(query: Query, text: string) {
  const link = document.createElement('a')
  link.href = writeQuery(query)
  link.textContent = text
  return link
}

export async function show(query: Query, answer: Answer) {
  const { named, results } = answer
  const count = results.length + (named ? 1 : 0)
  const list = element('results')
  const more = element('more')
  if (named) list.append(itemOf(named))
  let shown = 0
  const add = async () => {
    const next = results.slice(shown, shown + pageSize)
    shown += next.length
    const pages = await Promise.all(next.map((result) => result.data()))
    list.append(...pages.filter(({ url }) => url !== named?.url).map(itemOf))
    more.hidden = shown === results.length
    more.textContent = `Show more of ${resultsInWords(count)}`
  }
  more.addEventListener('click', async () => {
    const before = list.children.length
    try {
      await add()
      list.children[before]?.querySelector('a')?.focus()
    } catch (error) {
      console.error(error)
      showStatus('More results could not be loaded. You may be offline. Try again later.')
    }
  })
  await add()
  element('browse').hidden = count > 0
  const filters = facets.flatMap((facet) => facetOf(facet, query, answer))
  element('filters').append(...filters)
  element('filters').hidden = filters.length === 0
  showStatus(...summary(query, count))
}

function summary(query: Query, count: number) {
  const { words } = query
  const filters = filtersOf(query).join(', ')
  const wanted = (words && ` for ‘${words}’`) + (filters && ` in ${filters}`)
  if (count > 0) return [`${resultsInWords(count)}${wanted}`]
  if (filters)
    return [`Nothing${wanted}. `, linkTo({ words, ...noFilters }, 'Search without filters')]
  return [`Nothing${wanted}. Check the spelling, try fewer words, or browse:`]
}

/** Splits Pagefind's excerpt into text and elements, so that no result can inject markup. */
function markedExcerpt(excerpt: string) {
  return excerpt.split(/<\/?mark>/).map((text, at) => {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    if (at % 2 === 0) return plain
    const mark = document.createElement('mark')
    mark.textContent = plain
    return mark
  })
}

function itemOf({ url, excerpt, meta }: Page) {
  const item = copyOf('item')
  const date = element<HTMLTimeElement>('date', item)
  date.hidden = meta.date === ''
  date.dateTime = meta.date
  date.textContent = meta.date && dates.format(new Date(meta.date))
  element('kind', item).textContent = meta.kind
  const link = element<HTMLAnchorElement>('title', item)
  link.href = url
  link.textContent = meta.title
  if (link.origin !== location.origin) link.rel = 'external noopener noreferrer'
  element('excerpt', item).replaceChildren(...markedExcerpt(excerpt))
  return item
}

function facetOf(facet: Facet, query: Query, { filters }: Answer) {
  const chosen = query[facet]
  const counts = Object.entries(filters[facet] ?? {}).filter(([, count]) => count > 0)
  counts.sort(([, countOfA], [, countOfB]) => countOfB - countOfA)
  const offered: (readonly [string, number])[] = chosen ? [[chosen, 0]] : counts.slice(0, maxValues)
  if (offered.length === 0) return []
  const group = copyOf('facet')
  element('facet', group).textContent = facet
  const items = offered.map(([value, count]) => {
    const item = copyOf('value')
    const link = element<HTMLAnchorElement>('value', item)
    link.href = writeQuery({ ...query, [facet]: chosen ? '' : value })
    link.textContent = chosen ? `${value} ×` : value
    if (chosen) link.ariaLabel = `Remove filter: ${value}`
    else element('count', item).textContent = count.toLocaleString('en')
    return item
  })
  element('values', group).replaceChildren(...items)
  return [group]
}
