import { yearOf } from '#lib/site/dates.ts'
import { site } from '#lib/site/identity.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'
import type { PastCall } from './types.ts'

/** Where GitHub shows the minutes of calls. */
const minutesUrl = `${site.organisation}/community/blob/main/meeting-notes`

/** Calls whose minutes are published, newest first, with the day that the list was true; undefined without a list. */
export const pastCalls = memoiseByIndex(async (): Promise<{ asOf: string; calls: PastCall[] } | undefined> => {
  const [document] = (await contentIndex()).minutes
  if (!document) return undefined
  const calls = document.calls.map(({ date, file, about, held = true, writtenAs = date }): PastCall => {
    // A file of many calls has a heading for each, which is its day; that of a single one has its day in its name.
    const place = file.includes(writtenAs.slice(0, 10)) ? '' : `#${writtenAs.slice(0, 10)}`
    const address = `${minutesUrl}/${file.split('/').map(encodeURIComponent).join('/')}`
    return { date, about, held, url: held ? `${address}${place}` : address }
  })
  return { asOf: document.asOf, calls: calls.sort((a, b) => byCodeUnit(b.date, a.date)) }
})

/**
 * Number of calls of the whole community that were held and have minutes, by year, oldest first, with the empty years between
 * others. Groups write minutes too seldom for theirs to be counted.
 */
export const callsByYear = memoiseByIndex(async (): Promise<ReadonlyMap<string, number>> => {
  const { calls = [] } = (await pastCalls()) ?? {}
  const years = calls.flatMap(({ date, about, held }) => (held && about === undefined ? yearOf(date) : []))
  const [first, last] = [Number(years.at(-1)), Number(years[0])]
  const all = Array.from({ length: years.length && last - first + 1 }, (_, index) => String(first + index))
  return new Map(all.map((year) => [year, years.filter((one) => one === year).length]))
})
