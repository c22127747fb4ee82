import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { quote } from '#lib/text/message-format.ts'
import { Minutes } from '#schema/community.ts'
import { type PlainValues, textIn } from '#tools/import/yaml/plain-values.ts'
import { callsIn, type FoundCall, isOfOneCall } from './calls-in.ts'
import { openLists } from './entry-list.ts'
import { filesBelow } from './git.ts'
import { type Limits, type Source, SourceError } from './sources.ts'

const folder = 'meeting-notes'
const { format } = Minutes.fields.calls.fields.file

/**
 * Adds the calls whose minutes are new, up to a day, to a folder's list, where it has one; gives lines about files that
 * were not understood. What is listed already stays as it is.
 * @throws {SourceError} where there was no answer, or half of one
 */
export async function bringMinutes({ url }: Source, into: string, day: string, limits: Limits): Promise<string[]> {
  const [list] = await openLists(into, 'Minutes', 'calls')
  if (!list) return []
  const files = await filesBelow(url, folder, limits)
  const known = new Set(list.entries().map((entry) => textIn(entry, 'file') ?? ''))
  const there = [...known].filter((file) => files.has(file)).length
  if (there * 2 < known.size)
    throw new SourceError(`it has ${there} of the ${known.size} files in ${list.file}, so it is cut; look at it`)
  const listed = list.entries().map(callOf)
  const fresh: FoundCall[] = []
  const notes: string[] = []
  for (const [file, text] of [...files].sort(([a], [b]) => firstSource(a, b))) {
    if (/(?:^|\/)README\.md$/i.test(file)) continue
    const calls = format.pattern.test(file) ? callsIn(file, text) : []
    if (calls.length === 0)
      notes.push(`${quote(`${folder}/${file}`, 120)} names no day of a call, or has a name of another kind`)
    for (const call of calls) {
      if (call.day > day || listed.some((other) => isSame(call, other))) continue
      const twin = fresh.find((other) => isSame(call, other))
      if (!twin) fresh.push(call)
      else if (twin.file === file) notes.push(`${quote(file, 120)} has two calls of ${call.day}; one is listed`)
    }
  }
  for (const { day: date, file, about, held } of fresh.toSorted((a, b) => byCodeUnit(b.day, a.day)))
    list.addBefore((entry) => (textIn(entry, 'date') ?? '').slice(0, 10) < date, {
      date,
      file,
      ...(about === undefined ? {} : { about }),
      ...(held ? {} : { held }),
    })
  list.set('asOf', day)
  await list.save()
  return notes
}

/** Several files may have a call: its own comes first, then the one of the earlier release, which the later repeats. */
function firstSource(a: string, b: string): number {
  return Number(isOfOneCall(b)) - Number(isOfOneCall(a)) || byVersion(a, b)
}

type Call = Pick<FoundCall, 'day' | 'file' | 'about'>

/** The same day counts twice only where different groups met. */
function isSame(a: Call, b: Call): boolean {
  return a.day === b.day && (a.file === b.file || (a.about === undefined && b.about === undefined))
}

function callOf(entry: PlainValues): Call {
  const day = textIn(entry, 'writtenAs') ?? textIn(entry, 'date') ?? ''
  return { day: day.slice(0, 10), file: textIn(entry, 'file') ?? '', about: textIn(entry, 'about') }
}
