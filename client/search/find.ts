import { letters, withSpaces, wordsIn } from '#lib/text/search-words.ts'
import type { Query } from './address.ts'
import { type Hit, loadPagefind, type Page, type Pagefind, type SearchResults } from './pagefind.ts'
import { corrected, isKnown, isSameWord, readWords } from './spelling.ts'

/** Groups of search results (lib/search/make-index.ts), each with the word for one result. */
export const groups = {
  Posts: 'post',
  Projects: 'project',
  People: 'person',
  Releases: 'release',
  'Plugins and rules': 'plugin or rule',
  Years: 'year',
  Pages: 'page',
} as const

type GroupName = keyof typeof groups

/** The results of a group: `hits` has all of them, `pages` has the first few, with their data. */
export type Group = { name: GroupName; hits: Hit[]; pages: Page[] }

type OnNamed = (group: Group) => void

export type SearchAnswer = {
  groups: Group[]
  count: number
  filters: SearchResults['filters']
  /** The corrected query, if the query as typed has no results or probably has a typo. */
  corrected?: string
  /** Number of results of the query as typed, if it was corrected. */
  asWritten?: number
  /** Words that have results when searched alone, if the whole query has none. */
  alone: { word: string; count: number }[]
}

const pagesOfFirst = 5
const pagesOfOthers = 2

const maxWords = 8

/** Above this number of results, a query is corrected only if one of its words is not found. */
const maxResultsOfSlip = 10

/** Words that are frequent in questions but do not help to find a page. */
const questionWords =
  /^(?:who|what|where|when|which|how|is|are|do|does|can|i|we|a|an|the|to|of|on|in|for|my)$/i

/** The words to search for: 'maintains libs' for 'who maintains libs?', '0.44' for 'v0.44'. */
function searchedWords(query: string) {
  const words = withSpaces(query).replace(/(?<!\S)v(?=\d)/gi, '')
  if (words.includes('"')) return words
  return words.split(/\s+/).filter(isTelling).join(' ') || words
}

const isTelling = (word: string) => !questionWords.test(letters(word))

/** @param onNamed - gets the best group before others load, if the query names its first page */
export async function find(asked: Query, folder: string, onNamed: OnNamed): Promise<SearchAnswer> {
  const query = { ...asked, words: searchedWords(asked.words) }
  const pagefind = await loadPagefind(folder, query.words)
  const found = await answer(pagefind, query, onNamed)
  // Quoted words are not corrected.
  const words = query.words.includes('"')
    ? []
    : query.words.split(/\s+/).filter(letters).slice(0, maxWords)
  // For a word not in the index, Pagefind searches for its start ('mo' for 'mojibaek').
  const pages = found.groups.flatMap(({ pages }) => pages)
  const isFound = (word: string) => pages.some((page) => hasForm(page, word))
  const isSure =
    words.length === 0 || found.count > maxResultsOfSlip || isNamed(pages[0], query.words) > 0
  if (isSure && words.every(isFound)) return found
  const known = readWords(await (await fetch(`${folder}words.txt`)).text())
  const isUnknown = (word: string) => !isFound(word) && !isKnown(word, known.keys())
  const near = words.map((word) => {
    const isSlip = isUnknown(word) || known.has(letters(word))
    return isSlip ? corrected(word, known) : undefined
  })
  const meant = words.map((word, at) => near[at] ?? word)
  const text = meant.join(' ')
  const isNowhere = words.some((word, at) => near[at] === undefined && isUnknown(word))
  if (text !== words.join(' ') && !isNowhere) {
    const other = await answer(pagefind, { ...query, words: text })
    const asWritten = words.some(isUnknown) ? 0 : found.count
    if (other.count > asWritten) return { ...other, corrected: text, asWritten }
  }
  if (found.count > 0 && !words.some(isUnknown)) return found
  const alone = await Promise.all(
    meant.slice(0, words.length > 1 ? maxWords : 0).map(async (word) => {
      if (isUnknown(word)) return { word, count: 0 }
      const { results } = await pagefind.search(word, { filters: {} })
      return { word, count: results.length }
    }),
  )
  return { groups: [], count: 0, filters: {}, alone: alone.filter(({ count }) => count > 0) }
}

async function answer(
  pagefind: Pagefind,
  { words, ...filters }: Query,
  onNamed?: OnNamed,
): Promise<SearchAnswer> {
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const search = (more = {}) => pagefind.search(words || null, { filters: { ...chosen, ...more } })
  const all = await search()
  const found = await Promise.all(
    (Object.keys(groups) as GroupName[]).map(async (group) => {
      const { results } = await search({ group })
      const named = await pagefind.search(null, {
        filters: { ...chosen, group, name: letters(words) },
      })
      const ids = named.results.map(({ id }) => id)
      const hasName = ({ id }: Hit) => Number(ids.includes(id))
      const hits = results.toSorted((a, b) => hasName(b) - hasName(a))
      return { name: group, hits, named: ids.length }
    }),
  )
  const best = found
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => b.named - a.named || (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0))
  const loaded = best.map(async ({ name, hits }, at) => ({
    name,
    hits,
    pages: await loadPages(hits.slice(0, at === 0 ? pagesOfFirst : pagesOfOthers), words),
  }))
  const top = await loaded[0]
  if (top && isNamed(top.pages[0], words)) onNamed?.(top)
  const sorted = (await Promise.all(loaded)).sort((a, b) => rankOf(b, words) - rankOf(a, words))
  return { groups: sorted, count: all.results.length, filters: all.filters, alone: [] }
}

/** Loads results and sorts them: pages named like the query first, then by score and date. */
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

/**
 * Ranks a group higher if the query names its first page; the group 'Pages', also if that page's
 * title and aliases contain all words of the query.
 */
function rankOf({ name, pages: [first] }: Group, words: string) {
  const names = wordsIn(`${first?.meta.title} ${first?.meta.alias}`)
  return isNamed(first, words) + (name === 'Pages' && isWithin(wordsIn(words), names) ? 0.5 : 0)
}

/** Whether each word is among `others`, maybe in another form, such as the plural. */
const isWithin = (words: readonly string[], others: readonly string[]) =>
  words.every((word) => others.some((other) => isSameWord(word, other)))

/**
 * Returns 2 if the words are the page's title, apart from spaces ('Falco sidekick' for
 * falcosidekick), 1 if they are the title or an alias in any order or form, otherwise 0.
 */
function isNamed(page: Page | undefined, words: string) {
  if (!page || !letters(words)) return 0
  const { title, alias } = page.meta
  if (letters(title) === letters(words)) return 2
  const wanted = wordsIn(words)
  const isName = (name: string) => {
    const own = wordsIn(name).filter(isTelling)
    return isWithin(own, wanted) && isWithin(wanted, own)
  }
  return Number([title, ...alias.split(', ')].filter(letters).some(isName))
}

/** Whether a page contains the word, a word that begins with it, or another form of it. */
function hasForm({ content, meta }: Page, word: string) {
  const text = `${meta.title} ${meta.alias} ${content} ${meta.names} ${meta.code}`
  return isKnown(word, [...wordsIn(text), ...text.split(/\s+/).map(letters)])
}
