import { dateProblem } from '#lib/check/front-matter/dates.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Parts = { year: string; month: string; day: string; time?: string | undefined; zone?: string | undefined }

/** The layouts that Hugo tries (spf13/cast, `timeFormats`), by their shape. */
const shapes: readonly ((text: string) => Parts | undefined)[] = [
  // 2006-01-02, with or without time and zone: RFC 3339, Go's Time.String, and what YAML allows.
  (text) => {
    const [, year = '', month = '', day = '', time, zone] =
      /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?: [A-Z]{1,5}| [+-]\d{4})?)?)?$/.exec(
        text,
      ) ?? []
    return year ? { year, month, day, time, zone } : undefined
  },
  // 02 Jan 2006, Mon, 02 Jan 2006 15:04:05 MST (RFC 1123), Monday, 02-Jan-06 15:04:05 MST (RFC 850), 02 Jan 06 15:04 MST (RFC 822)
  (text) => {
    const [, day = '', month = '', year = '', time, zone] =
      /^(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})(?: (\d{2}:\d{2}(?::\d{2})?)(?: ([+-]\d{4}|[A-Z]{1,5}))?)?$/.exec(
        text,
      ) ?? []
    return year ? { year: whole(year), month: monthOf(month), day, time, zone } : undefined
  },
  // Mon Jan _2 15:04:05 2006 (ANSI C), with a zone before the year (Unix, Ruby)
  (text) => {
    const [, month = '', day = '', time, zone, year = ''] =
      /^[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2})(?: ([+-]\d{4}|[A-Z]{1,5}))? (\d{4})$/.exec(text) ?? []
    return year ? { year, month: monthOf(month), day, time, zone } : undefined
  },
  // January 2, 2006
  (text) => {
    const [, month = '', day = '', year = ''] = /^([A-Za-z]{3})[a-z]* (\d{1,2}),? (\d{4})$/.exec(text) ?? []
    return year ? { year, month: monthOf(month), day } : undefined
  },
  // Seconds since 1970
  (text) => {
    const [, year = '', month = '', day = '', time] = /^\d{9,11}$/.test(text)
      ? (/^(\d{4})-(\d\d)-(\d\d)T([\d:]+)/.exec(new Date(Number(text) * 1000).toISOString()) ?? [])
      : []
    return year ? { year, month, day, time, zone: 'Z' } : undefined
  },
]

/**
 * A date in any form that Hugo takes, as this site writes it: the day, and the time where there is one. A time without
 * a zone, or with a zone's letters, is UTC, as in Hugo. Undefined where it is no date.
 */
export function hugoDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ')
  for (const shape of shapes) {
    const parts = shape(text)
    if (!parts) continue
    const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
    const time = timeOf(parts)
    const date = time === '' ? day : `${day}T${time}`
    return dateProblem(date) === undefined ? date : undefined
  }
  return undefined
}

/** Empty at midnight UTC, which is what a day without time is. */
function timeOf({ time, zone = 'Z' }: Parts): string {
  if (time === undefined) return ''
  const [hour = '0', minute = '00', second = '00'] = (time.split('.')[0] ?? '').split(':')
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}`
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone)
  const written = offset ? `${offset[1]}:${offset[2] ?? '00'}` : 'Z'
  const isUtc = written === 'Z' || /^[+-]00:00$/.test(written)
  return isUtc && /^00:00:00$/.test(clock) ? '' : `${clock}${isUtc ? 'Z' : written}`
}

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

/** Go's two-digit years: 69 to 99 are of the last century. */
function whole(year: string): string {
  return year.length === 4 ? year : `${Number(year) >= 69 ? '19' : '20'}${year}`
}
