import { fold } from '#lib/text/fold.ts'
import { type Facet, facets, isEmpty, type Query, writeQuery } from './address.ts'
import type { Answer, Group } from './find.ts'
import { markedExcerpt, markedTitle } from './marks.ts'
import type { Hit, Page } from './pagefind.ts'

/** Results of a group that are shown at first: of the first group, and of each other one; and those that come on demand. */
const [first, others, more] = [5, 2, 10]

/** Values of a filter that are shown at once. */
const mostValues = 12

/** Finds a part of the page. The markup of all that is shown here stands in the page (components/search/search-page.tsx). */
export function part<Kind extends HTMLElement = HTMLElement>(name: string, within: ParentNode = document): Kind {
  const found = within.querySelector<Kind>(`[data-search="${name}"]`)
  if (!found) throw new Error(`the page has no part '${name}'`)
  return found
}

/** A new element, as the page has one to show how it looks. */
function model(name: string): HTMLElement {
  const made = part(`model-${name}`).cloneNode(true) as HTMLElement
  delete made.dataset.search
  return made
}

const said = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

/** Says where things stand, to readers of the screen and of its sound alike. */
export function say(...text: (string | Node)[]): void {
  part('status').replaceChildren(...text)
}

function linkTo(query: Query, text: string): HTMLElement {
  const link = document.createElement('a')
  link.href = writeQuery(query)
  link.textContent = text
  return link
}

/** Loads what an answer shows; what is returned puts it in the place of what was there, at once. */
export async function prepare(query: Query, answer: Answer): Promise<() => void> {
  const words = answer.corrected ?? query.words
  const sections = await Promise.all(
    answer.groups.map((group, at) => sectionOf(group, words, at === 0 ? first : others)),
  )
  // Whose name it is stands before what speaks of it.
  sections.sort((a, b) => Number(b.isNamed) - Number(a.isNamed))
  return () => {
    part('results').replaceChildren(...sections.map(({ section }) => section))
    const narrow = facets.flatMap((facet) => facetOf(facet, query, answer))
    part('filters').replaceChildren(...narrow)
    const details = part<HTMLDetailsElement>('narrow')
    // Closed it is offered unseen: what it would hold has not been asked for.
    details.hidden = narrow.length === 0 && (answer.count === 0 || details.open)
    part('browse').hidden = answer.count > 0
    say(...summary(query, answer))
  }
}

/** Nothing was searched for, or nothing can be: what the page has without a script. */
export function showNothing(...text: string[]): void {
  part('results').replaceChildren()
  part('narrow').hidden = true
  part('browse').hidden = false
  say(...text)
}

function summary(query: Query, { count, corrected, alone }: Answer): (string | Node)[] {
  const { words, ...chosen } = query
  const narrowed = Object.values(chosen).filter(Boolean).join(', ')
  const wanted = (words && ` for ‘${words}’`) + (narrowed && ` in ${narrowed}`)
  if (corrected !== undefined)
    return [
      `Nothing${wanted}. `,
      said(count, 'result'),
      ' for ',
      linkTo({ ...query, words: corrected }, corrected),
      ':',
    ]
  if (count > 0) return [`${said(count, 'result')}${wanted}`]
  const none = `Nothing was found${wanted}. `
  const wide = { words, year: '', tag: '', author: '' }
  if (narrowed) return [none, linkTo(wide, 'Search without filters')]
  if (alone.length === 0) return [`${none}Try another word, or look through what there is:`]
  const links = alone.flatMap(({ word, count }) => [' ', linkTo({ ...query, words: word }, word), ` (${count})`])
  return [`${none}Did you mean one of these words alone?`, ...links]
}

