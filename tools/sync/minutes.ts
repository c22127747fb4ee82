import { byCodeUnit, byVersion } from '#lib/text/collation.ts'
import { quote } from '#lib/text/message-format.ts'
import { Minutes } from '#schema/calls.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { callsIn, type FoundCall, isOfOneCall } from './calls-in.ts'
import { SourceError } from './fault.ts'
import { filesBelow } from './files-below.ts'
import type { Limits } from './limits.ts'
import type { Source } from './sources.ts'
import { putText } from './stage.ts'
import { type EntryFile, readEntries } from './yaml-entries.ts'

const folder = 'meeting-notes'
const { format } = Minutes.fields.calls.fields.file

/**
 * Adds to a folder's list of calls, where it has one, those whose minutes are new, up to a day; gives lines about files
 * that were not understood. What is listed already stays as it is.
 * @throws {SourceError} where there was no answer, or half of one; then the folder is as it was
 */
export async function bringMinutes(
  { url }: Source,
  into: string,
  { day, limits }: { day: string; limits: Limits },
): Promise<string[]> {
  const [document] = await existingDocuments(into, 'Minutes')
  if (!document) return []
  const list = readEntries(document.file, document.text?.text, 'calls')
  const files = await filesBelow(url, folder, limits)
  const known = new Set(list.entries.map((entry) => entry.get('file') ?? ''))
  const there = [...known].filter((file) => files.has(file)).length
  if (there * 2 < known.size)
    throw new SourceError(`it has ${there} of the ${known.size} files in ${document.file}, so it is cut; look at it`)

  const fresh: FoundCall[] = []
  const notes: string[] = []
  for (const [file, text] of [...files].sort(([a], [b]) => firstSource(a, b))) {
    const calls = callsIn(file, text)
    const isNamed = format.pattern.test(file)
    if ((calls.length === 0 || !isNamed) && !/(?:^|\/)README\.md$/i.test(file))
      notes.push(
        `${quote(`${folder}/${file}`, 120)} ${isNamed ? 'names no day of a call' : 'has a name of another kind'}`,
      )
    for (const call of isNamed ? calls : []) {
      if (call.day > day || list.entries.some((entry) => isSame(call, listed(entry)))) continue
      const twin = fresh.find((other) => isSame(call, other))
      if (!twin) fresh.push(call)
      else if (twin.file === file) notes.push(`${quote(file, 120)} has two calls of ${call.day}; one is listed`)
    }
  }
  addCalls(list, fresh)
  list.set('asOf', day)
  await putText(into, document, list.text())
  return notes
}

/** Several files may have a call: its own comes first, then the one of the earlier release, which the later repeats. */
function firstSource(a: string, b: string): number {
  return Number(isOfOneCall(b)) - Number(isOfOneCall(a)) || byVersion(a, b)
}

type Known = Pick<FoundCall, 'day' | 'file' | 'about'>

/** The same day counts twice only where different groups met. */
function isSame(a: Known, b: Known): boolean {
  return a.day === b.day && (a.file === b.file || (a.about === undefined && b.about === undefined))
}

function listed(entry: ReadonlyMap<string, string>): Known {
  const day = entry.get('writtenAs') ?? entry.get('date') ?? ''
  return { day: day.slice(0, 10), file: entry.get('file') ?? '', about: entry.get('about') }
}

/** Adds calls, newest first as the file has them. */
function addCalls(list: EntryFile, calls: readonly FoundCall[]): void {
  for (const { day, file, about, held } of calls.toSorted((a, b) => byCodeUnit(b.day, a.day))) {
    const before = list.entries.findIndex((entry) => (entry.get('date') ?? '').slice(0, 10) < day)
    list.add(before < 0 ? list.entries.length : before, {
      date: day,
      // Such a name may hold what YAML takes for something else.
      file: /^[\w./-]+$/.test(file) ? file : JSON.stringify(file),
      ...(about === undefined ? {} : { about: JSON.stringify(about) }),
      ...(held ? {} : { held: 'false' }),
    })
  }
}
