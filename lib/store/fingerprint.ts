import fs from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/store/store.ts'
import { entriesBelow } from './files-below.ts'

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
