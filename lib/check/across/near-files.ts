import path from 'node:path'
import type { CheckedDocument } from '#lib/check/document.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

/** Path below the content folder of what a document names relative to itself; undefined where that is outside. */
export function besides(from: string, written: string): string | undefined {
  const file = path.posix.join(path.posix.dirname(from), written)
  return file.startsWith('../') || file === '..' || written.startsWith('/') ? undefined : file
}

/** Advice with the file that was most likely meant, as it would be written in a document. */
export function nearestFile(file: string, from: CheckedDocument, candidates: readonly string[]): string {
  const folder = path.posix.dirname(from.path)
  // By name first: the folders in front would make any two names alike.
  const name = nearest(
    path.posix.basename(file),
    new Set(candidates.map((candidate) => path.posix.basename(candidate))),
  )
  const named = candidates.filter((candidate) => path.posix.basename(candidate) === name)
  const near = nearest(file, named) ?? named[0]
  if (!near) return `put the file at ${quote(file, 120)}, or correct the path`
  const relative = path.posix.relative(folder, near)
  return `write ${quote(relative.startsWith('.') ? relative : `./${relative}`, 120)}, or put the file at ${quote(file, 120)}`
}
