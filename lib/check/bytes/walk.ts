import fs, { type Dirent } from 'node:fs'
import path from 'node:path'
import type { Problem } from '#lib/check/place.ts'

type WalkedFile = { path: string; problem?: Problem }

/** Ignored files of git, desktops and editors: `.#post.md` of Emacs, `.post.md.swp` of Vim. */
const ignored = /^(?:\.git|\.DS_Store|Thumbs\.db|desktop\.ini|\.#.*|\..*\.sw[a-z])$/

/**
 * All files below a folder, sorted, with `/`. Symbolic links are refused: they could publish a
 * private file.
 * @throws Error if the folder does not exist
 */
export function walk(contentDir: string) {
  if (!fs.statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    const advice = 'create it, or set CONTENT_DIR to the folder that holds posts/'
    throw new Error(`The content folder '${contentDir}' does not exist; ${advice}.`)
  }
  const found: WalkedFile[] = []
  const refuse = (path: string, message: string) => {
    found.push({ path, problem: { rule: 'file/not-readable', message } })
  }
  const enter = (folder: string) => {
    let entries: Dirent[]
    try {
      entries = fs.readdirSync(path.join(contentDir, folder), { withFileTypes: true })
    } catch (error) {
      return refuse(folder, `folder: cannot be opened (${codeOf(error)}); make it readable`)
    }
    for (const entry of entries.filter(({ name }) => !ignored.test(name))) {
      const file = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) enter(file)
      else if (entry.isFile()) found.push({ path: file })
      else refuse(file, 'file: is a symbolic link or a special file; put a regular file here')
    }
  }
  enter('')
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The code of a system error, such as `EACCES`. */
export function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}
