import path from 'node:path'
import type { CheckedDocument } from '#lib/check/document.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

const { basename, dirname, join, relative } = path.posix

/** Path below the content folder of what a document names relative to itself; undefined where that is outside. */
export function besides(from: string, written: string): string | undefined {
  const file = join(dirname(from), written)
  return /^\.\.(?:\/|$)/.test(file) || written.startsWith('/') ? undefined : file
}

/** Advice with the file that was most likely meant, as it would be written in a document. */
export function nearestFile(file: string, from: CheckedDocument, candidates: readonly string[]): string {
  // By name first: the folders in front would make any two names alike.
  const name = nearest(basename(file), new Set(candidates.map((candidate) => basename(candidate))))
  const named = candidates.filter((candidate) => basename(candidate) === name)
  const near = nearest(file, named) ?? named[0]
  if (!near) return `put the file at ${quote(file, 120)}, or correct the path`
  const written = relative(dirname(from.path), near).replace(/^(?!\.)/, './')
  return `write ${quote(written, 120)}, or put the file at ${quote(file, 120)}`
}
