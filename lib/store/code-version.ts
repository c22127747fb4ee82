import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from './files-below.ts'
import { digestOf, keyOf, type Plain } from './store.ts'

/**
 * A hash of code, libraries, Node and settings. Synchronous, since promises are delayed while Next
 * starts.
 */
export function codeVersion(places: readonly string[], settings: Record<string, Plain> = {}) {
  const files = ['package-lock.json', ...places.flatMap(codeFiles).sort()]
  const digests = files.map((file) => [file, digestOf(fs.readFileSync(file))])
  return keyOf(`${process.version} ${process.arch}`, [settings, digests]).slice(0, 16)
}

/** The path itself, or all files below a folder, except tests. */
export function codeFiles(place: string) {
  if (!fs.statSync(place).isDirectory()) return [place]
  const files = filesBelow(place).filter((file) => !/\.test\.tsx?$/.test(file))
  return files.map((file) => path.join(place, file))
}
