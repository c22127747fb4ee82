import { fold, letters, type SearchGroup, withSpaces, wordsIn } from '#lib/text/search-words.ts'
import type { Query } from './address.ts'
import { loadPagefind, type Page, type Pagefind } from './pagefind.ts'
import { type Hit, rankedHits, singleWords } from './rank.ts'
import { beginsAs, corrected, isKnown, isSameWord } from './spelling.ts'

/** The results of a group: `hits` has all of them, `pages` has the first few, with their data. */
export type Group = { name: SearchGroup; hits: Hit[]; pages: Page[] }

export type SearchAnswer = Omit<Awaited<ReturnType<typeof rankedHits>>, 'groups'> & {
  groups: Group[]
  /** The corrected query, if the index lacks a word of the query as typed. */
  corrected?: string
}

const nothing: SearchAnswer = { groups: [], count: 0, complete: 0, filters: {} }

const pagesOfFirst = 5
const pagesOfOthers = 2

/** Words that are frequent in questions but do not help to find a page. */
const questionWords =
  /^(?:who|what|where|when|which|how|is|are|do|does|can|i|we|a|an|and|the|to|of|on|in|for|from|my|vs|list|missing)$/i

/** Words that all releases share; ignored if the query has a version. */
const releaseWords = /^(?:falco|releases?|notes?|changelog|changes|version)$/i

/**
 * The words to search for: 'maintains libs' for 'who maintains libs?', '0.44' for 'falco-0.44', and
 * the parts of an image or URL such as 'falcosecurity/falco:0.44.1'.
 */
export function searchedWords(query: string) {
  const parts =
    withSpaces(query)
      .replace(/[/:@]+/g, ' ')
      .trim() || query
  const words = parts.replace(/(?<!\S)(?:falco-)?v?(?=\d)/gi, '')
  if (words.includes('"')) return words
  const hasVersion = /(?<!\S)\d+\.\d/.test(words)
  const telling = words
    .split(/\s+/)
    .filter((word) => isTelling(word) && !(hasVersion && releaseWords.test(word)))
  return telling.join(' ') || words
}

const isTelling = (word: string) => !questionWords.test(letters(word))

export async function find(asked: Query, folder: string): Promise<SearchAnswer> {
  const query = { ...asked, words: searchedWords(asked.words) }
  const pagefind = await loadPagefind(folder, query.words)
  const found = await answer(pagefind, query)
  const words = singleWords(query.words)
  // For a word not in the index, Pagefind searches for its start ('mo' for 'mojibaek').
  const pages = found.groups.flatMap(({ pages }) => pages)
  const isFound = (word: string) => pages.some((page) => hasForm(page, word))
  if (words.every(isFound)) return found
  const known = (await (await fetch(`${folder}words.txt`)).text()).split('\n')
  const meant = words.flatMap((word) =>
    isFound(word) || isKnown(word, known) ? word : (corrected(word, known) ?? []),
  )
  const text = meant.join(' ')
  if (text === words.join(' ')) return found
  const other = text ? await answer(pagefind, { ...query, words: text }) : nothing
  return other.complete > 0 ? { ...other, corrected: text } : nothing
}

async function answer(pagefind: Pagefind, { words, ...filters }: Query): Promise<SearchAnswer> {
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const { groups, ...rest } = await rankedHits(pagefind, words, chosen)
  const best = groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0))
  const loaded = best.map(async ({ name, hits }, at) => ({
    name,
    hits,
    pages: await loadPages(hits.slice(0, at === 0 ? pagesOfFirst : pagesOfOthers), words),
  }))
  const sorted = (await Promise.all(loaded)).sort((a, b) => rankOf(b, words) - rankOf(a, words))
  return { ...rest, groups: sorted }
}

/**
 * Loads results and sorts them: pages named like the query first, pages with only another form of a
 * word last, then by score and date. The index has only stems, the same for 'exceptions' and
 * 'except', so texts decide about forms.
 */
export async function loadPages(hits: readonly Hit[], words: string) {
  const loaded = await Promise.all(
    hits.map(async (hit) => {
      const page = await hit.data()
      return { page, isOther: isOtherForm(page, hit, words), score: hit.score.toFixed(2) }
    }),
  )
  loaded.sort(
    (a, b) =>
      isNamed(b.page, words) - isNamed(a.page, words) ||
      Number(a.isOther) - Number(b.isOther) ||
      Number(b.score) - Number(a.score) ||
      Number(b.page.meta.date > a.page.meta.date) - Number(b.page.meta.date < a.page.meta.date),
  )
  return loaded.map(({ page }) => page)
}

/**
 * Ranks a group higher if the query names its first result; the group 'Pages', also if that page's
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
 * falcosidekick), 1.5 if they are an alias, 1 if they are the title or an alias in any order or
 * form, otherwise 0.
 */
function isNamed(page: Page | undefined, words: string) {
  if (!page || !letters(words)) return 0
  const { title, alias } = page.meta
  const names = [title, ...alias.split(', ')].filter(letters)
  if (letters(title) === letters(words)) return 2
  if (names.some((name) => fold(name) === fold(words))) return 1.5
  const wanted = wordsIn(words)
  const isName = (name: string) => {
    const own = wordsIn(name).filter(isTelling)
    return isWithin(own, wanted) && isWithin(wanted, own)
  }
  return Number(names.some(isName))
}

const textOf = ({ content, meta }: Page) =>
  `${meta.title} ${meta.alias} ${content} ${meta.names} ${meta.code}`

/** Whether a page has fewer words as typed than the index has found in it. */
function isOtherForm(page: Page, { matches }: Hit, words: string) {
  const own = wordsIn(textOf(page))
  const exact = wordsIn(words).filter((word) => own.some((other) => beginsAs(word, other)))
  return exact.length < matches
}

function hasForm(page: Page, word: string) {
  const text = textOf(page)
  return isKnown(word, [...wordsIn(text), ...text.split(/\s+/).map(letters)])
}
