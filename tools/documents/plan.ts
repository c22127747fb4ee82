import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { codeOf } from '#lib/check/bytes/walk.ts'
import { type Place, type Report, start } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { groupBy } from '#lib/group-by.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { byCodeUnit } from '#lib/text/collation.ts'
import { clean } from '#lib/text/message-format.ts'

/** A `fault` is something that cannot be imported; a `note` describes a change by the import. */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

export const takingFindings =
  (report: ReportRemark): Report =>
  (rule, place, message) =>
    report(place, message, severityOf(rule) === 'error' ? 'fault' : 'note')

/** From this number on, equal remarks are joined into one line. */
const minFolded = 3

/**
 * Sorts remarks by place, and joins several equal ones into one line, with every place of a fault
 * and the first place of a note.
 */
export function formatRemarks(remarks: readonly Remark[]) {
  const sorted = remarks.toSorted(
    (a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column,
  )
  // Only messages such as `author: is missing` are joined, not those on repaired characters.
  const groups = groupBy(sorted, (remark) =>
    /^[\w ]+: /.test(remark.message) ? `${remark.kind} ${remark.message}` : remark,
  )
  return [...groups.values()].flatMap((group) => {
    const lines = group.map((remark) => ({
      place: `${clean(remark.path, 500)}:${remark.line}:${remark.column}`,
      text: `${remark.kind} ${clean(remark.message, 2000)}`,
    }))
    if (group.length < minFolded) return lines.map(({ place, text }) => `${place} ${text}`)
    const places = lines.map(({ place }) => place)
    const shown = group[0]?.kind === 'fault' ? `in ${places.join(', ')}` : `first in ${places[0]}`
    return [`${group.length} × ${lines[0]?.text} (${shown})`]
  })
}

export type Change = { file: string; before: Uint8Array | undefined; after: Uint8Array }

/** Addresses of a former site, with the anchors of each. */
type OldAddresses = ReadonlyMap<string, ReadonlySet<string>>

export type Plan = {
  changes: Change[]
  remarks: Remark[]
  summary: string[]
  old?: OldAddresses
  /** Set if nothing of the source could be imported. */
  isEmpty?: boolean
}

export const emptyPlan = (): Plan => ({ changes: [], remarks: [], summary: [] })

export type ImportOptions = {
  into: string
  force?: boolean
  /** Overrides the date in the list of maintainers. */
  date?: string | undefined
  /** Date of the last import, which becomes `until` of maintainers who are no longer listed. */
  lastSeen?: string
  /** Hugo's folder of static files, which the old site served unchanged. */
  static?: string | undefined
  /** Address of the old site, if Hugo's configuration is missing or wrong. */
  site?: string | undefined
  progress?: (done: number, total: number, what: string) => void
}

/** An import that cannot run. The message is one line with what to type instead. */
export class ImportError extends Error {
  override name = 'ImportError'
}

export async function readSource(source: string) {
  return fs.readFile(source).catch((error: unknown) => {
    throw new ImportError(
      `${source} cannot be read (${codeOf(error)}); write the path of an existing file`,
    )
  })
}

export async function existingBytes(into: string, file: string) {
  const found = path.join(into, file)
  return existsSync(found) ? fs.readFile(found) : undefined
}

/** Adds a file to a plan; false if another version exists, which only `force` replaces. */
export async function propose(plan: Plan, file: string, after: Uint8Array, options: ImportOptions) {
  const before = await existingBytes(options.into, file)
  if (before?.equals(after)) return true
  if (before && !options.force) {
    remarksOn(file, plan.remarks)(
      start,
      'file: exists and differs, so it is kept; compare them, and add --force to replace it',
    )
    return false
  }
  plan.changes.push({ file, before, after })
  return true
}

export async function writeChanges(into: string, changes: readonly Change[]) {
  for (const { file, after } of changes) await writeWhole(path.join(into, file), after)
}
