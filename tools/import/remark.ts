import type { Place } from '#lib/check/place.ts'
import { groupBy } from '#lib/group-by.ts'
import { clean } from '#lib/text/message-format.ts'

/**
 * Something that an import has to say about a place of its source or of the content folder: a `fault` is what could
 * not be brought over as it is, a `note` is what was changed on the way.
 */
export type Remark = Place & { path: string; kind: 'fault' | 'note'; message: string }

/** Takes a remark about one file. */
export type ReportRemark = (place: Place, message: string, kind?: Remark['kind']) => void

/** Makes the function that takes remarks about a file; a fault unless said otherwise. */
export function remarksOn(path: string, remarks: Remark[]): ReportRemark {
  return ({ line, column }, message, kind = 'fault') => {
    remarks.push({ path, line, column, kind, message })
  }
}

/** `a/index.md:13:5 fault link: …`, as editors and terminals link it. */
function formatRemark({ path, line, column, kind, message }: Remark): string {
  return `${clean(path, 500)}:${line}:${column} ${kind} ${clean(message, 2000)}`
}

/** Notes that say the same, from which on they are folded. */
const foldFrom = 3

/**
 * A line for each remark, in their order. Notes that say the same of many places become one line at the end; those of
 * damaged characters (`'Ã©' -> 'é'`) do not, since somebody should look at each.
 */
export function formatRemarks(remarks: readonly Remark[]): string[] {
  const isRule = ({ kind, message }: Remark) => kind === 'note' && /^[\w ]+: /.test(message)
  const groups = [...groupBy(remarks.filter(isRule), ({ message }) => message).values()].filter(
    ({ length }) => length >= foldFrom,
  )
  const folded = new Set(groups.flat())
  return [
    ...remarks.filter((remark) => !folded.has(remark)).map(formatRemark),
    ...groups.flatMap((group) => group.slice(0, 1).map((first) => foldedLine(first, group.length))),
  ]
}

function foldedLine({ path, line, column, message }: Remark, count: number): string {
  return `${count} × note ${clean(message, 2000)} (first in ${clean(path, 500)}:${line}:${column})`
}

/** In the order of a reader: by file, line and column. */
export function sortRemarks(remarks: readonly Remark[]): Remark[] {
  return [...remarks].sort((a, b) => {
    if (a.path !== b.path) return a.path < b.path ? -1 : 1
    return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1)
  })
}
