import fs from 'node:fs/promises'
import path from 'node:path'
import { placesOf, type Report, severityOf } from '#lib/check/finding.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { decode, splitFrontMatter } from '#lib/check/source.ts'
import { mostFrequent } from '#lib/group-by.ts'
import { clean } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import { asciiSlug } from '#tools/documents/ascii-slug.ts'
import { existingDocuments, filesIn } from '#tools/documents/documents.ts'
import { plainMap, textIn, textListIn } from '#tools/documents/yaml.ts'
import { authorsIn, dateIn } from './front-matter.ts'
import { type Edit, splice } from './markdown.ts'
import { type Remark, type ReportRemark, remarksOn } from './report.ts'
import { type BlogFolder, type OldSite, pathByPattern } from './site.ts'

export type SourcePost = NonNullable<ReturnType<typeof readPost>>

type ReportAt = (keyOrText: string, message: string, kind?: Remark['kind']) => void

export type FindPost = (name: string) => SourcePost | undefined

/** Finds a post by slug or old address, by alias, or by file, in this order; ignores case. */
export function postFinder(posts: readonly SourcePost[], { section }: OldSite): FindPost {
  // Names that do not begin with a slash are relative to the blog.
  const keyOf = (name: string) =>
    (name.startsWith('/') ? name : `/${section}/${name}`).toLowerCase().replace(/\/+$/, '')
  const named = (namesOf: (post: SourcePost) => string[]) =>
    posts.flatMap((post) => namesOf(post).map((name) => [keyOf(name), post] as const))
  // Of entries with the same name, the last one counts.
  const byName = new Map([
    ...named(({ file }) => [file, file.replace(/(?:\/index)?\.md$/i, '')]),
    ...named(({ aliases }) => aliases),
    ...named(({ slug, address }) => [slug, address]),
  ])
  return (name) => byName.get(keyOf(name))
}

/** Reads the posts of a Hugo blog. A post that was imported before keeps its path. */
export async function readPosts({ source, site }: BlogFolder, remarks: Remark[], into: string) {
  const posts: SourcePost[] = []
  const imported = await existingDocuments(into, 'Post')
  const owners = new Map(
    imported.map(({ file, values }) => [textIn(values, 'slug')?.toLowerCase(), file]),
  )
  for (const file of filesIn(source)) {
    if (!/\.md$/i.test(file) || /(?:^|\/)(?:\.|_index\.)/i.test(file)) continue
    const bytes = await fs.readFile(path.join(source, file))
    const post = readPost(file, bytes, site, remarksOn(file, remarks))
    if (post) posts.push({ ...post, target: owners.get(post.slug) ?? post.target })
  }
  site.origin ??= originInPosts(posts)
  return posts
}

/** The origin that posts use most often in links to other posts. */
function originInPosts(posts: readonly SourcePost[]) {
  const addresses = new Set(posts.map(({ address }) => address))
  const links = posts.flatMap(({ body }) => [
    ...body.matchAll(/(https?:\/\/[\w.-]+)(\/[\w./~-]+)/g),
  ])
  const toPosts = links.filter(([, , page = '']) =>
    addresses.has(page.replace(/\/?$/, '/').toLowerCase()),
  )
  return mostFrequent(toPosts.map(([, origin = '']) => origin.replace(/^http:/, 'https:')))
}

function readPost(file: string, bytes: Uint8Array, site: OldSite, report: ReportRemark) {
  const reportFinding: Report = (rule, place, message) =>
    report(place, message, severityOf(rule) === 'error' ? 'fault' : 'note')
  const decoded = decode(bytes, reportFinding)
  if (decoded === undefined) return undefined
  const text = fixText(decoded, report)
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const inBody = placesOf(parts.body)
  const map = readYaml(parts.yaml, reportFinding)
  if (!map) return undefined
  // Hugo ignores the case of keys.
  const values = new Map(
    [...plainMap(map)].map(([key, value]) => [key.toLowerCase(), value] as const),
  )
  const folder = /^(.+)\/index\.md$/i.exec(file)?.[1] ?? ''
  const name = folder || file.replace(/\.\w+$/, '')
  const date = dateIn(values, file)
  const written = textIn(values, 'slug')
  const title = textIn(values, 'title')
  const url = textIn(values, 'url')
  const byPattern = pathByPattern(site, { date: date.text, slug: written, title, name })
  // The slug is the first of these with a non-empty ASCII form.
  const words = [
    written ?? '',
    path.posix.basename(byPattern).replace(/.*:.*/, ''),
    title ?? '',
    name,
  ]
  const slug = words.map(asciiSlug).find(Boolean) ?? 'post'
  const stem = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || slug
  /** Reports a message at the place where `words` occur in the body. */
  const reportText: ReportAt = (words, message, kind) => {
    // Prefers places after a bracket or quote: elsewhere `words` may be part of a longer URL.
    const starts = ['(', '"', ''].map((mark) => parts.body.indexOf(mark + words))
    report(inBody(starts.find((at) => at >= 0) ?? 0), message, kind)
  }
  const reportKey: ReportAt = (key, message, kind) => {
    const index = parts.yaml
      .split('\n')
      .findIndex((line) => line.toLowerCase().startsWith(`${key}:`))
    report({ line: Math.max(index, 0) + 1, column: 1 }, `${key}: ${message}`, kind)
  }
  return {
    /** Path below the blog's folder: `falco-0-34-0/index.md`. */
    file,
    /** Path of the imported post below the content folder: `posts/falco-0-34-0/index.md`. */
    target: folder ? `posts/${stem}/index.md` : `posts/${stem}.md`,
    /** Path of the post's own folder below the blog's folder; empty if the post has none. */
    folder,
    slug,
    site,
    address: url === undefined ? byPattern : path.posix.normalize(`/${url}/`),
    date,
    authors: authorsIn(values),
    /** Values of the front matter; keys are in lower case. */
    values,
    aliases: textListIn(values, 'aliases'),
    /** Markdown, with empty lines in place of the front matter, so that line numbers stay right. */
    body: parts.body,
    reportKey,
    reportText,
  }
}

/** Fixes damaged characters such as `üìñ`, and reports each with a note. */
function fixText(text: string, report: ReportRemark) {
  const place = placesOf(text)
  const edits: Edit[] = []
  for (const { index, length, found, meant } of findMojibake(text)) {
    if (meant === '') continue
    report(place(index), `'${clean(found)}' -> '${clean(meant)}'`, 'note')
    edits.push({ start: index, end: index + length, text: meant })
  }
  return splice(text, edits)
}
