import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '#lib/check/diagnostic.ts'
import { entriesBelow } from '#lib/store/folders.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { pluralOf } from '#schema/collection.ts'
import { collectionOf, collections } from '#schema/collections.ts'

/** Files of git, desktops and editors, such as `.#post.md` of Emacs and `.post.md.swp` of Vim. */
const ignored = /^(?:\.git|\.DS_Store|Thumbs\.db|desktop\.ini|\.#.*|\..*\.sw[a-z])$/

/** Refuses symbolic links, which could publish a private file. */
export function walk(contentDir: string) {
  if (!fs.statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    const advice = 'create it, or set CONTENT_DIR to the folder that holds posts/'
    throw new Error(`The content folder '${contentDir}' does not exist; ${advice}.`)
  }
  const message = 'file: is a symbolic link or a special file; put a regular file here'
  return entriesBelow(contentDir)
    .map((entry) => {
      const file = path.relative(contentDir, path.join(entry.parentPath, entry.name))
      const problem: Problem | undefined = entry.isFile()
        ? undefined
        : { rule: 'file/not-readable', message }
      return { path: file.replaceAll(path.sep, '/'), problem }
    })
    .filter((file) => !file.path.split('/').some((name) => ignored.test(name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

const { basename, extname } = path.posix
const patterns = collections.map(({ pattern }) => pattern)
const extensions = new Map<string, string>(
  patterns
    .filter((pattern) => pattern.includes('/'))
    .map((pattern) => [pluralOf(pattern), extname(pattern)]),
)
const dataFiles = patterns.filter((pattern) => !pattern.includes('/'))
const documentLike = /\.(?:md|markdown|mdx|ya?ml|json|toml)$/i
const markdownLike = /\.(?:md|markdown|mdx)$/i

/** Characters that a file system refuses, that end an address, or that a CI log would obey. */
const unsafe =
  /[\uFFFD\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|%#]|^[-.~ ]|[ .]$/u

export function nameProblem(file: string): Problem | undefined {
  const names = file.split('/')
  // A .gitattributes file could hide changes in reviews; hosts do not serve files such as .a.md.
  const odd = names.find((name) => unsafe.test(name))
  if (odd !== undefined) {
    const advice = `remove the file, or rename it with letters, digits, '-' and '.'`
    const message = `file name: ${quote(odd)} cannot be read on every system; ${advice}`
    return { rule: 'file/name-unsafe', message }
  }
  const problem = collectionOf(file) ? undefined : unreadProblem(file, names)
  return problem ? { rule: 'file/not-read', message: `file: ${problem}` } : undefined
}

function unreadProblem(file: string, [folder = '', ...rest]: readonly string[]) {
  const name = basename(file)
  const isDocument = documentLike.test(name)
  const extension = extensions.get(folder)
  if (rest.length > 0 && extension !== undefined && folder !== 'posts')
    return `is not read; documents in ${folder}/ are ${folder}/<name>${extension}`
  if (rest.length > 0 && folder === 'posts') {
    // Files below posts/ that are not Markdown may be pictures or downloads.
    const isPost = markdownLike.test(name)
    const advice = 'a translation is a post with `lang` and a slug of its own'
    return isPost
      ? `is not read here; a post is posts/<name>.md or posts/<name>/index.md, and ${advice}`
      : undefined
  }
  if (!isDocument || /^readme\.md$/i.test(file)) return undefined
  const near = nearest(folder, rest.length > 0 ? extensions.keys() : dataFiles)
  if (near) return `is not read here; move it to ${quote([near, ...rest].join('/'))}`
  const places = [...extensions.keys()].map((one) => `${one}/`).concat(dataFiles)
  return `is not read here; documents are in ${formatList(places)}`
}
