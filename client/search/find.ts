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
 * Answers a query.
 * @param folder address of the index, with a slash at its end
 * @throws where the index cannot be loaded
 */
export async function find(query: Query, folder: string): Promise<Answer> {
  const engine = await open(folder)
  const found = await answer(engine, query)
  if (found.count > 0 || query.words === '') return found
  const instead = await corrected(query.words, folder)
  if (instead !== undefined) {
    const other = await answer(engine, { ...query, words: instead })
    if (other.count > 0) return { ...other, corrected: instead }
  }
  return { ...found, alone: await wordsAlone(engine, query) }
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

async function wordsAlone(engine: Pagefind, query: Query): Promise<Answer['alone']> {
  const words = [...new Set(query.words.split(/\s+/))].slice(0, 8)
  if (words.length < 2) return []
  const counts = await Promise.all(
    words.map(async (word) => ({ word, ...(await answer(engine, { ...query, words: word })) })),
  )
  return counts.flatMap(({ word, count }) => (count > 0 ? [{ word, count }] : []))
}
