import { Scalar } from 'yaml'
import { dateProblem } from '#lib/check/front-matter/scalars.ts'
import { groupBy } from '#lib/group-by.ts'
import { formatDate } from '#lib/site/dates.ts'
import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { capital, quote } from '#lib/text/message-format.ts'
import { Minutes } from '#schema/community.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { openRepository, readFolder } from '#tools/sync/repository.ts'
import { refuseHalf, type Sync, type SyncSource } from '#tools/sync/source.ts'

type Call = {
  day: string
  /** The call's heading in a file with several calls; undefined if it is just the date. */
  heading?: string | undefined
  file: string
  about?: string | undefined
  held: boolean
}

const minutesFolder = 'meeting-notes'
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

/**
 * Headings of a file from which no call was read: a date in another form, such as '9 September
 * 2026', or a date that appears more often than `known` calls have it.
 */
function unreadHeadings(file: string, text: string, known: readonly Omit<Call, 'held'>[]) {
  if (ofOneCall.test(file)) return []
  const headings = [...text.matchAll(/^##[ \t]+(.*)/gm)].map(([, heading = '']) => heading.trim())
  return [...groupBy(headings, (heading) => dayIn(heading))].flatMap(([day, written]) => {
    if (dateProblem(day) === undefined) {
      const calls = known.filter((call) => call.day === day && call.about === undefined)
      return written.slice(Math.max(1, calls.length))
    }
    return written.filter((heading) => {
      const isDate = /\b20\d\d\b/.test(heading) && /\d\D+\d/.test(heading)
      return isDate && !known.some((call) => call.file === file && call.heading === heading)
    })
  })
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
  const { folder, today, news, notes } = sync
  const repository = await openRepository(sync, source)
  const files = await readFolder(sync, repository, minutesFolder)
  const [list] = await openLists(folder, 'Minutes')
  if (!list) return repository.day
  // The community may correct a heading whose date differs from the day of the call.
  const listed = list.entries().flatMap((entry) => {
    const heading = textIn(entry, 'heading')
    const file = textIn(entry, 'file') ?? ''
    const about = textIn(entry, 'about')
    return [heading, textIn(entry, 'date')].map((day) => ({
      day: dayIn(day ?? ''),
      file,
      about,
      heading,
    }))
  })
  const known = [...new Set(listed.map(({ file }) => file))]
  const present = known.filter((file) => files.has(file))
  refuseHalf(present.length, known.length, `of the files in ${list.file}`)
  const fresh: Call[] = []
  // Two groups may have calls on one day.
  const isKnown = ({ day, file, about }: Call) =>
    [...listed, ...fresh].some(
      (other) => other.day === day && (other.file === file || !(other.about ?? about)),
    )
  for (const [file, text] of [...files].sort(([a], [b]) => firstSource(a, b))) {
    if (/(?:^|\/)README\.md$/i.test(file)) continue
    const calls = knownName.test(file) ? callsIn(file, text) : []
    for (const call of calls) if (call.day <= today && !isKnown(call)) fresh.push(call)
    const unread = unreadHeadings(file, text, [...listed, ...fresh])
    const place = quote(`${minutesFolder}/${file}`, 120)
    if (unread.length > 0)
      notes.push(
        `${place} has dates twice or in another form: ${unread.map((one) => quote(one)).join(', ')}; ` +
          "add the calls to minutes.yaml, with these 'heading's",
      )
    else if (calls.length === 0)
      notes.push(`${place} has no heading with the date of a call, or its name is unexpected`)
  }
  const newestFirst = fresh.toSorted((a, b) => byCodeUnit(b.day, a.day))
  for (const { day: date, file, heading, about, held } of newestFirst) {
    // Quotes a heading such as `2020-12-9`, which YAML could read as a date.
    const quoted = heading && Object.assign(new Scalar(heading), { type: Scalar.QUOTE_DOUBLE })
    const entry = { date, file, heading: quoted, about, held: held ? undefined : false }
    list.add(entry, (other) => (textIn(other, 'date') ?? '').slice(0, 10) < date)
  }
  const days = newestFirst.map(({ day, held }) => `${formatDate(day)}${held ? '' : ' (cancelled)'}`)
  if (days.length > 0) news.push(`New in the minutes: calls of ${days.join(', ')}`)
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
