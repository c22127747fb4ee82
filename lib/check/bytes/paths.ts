import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '#lib/check/diagnostic.ts'
import { isDeviceName, LONGEST_PART } from '#lib/site/impossible-names.ts'
import { entriesBelow } from '#lib/store/folders.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'
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
    .filter((file) => !file.path.split('/').some((part) => ignored.test(part)))
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
const documentLike = /\.(?:md|markdown|mdx|ya?ml|json|toml)(?:\.txt)?$/i
const markdownLike = /\.(?:md|markdown|mdx)(?:\.txt)?$/i
/** A name without an extension, which is not `LICENSE`. */
const isBare = /^(?![A-Z]+$)[^.]+$/

/** Files that macOS and Office make beside a document, which should not replace it. */
const companion = /^(?:\._|~\$)/

/** Names that some file systems or shells refuse, or that a CI log would treat as a command. */
const unsafe =
  /[\uFFFD\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|]|^[-~ ]|[ .]$| \.[^.]*$/iu

export function nameProblem(file: string): Problem | undefined {
  const parts = file.split('/')
  for (const part of parts) {
    const problem = partProblem(part)
    if (problem)
      return { rule: 'file/name-unsafe', message: `file name: ${quote(part)} ${problem}` }
  }
  const problem = collectionOf(file) ? undefined : unreadProblem(file, parts)
  return problem ? { rule: 'file/not-read', message: `file: ${problem}` } : undefined
}

function partProblem(part: string) {
  const length = Buffer.byteLength(part)
  if (length > LONGEST_PART) return `is ${length} bytes long; write at most ${LONGEST_PART}`
  if (companion.test(part)) return 'is not content; remove it'
  // A .gitattributes file could hide changes in reviews; hosts do not serve files such as .a.md.
  const isHidden = part.startsWith('.')
  return isHidden || unsafe.test(part) || isDeviceName(part)
    ? `is not a name that is read on every system; remove the file, or rename it to ${quote(plainName(part))}`
    : undefined
}

function plainName(name: string) {
  const visible = name.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  const [, stem = '', extension = ''] = /^(.+?)(\.[a-z0-9]{1,5})?$/i.exec(visible) ?? []
  return `${nameSlug(stem) || 'file'}${isDeviceName(name) ? '-post' : ''}${extension}`
}

function unreadProblem(file: string, [folder = '', ...rest]: readonly string[]) {
  const name = basename(file)
  const isDocument = documentLike.test(name)
  const extension = extensions.get(folder)
  if (rest.length > 0 && extension !== undefined && folder !== 'posts')
    return `is not read; documents in ${folder}/ are ${folder}/<name>${extension}`
  if (rest.length > 0 && folder === 'posts') {
    // Files below posts/ that are not Markdown may be pictures or downloads.
    const isPost = markdownLike.test(name) || (rest.length === 1 && isBare.test(name))
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
