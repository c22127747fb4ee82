import path from 'node:path'
import type { Remark } from '#tools/import/plan.ts'
import { type PlainValues, textsIn } from '#tools/import/yaml.ts'

export type SourcePost = {
  /** Below the blog's folder: `falco-0-34-0/index.md`. */
  file: string
  /** Below the content folder: `posts/falco-0-34-0/index.md`. */
  target: string
  /** Below the blog's folder; empty for a single file. */
  folder: string
  slug: string
  /** Front matter by key in lower case. */
  values: PlainValues
  /** Empty lines stand for front matter, so that lines are the file's. */
  body: string
  reportKey: (key: string, message: string, kind?: Remark['kind']) => void
  /** Reports the first place of a text, else the first line. */
  reportText: (written: string, message: string, kind?: Remark['kind']) => void
}

export type FindPost = (name: string) => SourcePost | undefined

/** Finds posts by slug, else by former address, else by file; in any case. */
export function postFinder(posts: readonly SourcePost[]): FindPost {
  // Later ones replace earlier ones.
  const byName = new Map<string, SourcePost>()
  const namings: ((post: SourcePost) => string[])[] = [
    ({ file }) => [file, file.replace(/(?:\/index)?\.md$/i, '')],
    ({ values }) => textsIn(values, 'aliases').map((alias) => alias.replace(/^\/?(?:blog\/)?|\/+$/g, '')),
    ({ slug }) => [slug],
  ]
  for (const namesOf of namings)
    for (const post of posts) for (const name of namesOf(post)) byName.set(name.toLowerCase(), post)
  return (name) => byName.get(name.toLowerCase().replace(/\/+$/, ''))
}

export const oldSite = 'https://falco.org'

export const oldAddress = ({ slug }: SourcePost): string => `${oldSite}/blog/${slug}/`

/** An address as a browser on the old site would have read it; undefined where it cannot be one. */
export function oldUrl(url: string, post: SourcePost): URL | undefined {
  return URL.canParse(url, oldAddress(post)) ? new URL(url, oldAddress(post)) : undefined
}

export const isRelative = (url: string): boolean => !/^(?:[a-z][\w+.-]*:|\/)/i.test(url)

export function decodedPath(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const pathOf = (url: string): string => decodedPath(url.replace(/[?#].*$/s, ''))

export function relativeTo(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`)
}

export function encodePath(text: string): string {
  return encodeURI(text).replace(/[()#?'"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
