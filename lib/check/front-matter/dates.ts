import { quote } from '#lib/text/message-format.ts'
import { isoDate } from '#schema/field.ts'

/**
 * What is wrong with a date.
 * @param needsTime - whether the date must have a time
 */
export function dateProblem(text: string, needsTime = false) {
  if (!isoDate.pattern.test(text)) {
    const day = isoDay(text)
    if (!day) return `${quote(text)} is not a date; write ${isoDate.expected}`
    const time = isoTime(text, day)
    if (time) return `${quote(text)} is not a date with its time and zone; write ${time}`
    const example = `${day}T09:00:00Z`
    return `${quote(text)} is not a date; write ${needsTime ? example : `${day}, or with time and zone ${example}`}`
  }
  if (needsTime && !text.includes('T'))
    return `${quote(text)} has no time; write it with the zone, such as ${text}T16:00:00Z`
  const [day = ''] = text.split('T')
  const date = new Date(day)
  const isReal = date.getTime() >= 0 && date.toISOString().startsWith(day) && day < '2200'
  return isReal
    ? undefined
    : `${quote(text)} is not a day of the calendar from 1970 to 2199; write one such as 2026-08-28`
}

/** Other spellings of a day: 2021/1/3, 3 January 2021, Jan 3, 2021. 3/1/2021 is ambiguous. */
const otherSpelling =
  /^(?:\d{4}[-/.]\d\d?[-/.]\d\d?|(?:\d\d? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d\d?,?)? \d{4})/i

function isoDay(text: string) {
  const [written = ''] = otherSpelling.exec(text) ?? []
  const day = new Date(`${written} UTC`)
  // `Date` turns 31 April into 1 May, so suggest no date whose day changes.
  const isSame = Number(written.match(/\b\d\d?\b/g)?.at(-1)) === day.getUTCDate()
  return isSame ? day.toISOString().slice(0, 10) : undefined
}

/** A time after a date, as in '16:00', 'T16:00:00.5 +0100', '4 PM' or '16:00 CET'. */
const timeOfDay =
  /[T\s](\d\d?)(:\d\d(?::\d\d(?:\.\d+)?)?)?\s*(?:([ap])\.?m\b\.?)?\s*(?:([+-]\d\d):?(\d\d)|(Z|UTC|GMT)|[A-Z]*)$/i

/**
 * The day with the text's time, in UTC if the time zone is not clear. A suggestion without the time
 * would move a call to midnight.
 */
function isoTime(text: string, day: string) {
  const [, written, rest = ':00', half, offset, minutes, utc] = timeOfDay.exec(text) ?? []
  const hour = half ? (Number(written) % 12) + (/p/i.test(half) ? 12 : 0) : written
  const time = `${day}T${String(hour).padStart(2, '0')}${rest}${offset ? `${offset}:${minutes}` : 'Z'}`
  if (!isoDate.pattern.test(time)) return undefined
  return offset || utc
    ? time
    : `${time} for UTC, or the offset of its zone in place of Z, such as +01:00`
}
