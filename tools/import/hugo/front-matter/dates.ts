import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { type PlainValues, textIn } from '#tools/documents/yaml.ts'

export type PostDate = { text: string; problem?: string }

/** Keys with the date of a post, by Hugo's precedence. */
export const dateKeys = ['date', 'publishdate', 'pubdate', 'published'] as const

/** The placeholder for a missing date; the check reports it. */
const placeholder = 'YYYY-MM-DD'

export function dateIn(values: PlainValues, file: string): PostDate {
  const [written] = dateKeys.flatMap((key) => textIn(values, key) ?? [])
  const inName = /(?:^|\/)\d{4}-\d\d-\d\d(?!\d)/.exec(file)?.[0].replace('/', '')
  const text = written === undefined ? inName : isoForm(written)
  if (text === undefined) return { text: placeholder, problem: 'is missing' }
  const problem = dateProblem(text)
  return problem === undefined ? { text } : { text: placeholder, problem }
}

/** Converts `2020-01-02 03:04:05 +0100 CET`; as in Hugo, a time without a zone is UTC. */
function isoForm(text: string) {
  const [, day, time, hours, minutes] =
    /^([\d-]{10})[T\s]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?:Z|UTC|([+-]\d\d):?(\d\d))?(?:\s[A-Z]+)?$/.exec(
      text,
    ) ?? []
  if (day === undefined) return text
  return `${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`
}