async function sectionOf(
  { name, hits }: Group,
  words: string,
  shown: number,
): Promise<{ section: HTMLElement; isNamed: boolean }> {
  const section = model('group')
  part('name', section).textContent = name
  part('count', section).textContent = hits.length.toLocaleString('en')
  const list = part('list', section)
  const button = part('more', section)
  let next = 0
  let isLoading = false
  const add = async (count: number): Promise<boolean> => {
    const until = Math.min(hits.length, next + count)
    const pages = await pagesOf(hits.slice(next, until), words)
    next = until
    list.append(...pages.map((page) => itemOf(page, words)))
    const left = hits.length - next
    button.hidden = left === 0
    button.textContent = `Show ${Math.min(more, left)} more ${name.toLowerCase()}`
    return isNamed(pages[0], words)
  }
  button.addEventListener('click', async () => {
    const last = list.lastElementChild
    // A second press while the first one loads would add the same; a button that is disabled would lose the focus.
    if (isLoading) return
    isLoading = true
    try {
      await add(more)
      last?.nextElementSibling?.querySelector('a')?.focus()
    } catch (error) {
      console.error(error)
      say('More results could not be loaded. You may be offline: try again later.')
    } finally {
      isLoading = false
    }
  })
  return { section, isNamed: await add(shown) }
}

const isNamed = (page: Page | undefined, words: string): boolean =>
  page !== undefined && fold(page.meta.title) === fold(words)

/** Loads results, in the order in which they are shown: what has the very name, then what fits best, then the newest. */
async function pagesOf(hits: Hit[], words: string): Promise<Page[]> {
  const pages = await Promise.all(hits.map(async (hit) => ({ page: await hit.data(), score: hit.score })))
  pages.sort(
    (a, b) =>
      Number(isNamed(b.page, words)) - Number(isNamed(a.page, words)) ||
      Number(b.score.toFixed(2)) - Number(a.score.toFixed(2)) ||
      byDate(b.page, a.page),
  )
  return pages.map(({ page }) => page)
}

const byDate = (a: Page, b: Page): number => ((a.meta.date ?? '') < (b.meta.date ?? '') ? -1 : 1)

function itemOf({ url, excerpt, meta }: Page, words: string): HTMLElement {
  const item = model('item')
  const date = part('date', item)
  date.textContent = meta.date || ''
  date.hidden = !meta.date
  const link = part<HTMLAnchorElement>('title', item)
  link.href = `${part('page').dataset.base ?? ''}${url}`
  link.replaceChildren(...markedTitle(meta.title, words))
  part('excerpt', item).replaceChildren(...markedExcerpt(excerpt))
  return item
}

function facetOf(facet: Facet, query: Query, { filters }: Answer): HTMLElement[] {
  const counted = Object.entries(filters[facet] ?? {}).filter(([, count]) => count > 0)
  counted.sort(([a, countOfA], [b, countOfB]) =>
    facet === 'year' ? Number(b) - Number(a) : countOfB - countOfA || (a < b ? -1 : 1),
  )
  const chosen = query[facet]
  if (counted.length === 0 && chosen === '') return []
  const values = chosen === '' ? counted.slice(0, facet === 'year' ? undefined : mostValues) : [[chosen, 0] as const]
  const group = model('facet')
  part('facet', group).textContent = facet
  part('values', group).replaceChildren(
    ...values.map(([value, count]) => {
      const item = model('value')
      const link = part<HTMLAnchorElement>('value', item)
      link.href = writeQuery({ ...query, [facet]: chosen === '' ? value : '' })
      link.textContent = chosen === '' ? value : `${value} ×`
      if (chosen !== '') link.setAttribute('aria-label', `${value}: take this filter away`)
      part('count', item).textContent = chosen === '' ? count.toLocaleString('en') : ''
      return item
    }),
  )
  return [group]
}

/** The page's title, which the browser's list of earlier pages shows. */
export function showTitle(query: Query, name: string): void {
  document.title = isEmpty(query)
    ? name
    : `${query.words || [query.year, query.tag, query.author].filter(Boolean).join(', ')} · ${name}`
}
