import fs from 'node:fs'
import path from 'node:path'
import { digestOf, keyOf, type Plain } from './store.ts'

/**
 * All entries below a folder that are not folders. Follows no symbolic links, which `readdirSync`
 * with `recursive` does since Node 22.
 */
export function entriesBelow(dir: string): fs.Dirent[] {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entriesBelow(path.join(dir, entry.name)) : entry))
}

/** Relative paths of all files below a folder, sorted, with `/` on Windows too. */
export function filesBelow(dir: string) {
  return entriesBelow(dir)
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(dir, path.join(parentPath, name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

/**
 * A hash that changes when a file below a folder is added, removed, renamed or written. Setting a
 * file's mtime back hides no change, since it changes ctime. Reads no files. Synchronous, since
 * `next dev` tracks every promise, which makes asynchronous code ten times slower.
 */
export function fingerprint(dir: string) {
  const facts = watchedFiles(dir).map((file) => {
    const stat = fs.lstatSync(file, { bigint: true, throwIfNoEntry: false })
    return `${file}|${stat?.ino}|${stat?.mtimeNs}|${stat?.ctimeNs}|${stat?.size}`
  })
  return digestOf(facts.sort().join('\n'))
}

/** Lock and swap files of Emacs and Vim, and files of macOS. */
const editorFile = /^\.(?:#.*|.+\.sw.|DS_Store)$/

/** Paths of files below a folder, without those of editors; `[dir]` if it is unreadable. */
function watchedFiles(dir: string) {
  try {
    return entriesBelow(dir)
      .filter(({ name }) => !editorFile.test(name))
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch {
    return [dir]
  }
}

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
