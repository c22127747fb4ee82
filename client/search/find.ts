import { fold } from '#lib/text/fold.ts'
import type { Query } from './address.ts'
import { markedWords } from './marks.ts'
import { type Found, type Hit, loadPagefind, type Pagefind } from './pagefind.ts'
import { corrected } from './spelling.ts'

/** Results of one kind, best first. */
export type Group = { name: string; hits: Hit[] }

export type Answer = {
  groups: Group[]
  count: number
  /** How many results each value of each filter leaves. */
  filters: Found['filters']
  /** What was searched for instead, where nothing has the words as they were written. */
  corrected?: string
  /** Words of the query that have results by themselves, where all of them together have none. */
  alone: { word: string; count: number }[]
}

/** Words of a query that are looked at by themselves. */
const mostWords = 8

/** Letters of what forms of a word have in common, and of an ending such as 'ing'. */
const [shortestStem, longestEnding] = [3, 3]

let pagefind: Promise<Pagefind> | undefined

/**
 * Answers a query. For a word that no text has, Pagefind takes one that it begins with ('mo' for 'mojibaek'), or passes
 * over it where other words are found. So words are looked at one by one; the files that this takes are loaded anyway.
 * @param folder address of the index, with a slash at its end
 * @param withFilters whether results are counted by all that they could be narrowed by
 * @throws where a part of the index cannot be loaded
 */
export async function find(query: Query, folder: string, withFilters: boolean): Promise<Answer> {
  pagefind ??= loadPagefind(folder)
  try {
    return await findWith(await pagefind, query, folder, withFilters)
  } catch (error) {
    // It may be there when it is asked for again.
    pagefind = undefined
    throw error
  }
}

async function findWith(engine: Pagefind, query: Query, folder: string, withFilters: boolean): Promise<Answer> {
  if (withFilters) await engine.filters()
  const found = await answer(engine, query)
  // Words in quotes are asked for as they stand.
  const words = query.words.includes('"') ? [] : query.words.split(/\s+/).filter(Boolean).slice(0, mostWords)
  const looks = await Promise.all(
    words.map((word) => lookUp(engine, word, words.length === 1 && found.count > 0 ? found : undefined)),
  )
  const near = await Promise.all(
    words.map((word, at) => (looks[at]?.isKnown === false ? corrected(word, folder) : word)),
  )
  const isNowhere = words.map((word, at) => letters(word) !== '' && near[at] === undefined && !looks[at]?.isNear)
  const text = words.map((word, at) => near[at] ?? word).join(' ')
  if (text !== words.join(' ') && !isNowhere.includes(true)) {
    const other = await answer(engine, { ...query, words: text })
    if (other.count > 0) return { ...other, corrected: text }
  }
  const given = isNowhere.includes(true) ? nothing : found
  if (given.count > 0 || words.length < 2) return given
  const alone = words.map((word, at) => ({ word, count: isNowhere[at] ? 0 : (looks[at]?.count ?? 0) }))
  return { ...given, alone: alone.filter(({ count }) => count > 0) }
}

const nothing: Answer = { groups: [], count: 0, filters: {}, alone: [] }

/** @property isNear whether the best result has at least a word that begins as much like it as its forms do */
type Look = { count: number; isKnown: boolean; isNear: boolean }

/**
 * How many results a word has by itself, whatever else is asked for, and whether the best of them has that word.
 * @param known the answer to the word, where it is there already
 */
async function lookUp(engine: Pagefind, word: string, known?: Answer): Promise<Look> {
  const hits = known?.groups[0]?.hits ?? (await engine.search(word, { filters: {} })).results
  const page = await hits[0]?.data()
  const found = page ? [...markedWords(page.excerpt), ...page.meta.title.split(/\s+/)] : []
  const [written, others] = [letters(word), found.map(letters)]
  const beginning = written.slice(0, Math.max(shortestStem, Math.floor(written.length / 2)))
  return {
    count: hits.length,
    isKnown: others.some((other) => isForm(written, other)),
    // Anywhere: a text may have it within a name, such as 'an_event'.
    isNear: others.some((other) => other.includes(beginning)),
  }
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a word is what another begins with, or both are but for a short ending: 'kube' and 'Kubernetes', 'rules' and 'rule'. */
function isForm(word: string, other: string): boolean {
  if (other.startsWith(word)) return true
  const stem = word.slice(0, Math.max(shortestStem, word.length - longestEnding))
  return other.startsWith(stem) && other.length <= word.length + longestEnding
}

/** The groups of results (lib/search/record.ts). */
const groupNames = ['Posts', 'Projects', 'People', 'Releases', 'Years', 'Pages']

async function answer(engine: Pagefind, { words, ...chosen }: Query): Promise<Answer> {
  const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
  const found = await Promise.all(
    groupNames.map((group) => engine.search(words === '' ? null : words, { filters: { ...filters, group } })),
  )
  const groups = found.map(({ results }, at) => ({ name: groupNames[at] ?? '', hits: results }))
  // What fits best stands first.
  groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0))
  return {
    groups: groups.filter(({ hits }) => hits.length > 0),
    count: groups.reduce((sum, { hits }) => sum + hits.length, 0),
    filters: sumOf(found.map(({ filters }) => filters)),
    alone: [],
  }
}

function sumOf(all: readonly Found['filters'][]): Found['filters'] {
  const sum: Record<string, Record<string, number>> = {}
  for (const filters of all) {
    for (const [name, counts = {}] of Object.entries(filters)) {
      const values = sum[name] ?? {}
      sum[name] = values
      for (const [value, count] of Object.entries(counts)) values[value] = (values[value] ?? 0) + count
    }
  }
  return sum
}
