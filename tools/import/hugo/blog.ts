import path from 'node:path'
import type { Place } from '#lib/check/place.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import type { PlainValue } from '#tools/import/yaml/plain-values.ts'

/** A post of a Hugo blog as it was found. */
export type SourcePost = {
  /** Below the blog's folder: `falco-0-34-0/index.md`. */
  file: string
  /** Below the content folder: `posts/falco-0-34-0/index.md`. */
  target: string
  /** The folder that the post has for itself, below the blog's; undefined for a single file. */
  folder: string | undefined
  /** What other posts call it in `ref`. */
  name: string
  slug: string
  /** Front matter by key in lower case. */
  values: ReadonlyMap<string, PlainValue>
  placeOf: (key: string) => Place
  /** The text, with empty lines in place of front matter, so that lines are the file's. */
  body: string
  encode: (text: string) => Uint8Array
  report: ReportRemark
}

/** What posts need to know of each other and of the files around them. */
export type Blog = {
  /** Finds a post by what stands after /blog/ in an address, or by its file. */
  find: (name: string) => SourcePost | undefined
  /** The ids that a post's page will have. */
  anchors: (post: SourcePost) => ReadonlySet<string>
  /** Finds a picture or file that a post names, and takes it along. */
  files: FileFinder
}

export type FoundFile = { kind: 'file'; destination: string; note?: string } | { kind: 'missing'; message: string }

export type FileFinder = {
  /** `url` as the post has it; `was` its whole address on the old site. */
  find: (url: string, post: SourcePost) => FoundFile
  /** The picture beside a post whose name says that it is the cover; undefined where there is none. */
  featured: (post: SourcePost) => string | undefined
}

export const oldSite = 'https://falco.org'

/** The address that a post had. */
export function oldAddress(post: SourcePost): string {
  return `${oldSite}/blog/${post.slug}/`
}

/** Path and rest of an address of the old site, which a post may write whole or from the root; undefined for others. */
export function oldPath(url: string): { path: string; search: string; hash: string } | undefined {
  if (!/^(?:https?:)?\/\/(?:www\.)?falco\.org(?:[/?#]|$)/i.test(url) && !/^\/(?!\/)/.test(url)) return undefined
  if (!URL.canParse(url, oldSite)) return undefined
  const { pathname, search, hash } = new URL(url, oldSite)
  return { path: decodedPath(pathname), search, hash }
}

export function decodedPath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** How one file of the content folder names another. */
export function relativeTo(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`)
}

/** A path as it may stand in a Markdown destination. */
export function encodePath(text: string): string {
  return encodeURI(text).replace(/[()#?'"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
