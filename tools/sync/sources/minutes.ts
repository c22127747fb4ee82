import { Scalar } from 'yaml'
import { dateProblem } from '#lib/check/front-matter/scalars.ts'
import { formatDate } from '#lib/site/dates.ts'
import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { capital } from '#lib/text/message-format.ts'
import { Minutes } from '#schema/community.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { filesAt, openRepository } from '#tools/sync/repository.ts'
import type { Sync, SyncSource } from '#tools/sync/source.ts'

type Call = {
  day: string
  /** The call's heading in a file with several calls; undefined if it is just the date. */
  heading?: string | undefined
  file: string
  about?: string | undefined
  held: boolean
}

const { pattern: knownName } = Minutes.fields.calls.fields.file.format

/** Matches a file with the minutes of one meeting: `2024-09-05-Falco-Core-Maintainers.md`. */
const ofOneCall = /(?:^|[/ ])(\d{4}-\d\d-\d\d)(?!-to-\d)(?:-([\w-]+))?\.md$/
/** Matches headings of calls: `## 2026-01-28`, `## 2020-12-9`, `## 2025-11-19 No call!`. */
const headingForm = /^##[ \t]+(\d{4}-\d.*)/m
/** Matches a note that 'this call' was cancelled; notes on the next call do not match. */
const calledOff = /\bthis\b[^.!?\n]{0,80}\bcall\b[^.!?\n]{0,80}\bcancell?ed\b/i

/** Reads a file of minutes: one call if the file's name has a date, or one for each heading. */
function callsIn(file: string, text: string): Call[] {
  const [, ownDay, words] = ofOneCall.exec(file) ?? []
  const calls =
    ownDay === undefined
      ? text.split(/^(?=##[ \t]+\d)/m).flatMap((section) => {
          const written = headingForm.exec(section)?.[1]?.trim() ?? ''
          const day = dayIn(written)
          const held = !/\bno (?:community )?call\b/i.test(written) && !calledOff.test(section)
          return { day, heading: written === day ? undefined : written, file, held }
        })
      : [{ day: ownDay, file, about: titleOf(words), held: !calledOff.test(text) }]
  return calls.filter(({ day }) => dateProblem(day) === undefined)
}

/** Turns 'Falco-Core-Maintainers' into 'Core maintainers'. */
function titleOf(words = '') {
  const text = words
    .replace(/^Falco-/i, '')
    .replaceAll('-', ' ')
    .trim()
    .toLowerCase()
  return capital(text).slice(0, 60) || undefined
}

/** The date at the start of a heading: '2020-12-09' for '2020-12-9'. */
function dayIn(heading: string) {
  const [, year, month = '', date = ''] = /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)/.exec(heading) ?? []
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Adds new calls to the list of minutes, and returns the date the minutes were last checked. */
export async function readMinutes(sync: Sync, source: SyncSource) {
  const repository = await openRepository(sync, source.url)
  const files = await filesAt(repository, 'HEAD', 'meeting-notes', /\.md$/)
  const [list] = await openLists(sync.folder, 'Minutes')
  if (!list) return repository.day
  // The community may correct a heading whose date differs from the day of the call.
  const known = list.entries().flatMap((entry) => {
    const file = textIn(entry, 'file') ?? ''
    const about = textIn(entry, 'about')
    const days = [textIn(entry, 'heading') ?? '', textIn(entry, 'date') ?? '']
    return days.map((day) => ({ day: dayIn(day), file, about }))
  })
  const fresh: Call[] = []
  // Two groups may have calls on one day.
  const isKnown = ({ day, file, about }: Call) =>
    [...known, ...fresh].some(
      (other) => other.day === day && (other.file === file || !(other.about ?? about)),
    )
  for (const [file, text] of [...files].sort(([a], [b]) => firstSource(a, b)))
    if (knownName.test(file) && !/(?:^|\/)README\.md$/i.test(file))
      for (const call of callsIn(file, text))
        if (call.day <= sync.today && !isKnown(call)) fresh.push(call)
  const newestFirst = fresh.toSorted((a, b) => byCodeUnit(b.day, a.day))
  for (const { day: date, file, heading, about, held } of newestFirst) {
    // Quotes a heading such as `2020-12-9`, which YAML could read as a date.
    const quoted = heading && Object.assign(new Scalar(heading), { type: Scalar.QUOTE_DOUBLE })
    const entry = { date, file, heading: quoted, about, held: held ? undefined : false }
    list.add(entry, (other) => (textIn(other, 'date') ?? '').slice(0, 10) < date)
    sync.news.push(`New in the minutes: the call of ${formatDate(date)}`)
  }
  await list.save(repository.day)
  return repository.day
}

/**
 * Sorts files of minutes: first files of a single call, then files of several calls by the release
 * in their name. The file of a later release repeats calls of earlier files.
 */
function firstSource(a: string, b: string) {
  return Number(ofOneCall.test(b)) - Number(ofOneCall.test(a)) || byVersion(a, b)
}
