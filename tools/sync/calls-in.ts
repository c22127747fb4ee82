/** A call as minutes tell of it. */
export type FoundCall = {
  /** YYYY-MM-DD, as it is written there. */
  day: string
  /** Path below the folder of minutes. */
  file: string
  /** Who met or what about, where the name of the file says so. */
  about: string | undefined
  held: boolean
}

/** `2024-09-05-Falco-Core-Maintainers.md`, also behind words and a space; no span of days. */
const ofOneCall = /(?:^|[/ ])(\d{4}-\d\d-\d\d)(?!-to-\d)(?:-([\w-]+))?\.md$/
/** `## 2026-01-28`, `## 2020-12-9`, `## 2025-11-19 No community call!`. */
const heading = /^##[ \t]+(\d{4})-(\d\d?)-(\d\d?)(?!\d)(.*)$/

/** True for a file of one call, whose name is its day. */
export const isOfOneCall = (file: string): boolean => ofOneCall.test(file)

/** The calls that a file of minutes is about: the one in its name, or one for each heading that is a day. */
export function callsIn(file: string, text: string): FoundCall[] {
  const lines = text.split(/\r?\n/)
  const [, day, words] = ofOneCall.exec(file) ?? []
  if (day !== undefined) return isDay(day) ? [{ day, file, about: titleOf(words), held: !lines.some(saysOff) }] : []
  const calls: FoundCall[] = []
  for (const line of lines) {
    const [, year, month = '', date = '', rest = ''] = heading.exec(line) ?? []
    const last = calls.at(-1)
    if (year !== undefined) {
      const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
      const held = !/\bno (?:community )?call\b/i.test(rest)
      if (isDay(found)) calls.push({ day: found, file, about: undefined, held })
    } else if (last && saysOff(line)) last.held = false
  }
  return calls
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
}

/** True where a sentence says that this call is cancelled, not the next one. */
function saysOff(line: string): boolean {
  return line.split(/[.!?]/).some((sentence) => {
    const words = new Set(sentence.toLowerCase().match(/[a-z]+/g))
    return words.has('this') && words.has('call') && (words.has('cancelled') || words.has('canceled'))
  })
}

/** 'Core maintainers' of 'Falco-Core-Maintainers'. */
function titleOf(words: string | undefined): string | undefined {
  const text = words
    ?.replace(/^Falco-/i, '')
    .replaceAll('-', ' ')
    .trim()
    .toLowerCase()
  return text ? text.slice(0, 1).toUpperCase() + text.slice(1, 60) : undefined
}
