import fs, { type Dirent } from 'node:fs'
import path from 'node:path'
import type { Problem } from '#lib/check/place.ts'

/** Something in the content folder; `problem` where it cannot be read as a file. */
export type Found = { path: string; problem?: Problem }

/** What git and the desktops leave about. */
const ignored = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini'])

/**
 * Every file below a folder, by its path with `/` between parts, sorted. Links to files inside are followed; all other
 * links, and what is neither file nor folder, are told as a problem.
 * @throws Error with one line, where the folder does not exist.
 */
export function walk(contentDir: string): Found[] {
  const root = realPath(contentDir)
  if (root === undefined || !fs.statSync(root).isDirectory()) {
    throw new Error(
      `The content folder '${contentDir}' does not exist; create it, or set CONTENT_DIR to the folder that holds posts/.`,
    )
  }
  const found: Found[] = []
  const enter = (folder: string): void => {
    let entries: Dirent[]
    try {
      entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true })
    } catch (error) {
      const message = `folder: cannot be opened (${codeOf(error)}); make it readable`
      found.push({ path: folder, problem: { rule: 'file/not-readable', message } })
      return
    }
    for (const entry of entries) {
      // Emacs marks a file with unsaved changes by a link such as `.#post.md`.
      if (ignored.has(entry.name) || entry.name.startsWith('.#')) continue
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) enter(file)
      else if (entry.isFile()) found.push({ path: file })
      else if (entry.isSymbolicLink()) found.push(followed(root, file))
      else found.push({ path: file, problem: irregular('file: is neither a file nor a folder; remove it') })
    }
  }
  enter('')
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function followed(root: string, file: string): Found {
  const link = path.join(root, file)
  const target = realPath(link)
  if (target === undefined)
    return { path: file, problem: irregular('symbolic link: leads to nothing; put the file itself here') }
  if (!target.startsWith(root + path.sep)) {
    return {
      path: file,
      problem: irregular('symbolic link: leads outside the content folder; put the file itself here'),
    }
  }
  if (!fs.statSync(target).isFile()) {
    return {
      path: file,
      problem: irregular('symbolic link: leads to a folder, which is not followed; put the files themselves here'),
    }
  }
  return { path: file }
}

const irregular = (message: string): Problem => ({ rule: 'file/not-regular', message })

/** Where a path leads in the end; undefined where that is nowhere. */
function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync(file)
  } catch {
    return undefined
  }
}

/** `EACCES` and the like. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
}
