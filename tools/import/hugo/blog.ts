import path from 'node:path'
import type { Place } from '#lib/check/place.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { type PlainValue, textsIn } from '#tools/import/yaml/plain-values.ts'

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

/** Where a file will be for the post, with a note where it was not where it should be; or why it is missing. */
export type FoundFile = { destination: string; note?: string } | { destination: undefined; message: string }

export type FileFinder = {
  find: (url: string, post: SourcePost) => FoundFile
  /** The picture beside a post whose name says that it is the cover; undefined where there is none. */
  featured: (post: SourcePost) => string | undefined
}

/** Makes the finder of posts by slug, former address, file and folder, in any case, in this order. */
export function postFinder(posts: readonly SourcePost[]): Blog['find'] {
  const byName = new Map<string, SourcePost>()
  const namesOf: ((post: SourcePost) => string[])[] = [
    ({ slug }) => [slug],
    ({ values }) => textsIn(values, 'aliases').map((alias) => alias.replace(/^\/?(?:blog\/)?|\/+$/g, '')),
    ({ name, file }) => [name, file],
  ]
  for (const names of namesOf)
    for (const post of posts)
      for (const name of names(post)) if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), post)
  return (name) => byName.get(name.toLowerCase().replace(/\/+$/, ''))
}

export const oldSite = 'https://falco.org'

/** The address that a post had. */
export const oldAddress = ({ slug }: SourcePost): string => `${oldSite}/blog/${slug}/`

/** An address as a browser on the old site would have read it; undefined where it cannot be one. */
export function oldUrl(url: string, post: SourcePost): URL | undefined {
  const base = oldAddress(post)
  const read = URL.canParse(url, base) ? new URL(url, base) : undefined
  if (read?.host === 'www.falco.org') read.host = 'falco.org'
  if (read?.host === 'falco.org') read.protocol = 'https:'
  return read
}

/** True for an address that leads from the post itself: it names neither a host nor the root. */
export const isRelative = (url: string): boolean => !/^(?:[a-z][\w+.-]*:|\/)/i.test(url)

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
