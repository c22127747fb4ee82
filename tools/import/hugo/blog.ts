import fs from 'node:fs/promises'
import path from 'node:path'
import { decode } from '#lib/check/bytes/decode.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { placesOf } from '#lib/check/place.ts'
import { filesIn, postsBySlug } from '#tools/import/documents.ts'
import { type Remark, type ReportRemark, remarksOn, takingFindings } from '#tools/import/plan.ts'
import { asciiSlug } from '#tools/import/text/ascii-slug.ts'
import { fixText } from '#tools/import/text/edits.ts'
import { type PlainValues, plainMap, textIn, textsIn } from '#tools/import/yaml.ts'

export type SourcePost = {
  /** Path of the source file below the blog's folder: `falco-0-34-0/index.md`. */
  file: string
  /** Path of the imported file below the content folder: `posts/falco-0-34-0/index.md`. */
  target: string
  /** Path of the post's own folder below the blog's; empty for a single file. */
  folder: string
  slug: string
  /** Front matter values by key in lower case. */
  values: PlainValues
  aliases: string[]
  /** Markdown with empty lines in place of front matter, so that line numbers match the file. */
  body: string
  reportKey: (key: string, message: string, kind?: Remark['kind']) => void
  /** Reports a remark where `written` first occurs in the body, else at its first line. */
  reportText: (written: string, message: string, kind?: Remark['kind']) => void
}

export type FindPost = (name: string) => SourcePost | undefined

/** Finds a post by slug, else by alias, else by file name, ignoring upper and lower case. */
export function postFinder(posts: readonly SourcePost[]): FindPost {
  const named = (namesOf: (post: SourcePost) => string[]) =>
    posts.flatMap((post) => namesOf(post).map((name) => [name.toLowerCase(), post] as const))
  // Later entries of the map replace earlier ones, so slugs come last.
  const byName = new Map([
    ...named(({ file }) => [file, file.replace(/(?:\/index)?\.md$/i, '')]),
    ...named(({ aliases }) => aliases.map((alias) => alias.replace(/^\/?(?:blog\/)?|\/+$/g, ''))),
    ...named(({ slug }) => [slug]),
  ])
  return (name) => byName.get(name.toLowerCase().replace(/\/+$/, ''))
}

export const oldSite = 'https://falco.org'

export const oldAddress = ({ slug }: SourcePost) => `${oldSite}/blog/${slug}/`

/** Resolves an address as a browser on the old site would; undefined where it is no valid URL. */
export function oldUrl(url: string, post: SourcePost): URL | undefined {
  return URL.canParse(url, oldAddress(post)) ? new URL(url, oldAddress(post)) : undefined
}

export const isRelative = (url: string) => !/^(?:[a-z][\w+.-]*:|\/)/i.test(url)

export function decodedPath(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const pathOf = (url: string) => decodedPath(url.replace(/[?#].*$/s, ''))

export function relativeTo(from: string, to: string) {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`)
}

export function encodePath(text: string) {
  return encodeURI(text).replace(/[()#?'"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Reads the posts of a Hugo blog. A post that the content folder has already keeps its file. */
export async function readPosts(folder: string, remarks: Remark[], into: string): Promise<SourcePost[]> {
  const posts: SourcePost[] = []
  const owners = await postsBySlug(into)
  for (const file of filesIn(folder)) {
    if (!/\.md$/i.test(file) || /(?:^|\/)(?:\.|_index\.)/i.test(file)) continue
    const post = readPost(file, await fs.readFile(path.join(folder, file)), remarksOn(file, remarks))
    if (post) posts.push({ ...post, target: owners.get(post.slug) ?? post.target })
  }
  return posts
}

function readPost(file: string, bytes: Uint8Array, report: ReportRemark): SourcePost | undefined {
  const reportFinding = takingFindings(report)
  const decoded = decode(bytes, reportFinding)
  if (decoded === undefined) return undefined
  const text = fixText(decoded, report)
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const [inFile, inBody] = [placesOf(text), placesOf(parts.body)]
  const map = readYaml(parts.yaml, (offset) => inFile(offset + parts.yamlOffset), reportFinding)
  if (!map) return undefined
  // Hugo ignores upper and lower case in keys of front matter.
  const values = new Map([...plainMap(map)].map(([key, value]) => [key.toLowerCase(), value] as const))
  const folder = /^(.+)\/index\.md$/i.exec(file)?.[1] ?? ''
  const name = folder || file.replace(/\.\w+$/, '')
  // The slug is made as by the setting `permalinks` of falco.org: from slug, title or file name.
  const words = [textIn(values, 'slug') ?? '', textIn(values, 'title') ?? '', name]
  const slug = words.map(asciiSlug).find(Boolean) ?? 'post'
  const stem = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || slug
  return {
    file,
    target: folder ? `posts/${stem}/index.md` : `posts/${stem}.md`,
    folder,
    slug,
    values,
    aliases: textsIn(values, 'aliases'),
    body: parts.body,
    reportText: (written, message, kind) => {
      // Prefer a match after a bracket or quote: an address may be part of another one.
      const starts = ['(', '"', ''].map((mark) => parts.body.indexOf(mark + written))
      report(inBody(starts.find((at) => at >= 0) ?? 0), message, kind)
    },
    reportKey: (key, message, kind) => {
      const index = parts.yaml.split('\n').findIndex((line) => line.toLowerCase().startsWith(`${key}:`))
      report({ line: index + 2, column: 1 }, `${key}: ${message}`, kind)
    },
  }
}
