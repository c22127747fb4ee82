import { searchGroups, wordsIn } from '#lib/text/search-words.ts'
import { type Facet, facets, filtersOf, noFilters, type Query, writeQuery } from './address.ts'
import { type Group, loadPages, type SearchAnswer } from './find.ts'
import type { Page } from './pagefind.ts'
import { beginsAs, isSameWord } from './spelling.ts'

const pageSize = 10

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export function part<Kind extends HTMLElement = HTMLElement>(
  name: string,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector<Kind>(`[data-search="${name}"]`)
  if (!found) throw new Error(`the page has no element with data-search="${name}"`)
  return found
}

function copyOf(name: string) {
  const copy = part(`template-${name}`).cloneNode(true) as HTMLElement
  delete copy.dataset.search
  return copy
}

const results = (count: number) => `${count.toLocaleString('en')} result${count === 1 ? '' : 's'}`

/** Writes into the element with `role="status"`, whose changes screen readers announce. */
export function showStatus(...text: (string | Node)[]) {
  part('status').replaceChildren(...text)
}

function linkTo(query: Query, text: string) {
  const link = document.createElement('a')
  link.href = writeQuery(query)
  link.textContent = text
  return link
}

export function show(query: Query, answer: SearchAnswer) {
  const words = answer.corrected ?? query.words
  part('results').append(...answer.groups.map((group) => sectionOf(group, words)))
  part('browse').hidden = answer.groups.length > 0
  const filters = facets.flatMap((facet) => facetOf(facet, query, answer))
  part('filters').append(...filters)
  part('filters').hidden = filters.length === 0
  showStatus(...summary(query, answer))
}

function summary(query: Query, { count, complete, corrected }: SearchAnswer) {
  const { words } = query
  const filters = filtersOf(query).join(', ')
  const wanted = (words && ` for ‘${words}’`) + (filters && ` in ${filters}`)
  const none = `Nothing${wanted}. `
  if (corrected !== undefined) {
    const link = linkTo({ ...query, words: corrected }, corrected)
    return [`${none}Did you mean `, link, `? ${results(count)}:`]
  }
  if (complete === 0 && count > 0)
    return [`No page has all words of ‘${words}’. ${results(count)} with some of them:`]
  if (count > 0)
    return [`${results(count)}${wanted}${complete < count ? `, ${complete} with all words` : ''}`]
  if (filters) return [none, linkTo({ words, ...noFilters }, 'Search without filters')]
  return [`${none}Try another word, or browse:`]
}

function sectionOf({ name, hits, pages }: Group, words: string) {
  const section = copyOf('group')
  part('name', section).textContent = name
  part('count', section).textContent = hits.length.toLocaleString('en')
  const list = part('list', section)
  const button = part('more', section)
  const add = (pages: Page[]) => {
    list.append(...pages.map((page) => itemOf(page, words)))
    const rest = hits.length - list.children.length
    const next = rest > pageSize ? `${pageSize} of ${rest}` : rest
    button.hidden = rest === 0
    button.textContent = `Show ${next} more ${rest === 1 ? searchGroups[name] : name.toLowerCase()}`
  }
  add(pages)
  button.addEventListener('click', async () => {
    const shown = list.children.length
    try {
      const pages = await loadPages(hits.slice(shown, shown + pageSize), words)
      // Ignores further clicks while results load: a disabled button would lose the focus.
      if (list.children.length === shown) add(pages)
      list.children[shown]?.querySelector('a')?.focus()
    } catch (error) {
      console.error(error)
      showStatus('More results could not be loaded. You may be offline. Try again later.')
    }
  })
  return section
}

/** Makes an element, not HTML text, so that search results cannot inject markup. */
function mark(text: string) {
  const element = document.createElement('mark')
  element.textContent = text
  return element
}

const isMarked = (text: string, query: string) =>
  wordsIn(query).some((typed) => wordsIn(text).some((word) => beginsAs(typed, word)))

/**
 * Pagefind's excerpt, but without the punctuation that Pagefind includes in `<mark>`, and without
 * marks of words that only have the same stem.
 */
function markedExcerpt(excerpt: string, query: string) {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  return excerpt.split(/<\/?mark>/).flatMap((text, at) => {
    if (at % 2 === 0) return plain(text)
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/u.exec(plain(text)) ?? []
    return [before, isMarked(word, query) ? mark(word) : word, after]
  })
}

const markedTitle = (title: string, query: string) =>
  title.split(/([\p{L}\p{M}\p{N}]+)/u).map((text) => (isMarked(text, query) ? mark(text) : text))

function itemOf({ url, excerpt, meta }: Page, words: string) {
  const item = copyOf('item')
  const date = part<HTMLTimeElement>('date', item)
  date.hidden = meta.date === ''
  date.dateTime = meta.date
  date.textContent = meta.date && dates.format(new Date(meta.date))
  const link = part<HTMLAnchorElement>('title', item)
  link.href = url
  if (link.origin !== location.origin) link.rel = 'external noopener noreferrer'
  link.replaceChildren(...markedTitle(meta.title, words))
  const isMaintainers = words.split(' ').some((word) => isSameWord(word, 'maintainers'))
  const text = (isMaintainers && meta.maintainers) || excerpt
  part('excerpt', item).replaceChildren(...markedExcerpt(text, words))
  return item
}

function facetOf(facet: Facet, query: Query, { filters }: SearchAnswer) {
  const chosen = query[facet]
  const counts = [...(filters[facet] ?? [])].filter(([, count]) => count > 0)
  if (facet === 'year') counts.sort(([a], [b]) => Number(b) - Number(a))
  else counts.sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
  const offered: (readonly [string, number])[] = chosen ? [[chosen, 0]] : counts
  if (offered.length === 0) return []
  const group = copyOf('facet')
  part('facet', group).textContent = facet
  const items = offered.map(([value, count]) => {
    const item = copyOf('value')
    const link = part<HTMLAnchorElement>('value', item)
    link.href = writeQuery({ ...query, [facet]: chosen ? '' : value })
    link.textContent = chosen ? `${value} ×` : value
    if (chosen) link.ariaLabel = `Remove filter: ${value}`
    else part('count', item).textContent = count.toLocaleString('en')
    return item
  })
  part('values', group).replaceChildren(...items)
  return [group]
}
