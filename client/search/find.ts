import type { Query } from './address.ts'
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

let pagefind: Promise<Pagefind> | undefined

function open(folder: string): Promise<Pagefind> {
  pagefind ??= loadPagefind(folder)
  // It may be there when it is asked for again.
  pagefind.catch(() => {
    pagefind = undefined
  })
  return pagefind
}

/**
 * Answers a query. Pagefind passes over a word that no text has if another one of the query is found, so words are looked
 * at one by one: the files that this takes are loaded anyway.
 * @param folder address of the index, with a slash at its end
 * @throws where the index cannot be loaded
 */
export async function find(query: Query, folder: string): Promise<Answer> {
  const engine = await open(folder)
  const words = query.words.split(/\s+/).slice(0, mostWords)
  const counts = query.words === '' ? [] : await Promise.all(words.map((word) => countOf(engine, word)))
  if (counts.includes(0)) {
    const instead = await Promise.all(words.map((word, at) => (counts[at] === 0 ? corrected(word, folder) : word)))
    const text = instead.join(' ')
    const found = await answer(engine, { ...query, words: text })
    if (text !== words.join(' ') && found.count > 0) return { ...found, corrected: text }
  }
  const found = await answer(engine, query)
  if (found.count > 0 || words.length < 2) return found
  const alone = words.map((word, at) => ({ word, count: counts[at] ?? 0 }))
  return { ...found, alone: alone.filter(({ count }) => count > 0) }
}

/** How many results a word has by itself, whatever else is asked for. */
async function countOf(engine: Pagefind, word: string): Promise<number> {
  return (await engine.search(word, { filters: {} })).results.length
}

async function answer(engine: Pagefind, { words, ...chosen }: Query): Promise<Answer> {
  const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
  const text = words === '' ? null : words
  const all = await engine.search(text, { filters })
  const names = Object.entries(all.filters.group ?? {}).flatMap(([name, count]) => (count > 0 ? [name] : []))
  const groups = await Promise.all(
    names.map(async (name) => ({
      name,
      hits:
        names.length === 1
          ? all.results
          : (await engine.search(text, { filters: { ...filters, group: name } })).results,
    })),
  )
  // What fits best stands first.
  groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0))
  return { groups, count: all.results.length, filters: all.filters, alone: [] }
}
