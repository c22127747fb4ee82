import path from 'node:path'
import type { Problem } from '#lib/check/place.ts'
import { isDeviceName, LONGEST_PART } from '#lib/site/impossible-names.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { pluralOf } from '#schema/collection.ts'
import { collectionOf, collections } from '#schema/collections.ts'

const { basename, dirname, extname } = path.posix
const patterns = collections.map(({ pattern }) => pattern)
/** Extensions of documents by folder. */
const extensions = new Map<string, string>(
  patterns
    .filter((pattern) => pattern.includes('/'))
    .map((pattern) => [pluralOf(pattern), extname(pattern)]),
)
const dataFiles = patterns.filter((pattern) => !pattern.includes('/'))
const documentLike = /\.(?:md|markdown|mdown|mkd|mdx|ya?ml|json|toml)(?:\.txt)?$/i
const markdownLike = /\.(?:md|markdown|mdown|mkd|mdx)(?:\.txt)?$/i

/** Names that some file system or shell refuses, or that CI logs treat as commands. */
const unsafe =
  /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|]|^[-~ ]|[ .]$| \.[^.]*$/iu

/** The problem of a file's name: an error if the file cannot be read, a warning for a space. */
export function nameProblem(file: string): Problem | undefined {
  const parts = file.split('/')
  for (const part of parts) {
    const problem = partProblem(part, parts[0] === 'posts')
    if (problem !== undefined)
      return { rule: 'file/name-unsafe', message: `file name: ${quote(part)} ${problem}` }
  }
  const unread = collectionOf(file) ? undefined : unreadProblem(file, parts)
  if (unread !== undefined) return { rule: 'file/not-read', message: `file: ${unread}` }
  const spaced = parts.find((name) => name.includes(' '))
  if (spaced === undefined) return undefined
  const message = `file name: ${quote(spaced)} has a space, which links must write as %20; rename it to ${quote(plainName(spaced))}`
  return { rule: 'file/name-with-space', message }
}

/** Device names of Windows are refused only if authors choose the name. */
function partProblem(part: string, isFree: boolean) {
  const length = Buffer.byteLength(part)
  if (length > LONGEST_PART)
    return `is ${length} bytes long; at most ${LONGEST_PART} are possible; rename it`
  // A .gitattributes could hide changes from reviewers, and hosts do not serve dot files.
  if (part.startsWith('.'))
    return `begins with a dot, and such names are not read; rename it to ${quote(part.replace(/^\.+/, ''))}, or remove it`
  return unsafe.test(part) || (isFree && isDeviceName(part))
    ? `is not a name that every system accepts; rename it with letters, digits, hyphens, underscores and dots, such as ${quote(plainName(part))}`
    : undefined
}

function plainName(name: string) {
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  const stem = name
    .slice(0, name.length - extension.length)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return `${nameSlug(stem) || 'file'}${extension}`
}

/** Why a file that looks like a document is not read, and how to rename or move it. */
function unreadProblem(file: string, [folder = '', ...rest]: readonly string[]) {
  const name = basename(file)
  const isDocument = documentLike.test(name)
  const stem = name.replace(documentLike, '')
  if (rest.length === 0) {
    if (/^readme\.md$/i.test(name) || !isDocument) return undefined
    const place = markdownLike.test(name)
      ? `posts/${stem}.md`
      : nearest(`${stem}.yaml`.toLowerCase(), dataFiles)
    return place === undefined
      ? `is not read here; the files of this folder are ${formatList(dataFiles)}`
      : wanted(file, place)
  }
  const extension = extensions.get(folder)
  if (extension === undefined) {
    const meant = nearest(folder, extensions.keys())
    const known = [...extensions.keys()].map((one) => `${one}/`).join(', ')
    const move = `move it to ${known} or out of the content folder`
    const advice = meant ? `rename the folder to ${quote(`${meant}/`)}` : move
    return isDocument
      ? `is not read, since ${quote(`${folder}/`)} is not a folder of this site; ${advice}`
      : undefined
  }
  if (folder === 'posts' && rest.length === 1 && /^(?![A-Z]+$)[^.]+$/.test(name))
    return wanted(file, `${file}.md`)
  // Posts may show or link to any other file below posts/.
  if (folder === 'posts' && !markdownLike.test(name)) return undefined
  if (!isDocument)
    return `is not read; ${folder}/ holds only ${extension} files, so move it elsewhere or remove it`
  const isIndex = folder === 'posts' && rest.length > 1 && /^(?:_?index|readme)$/i.test(stem)
  return wanted(file, isIndex ? `posts/${rest.at(-2)}/index.md` : `${folder}/${stem}${extension}`)
}

function wanted(file: string, place: string) {
  if (dirname(file) !== dirname(place))
    return `is not read at this place; move it to ${quote(place)}`
  return `is not read under the name ${quote(basename(file))}; rename it to ${quote(basename(place))}`
}
