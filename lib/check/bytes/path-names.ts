import path from 'node:path'
import type { Problem } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { isDeviceName, LONGEST_PART } from '#lib/site/impossible-names.ts'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import { nameSlug } from '#lib/text/slug.ts'
import { pluralOf } from '#schema/collection.ts'
import { collectionOf, collections } from '#schema/collections.ts'

const patterns = collections.map(({ pattern }) => pattern)
/** Folders of documents with the extension of each. */
const extensions = new Map(
  patterns
    .filter((pattern) => pattern.includes('/'))
    .map((pattern) => [pluralOf(pattern) as string, path.posix.extname(pattern)]),
)
const folders = [...extensions.keys()]
const dataFiles = patterns.filter((pattern) => !pattern.includes('/'))
const documentLike = /\.(?:md|markdown|mdown|mkd|mdx|ya?ml|json|toml)(?:\.txt)?$/i

/** `isRead` is false where the file is left out. */
export type NameProblem = Problem & { isRead: boolean }

/**
 * What is wrong with a file's name where it looks like a document and makes none, or where it makes trouble elsewhere;
 * undefined where the name is fine. Nothing of what an author wrote may be left out in silence.
 */
export function nameProblem(file: string): NameProblem | undefined {
  const parts = file.split('/')
  const unsafe = unsafeName(parts) ?? problemOf(file)
  if (unsafe) return { ...unsafe, isRead: false }
  const spaced = parts.find((name) => name.includes(' '))
  if (spaced === undefined) return undefined
  const message = `file name: ${quote(spaced)} has a space, which links must write as %20; rename it to ${quote(plainName(spaced))}`
  return { rule: 'file/name-with-space', message, isRead: true }
}

/** What no file system or shell everywhere takes as part of a name, or what a log reads as a command. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|]|^[-~ ]|[ .]$| \.[^.]*$/iu

const problem = (rule: RuleId, message: string): Problem => ({ rule, message })

function unsafeName(parts: readonly string[]): Problem | undefined {
  // A maintainer's handle and a repository's name are what they are; lib/check/across/collisions.ts warns of those.
  const isFree = parts[0] === 'posts'
  const part = parts.find((name) => unsafe.test(name) || (isFree && isDeviceName(name)))
  return part === undefined
    ? undefined
    : problem(
        'file/name-unsafe',
        `file name: ${quote(part)} is not a name that every system takes; rename it with letters, digits, hyphens, underscores and dots, such as ${quote(plainName(part))}`,
      )
}

function plainName(name: string): string {
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  return `${nameSlug(name.slice(0, name.length - extension.length)) || 'file'}${extension}`
}

function problemOf(file: string): Problem | undefined {
  const parts = file.split('/')
  const long = parts.find((part) => Buffer.byteLength(part) > LONGEST_PART)
  if (long !== undefined)
    return problem(
      'file/name-too-long',
      `file name: is ${Buffer.byteLength(long)} bytes long; file systems take ${LONGEST_PART} with what the build adds, so rename it to a shorter one`,
    )
  const name = parts.at(-1) ?? ''
  const [folder = ''] = parts
  if (parts.length === 1) return topLevelProblem(name)
  if (!folders.includes(folder)) return folderProblem(folder, name)
  const dotted = parts.find((part) => part.startsWith('.'))
  if (dotted !== undefined && (documentLike.test(name) || folder !== 'posts')) {
    const without = dotted.replace(/^\.+/, '')
    return problem(
      'file/name-hidden',
      `file name: ${quote(dotted)} begins with a dot, and such names are not read; rename it to ${quote(without)}, or remove it`,
    )
  }
  if (collectionOf(file)) return undefined
  if (folder === 'posts') return postProblem(parts, name)
  const extension = extensions.get(folder) ?? '.md'
  const wanted = `${stem(name)}${extension}`
  if (parts.length > 2)
    return problem('file/place-wrong', `file: is too deep to be read; move it to ${quote(`${folder}/${wanted}`)}`)
  if (documentLike.test(name)) return renameTo(name, wanted)
  return problem(
    'file/place-wrong',
    `file: ${quote(name)} is not read; ${folder}/ holds only ${extension} files, so move it elsewhere or remove it`,
  )
}

function topLevelProblem(name: string): Problem | undefined {
  if (collectionOf(name) || /^readme\.md$/i.test(name) || name.startsWith('.') || !documentLike.test(name))
    return undefined
  const lower = `${stem(name)}.yaml`.toLowerCase()
  if (/\.(?:ya?ml|json)$/i.test(name)) {
    const meant = nearest(lower, dataFiles)
    return meant
      ? renameTo(name, meant)
      : problem(
          'file/place-wrong',
          `file: ${quote(name)} is not read here; the files of this folder are ${dataFiles.join(', ')}, and groups of links go into links/`,
        )
  }
  return problem(
    'file/place-wrong',
    `file: ${quote(name)} is not read here; move it to ${quote(`posts/${stem(name)}.md`)} if it is a post`,
  )
}

function folderProblem(folder: string, name: string): Problem | undefined {
  if (!documentLike.test(name) || folder.startsWith('.')) return undefined
  const meant = nearest(folder, folders)
  if (meant)
    return problem(
      'file/folder-misspelled',
      `file: ${quote(`${folder}/`)} is no folder of this site, so the file is not read; rename the folder to ${quote(`${meant}/`)}`,
    )
  return problem(
    'file/folder-unknown',
    `folder: ${quote(`${folder}/`)} is no folder of this site, so the file is not read; move it to ${folders.map((known) => `${known}/`).join(', ')} or leave it out`,
  )
}

/** Below posts/ all but Markdown is an asset, which posts may link to or show. */
function postProblem(parts: readonly string[], name: string): Problem | undefined {
  if (!/\.(?:md|markdown|mdown|mkd|mdx)(?:\.txt)?$/i.test(name)) return undefined
  const wanted = `${stem(name)}.md`
  if (name !== wanted) return renameTo(name, wanted)
  const folder = parts.slice(1, -1)
  if (folder.length === 1 && /^(?:_?index|readme)$/i.test(stem(name))) return renameTo(name, 'index.md')
  return problem(
    'file/place-wrong',
    `file: is too deep to be read as a post; move it to ${quote(`posts/${wanted}`)}, or to ${quote(`posts/${stem(name)}/index.md`)} with its pictures beside it`,
  )
}

function renameTo(name: string, wanted: string): Problem {
  return problem('file/name-wrong', renaming(name, wanted))
}

function renaming(name: string, wanted: string): string {
  if (name.toLowerCase() === wanted)
    return `file name: ${quote(name)} is not read, since names are in lower case; rename it to ${quote(wanted)}`
  if (stem(name) !== stem(wanted) || /\.txt$/i.test(name))
    return `file name: ${quote(name)} is not read; rename it to ${quote(wanted)}`
  const given = name.slice(stem(name).length)
  if (given.toLowerCase() === '.md' || given.toLowerCase() === '.yaml') {
    return `file name: ${quote(name)} is not read, since the extension must be in lower case; rename it to ${quote(wanted)}`
  }
  if (/^\.mdx$/i.test(given))
    return `file name: ${quote(name)} is not read, since this site reads Markdown, not MDX; rename it to ${quote(wanted)}`
  return `file name: ${quote(name)} is not read; rename it to ${quote(wanted)}`
}

function stem(name: string): string {
  return name.replace(documentLike, '')
}
