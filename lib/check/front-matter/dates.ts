import { quote } from '#lib/text/message-format.ts'
import { isoDate } from '#schema/field.ts'

/** What is wrong with a date, and what to write instead. `Date` alone would accept 30 February. */
export function dateProblem(text: string): string | undefined {
  if (!isoDate.pattern.test(text)) {
    if (isoDate.pattern.test(`${text}Z`))
      return `${quote(text)} has a time without a zone; write ${text}Z for UTC, or the day alone`
    const day = isoDay(text)
    return `${quote(text)} is not a date; write ${day ? `${day}, or with time and zone ${day}T09:00:00Z` : isoDate.expected}`
  }
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number)
  const nearYear = clamp(year, 1970, 2199)
  const nearMonth = clamp(month, 1, 12)
  const nearDay = clamp(day, 1, new Date(Date.UTC(nearYear, nearMonth, 0)).getUTCDate())
  const near = new Date(Date.UTC(nearYear, nearMonth - 1, nearDay)).toISOString().slice(0, 10)
  if (text.startsWith(near)) return undefined
  return `${quote(text)} is not a day of the calendar from 1970 to 2199; write one such as ${near}`
}

const clamp = (number: number, min: number, max: number) => Math.min(Math.max(number, min), max)

/** Other spellings that mean one day: 2021/1/3, 3 January 2021, Jan 3, 2021; but 3/1/2021 may be in March. */
const otherSpelling =
  /^(?:\d{4}[-/.]\d\d?[-/.]\d\d?|(?:\d\d? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d\d?,?)? \d{4})/i

function isoDay(text: string): string | undefined {
  const [written = ''] = otherSpelling.exec(text) ?? []
  const day = new Date(`${written} UTC`)
  // Give no advice for days that do not exist: `Date` turns 31 April into 1 May.
  const isSame = Number(written.match(/\b\d\d?\b/g)?.at(-1)) === day.getUTCDate()
  return isSame ? day.toISOString().slice(0, 10) : undefined
}
