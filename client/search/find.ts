import { withSpaces } from '#lib/text/unspaced.ts'
import type { Query } from './address.ts'
import {
  checkRequests,
  type Hit,
  loadPagefind,
  type Page,
  type Pagefind,
  type SearchResults,
} from './pagefind.ts'
import { corrected, letters } from './spelling.ts'

/** Groups of results (lib/search/make-index.ts), with the singular of each. */
export const groups = {
  Posts: 'post',
  Projects: 'project',
  People: 'person',
  Releases: 'release',
  Years: 'year',
  Pages: 'page',
} as const

type GroupName = keyof typeof groups

/** Results of one kind; `pages` are those of the first ones. */
export type Group = { name: GroupName; hits: Hit[]; pages: Page[] }

export type SearchAnswer = {
  groups: Group[]
  count: number
  filters: SearchResults['filters']
  /** The corrected words, if those as written have no results. */
  corrected?: string
  /** Words of the query that have results on their own, if together they have none. */
  alone: { word: string; count: number }[]
}

const pagesOfFirst = 5
const pagesOfOthers = 2

const maxWords = 8

const minStem = 3
const maxEnding = 3

export async function find(query: Query, folder: string): Promise<SearchAnswer> {
  const spaced = { ...query, words: withSpaces(query.words) }
  const found = await findWith(await loadPagefind(folder), spaced, folder)
  checkRequests()
  return found
}

async function findWith(pagefind: Pagefind, query: Query, folder: string): Promise<SearchAnswer> {
  const found = await answer(pagefind, query)
  // Quoted words are not corrected.
  const words = query.words.includes('"')
    ? []
    : query.words.split(/\s+/).filter(letters).slice(0, maxWords)
  // Pagefind replaces an unknown word by a part of it ('mo' for 'mojibaek'), or ignores it.
  const best = found.groups[0]?.pages[0]
  const unknown = words.filter((word) => !hasForm(best, word))
  const known =
    unknown.length > 0 ? (await (await fetch(`${folder}words.txt`)).text()).split('\n') : []
  const near = words.map((word) => (unknown.includes(word) ? corrected(word, known) : word))
  const isNowhere = words.some((word, at) => near[at] === undefined && !hasStem(best, word))
  const text = words.map((word, at) => near[at] ?? word).join(' ')
  if (text !== words.join(' ') && !isNowhere) {
    const other = await answer(pagefind, { ...query, words: text })
    if (other.count > 0) return { ...other, corrected: text }
  }
  if (found.count > 0 && !isNowhere) return found
  const alone =
    words.length > 1 ? await Promise.all(words.map((word) => lookUp(pagefind, word))) : []
  return { groups: [], count: 0, filters: {}, alone: alone.filter(({ count }) => count > 0) }
}

async function answer(pagefind: Pagefind, { words, ...filters }: Query): Promise<SearchAnswer> {
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const search = (more = {}) => pagefind.search(words || null, { filters: { ...chosen, ...more } })
  const all = await search()
  const names = Object.keys(groups) as GroupName[]
  const found = await Promise.all(
    names.map(async (name) => ({ name, hits: (await search({ group: name })).results })),
  )
  const best = found
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0))
  const loaded = best.map(async (group, at) => ({
    ...group,
    pages: await loadPages(group.hits.slice(0, at === 0 ? pagesOfFirst : pagesOfOthers), words),
  }))
  const sorted = (await Promise.all(loaded)).sort(
    (a, b) => isNamed(b.pages[0], words) - isNamed(a.pages[0], words),
  )
  return { groups: sorted, count: all.results.length, filters: all.filters, alone: [] }
}

/** Loads results, sorted: exact names first, then by score, then the newest. */
export async function loadPages(hits: readonly Hit[], words: string) {
  const loaded = await Promise.all(
    hits.map(async (hit) => ({ page: await hit.data(), score: hit.score.toFixed(2) })),
  )
  loaded.sort(
    (a, b) =>
      isNamed(b.page, words) - isNamed(a.page, words) ||
      Number(b.score) - Number(a.score) ||
      Number(b.page.meta.date > a.page.meta.date) - Number(b.page.meta.date < a.page.meta.date),
  )
  return loaded.map(({ page }) => page)
}

/** 1 if the words are the title, ignoring spaces: 'Falco sidekick' is falcosidekick. */
const isNamed = (page: Page | undefined, words: string) =>
  Number(page !== undefined && letters(page.meta.title) === letters(words))

async function lookUp(pagefind: Pagefind, word: string) {
  const { results } = await pagefind.search(word, { filters: {} })
  return { word, count: hasStem(await results[0]?.data(), word) ? results.length : 0 }
}

function hasWord(page: Page | undefined, isWanted: (word: string) => boolean) {
  if (!page) return false
  const { title, names, code } = page.meta
  return `${title} ${page.content} ${names} ${code}`.split(/\s+/).map(letters).some(isWanted)
}

/** Whether a page has a word that begins with this one, or has another short ending. */
function hasForm(page: Page | undefined, word: string) {
  const written = letters(word)
  const stem = written.slice(0, Math.max(minStem, written.length - maxEnding))
  const maxForm = written.length + maxEnding
  return hasWord(
    page,
    (it) => it.startsWith(written) || (it.startsWith(stem) && it.length <= maxForm),
  )
}

/** Whether a page has the first half of a word, also within a name such as 'an_event'. */
function hasStem(page: Page | undefined, word: string) {
  const written = letters(word)
  const half = written.slice(0, Math.max(minStem, Math.floor(written.length / 2)))
  return hasWord(page, (it) => it.includes(half))
}
