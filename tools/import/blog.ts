import fs from 'node:fs'
import path from 'node:path'
import { placesOf, type Report } from '#lib/check/diagnostic.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { decode, splitFrontMatter } from '#lib/check/source.ts'
import { replaceParts } from '#lib/markdown/replace-tags.ts'
import { count, quote } from '#lib/text/message-format.ts'
import { findMojibake } from '#lib/text/mojibake.ts'
import { asciiSlug, contentFiles } from '#tools/documents/documents.ts'
import { type PlainValues, plainMap, textIn, textListIn } from '#tools/documents/yaml.ts'
import { type Remark, type ReportRemark, remarksOn } from './report.ts'

export type Blog = ReturnType<typeof findBlog>

export type SourcePost = NonNullable<ReturnType<typeof readPost>>

type ReportAt = (keyOrText: string, message: string, kind?: Remark['kind']) => void

export type FindPost = (name: string) => SourcePost | undefined

/** @param source a checkout of falco-website, the folder of its blog, or one post */
export function findBlog(source: string) {
  if (!fs.existsSync(source)) throw new Error(`There is no ${source}; write an existing path`)
  const isPost = source.endsWith('.md')
  const inCheckout = ['content/en/blog', 'content/blog']
    .map((name) => path.join(source, name))
    .find((name) => fs.existsSync(name))
  if (!isPost && !inCheckout && !fs.existsSync(path.join(source, '_index.md')))
    throw new Error(`${source} has no content/en/blog; write a checkout of falco-website or a post`)
  const besidePost = path.dirname(source.replace(/[\\/]index\.md$/, ''))
  const folder = isPost ? besidePost : (inCheckout ?? source)
  const root = /^(.*)[\\/]content[\\/]/.exec(folder)?.[1] ?? folder
  return {
    folder,
    staticDir: path.join(root, 'static'),
    /** The only post to import; undefined if all are. */
    onlyPost: isPost ? path.relative(folder, source).replaceAll('\\', '/') : undefined,
  }
}

/** Finds a post by slug or old address, by alias, or by file, in this order. */
export function postFinder(posts: readonly SourcePost[]): FindPost {
  const keyOf = (name: string) =>
    (name.startsWith('/') ? name : `/blog/${name}`).toLowerCase().replace(/\/+$/, '')
  const named = (namesOf: (post: SourcePost) => string[]) =>
    posts.flatMap((post) => namesOf(post).map((name) => [keyOf(name), post] as const))
  const byName = new Map([
    ...named(({ file }) => [file, file.replace(/(?:\/index)?\.md$/, '')]),
    ...named(({ aliases, slug, address }) => [...aliases, slug, address]),
  ])
  return (name) => byName.get(keyOf(name))
}

export function readPosts({ folder, onlyPost }: Blog, remarks: Remark[]) {
  const files = onlyPost === undefined ? contentFiles(folder) : [onlyPost]
  return files.flatMap((file) => {
    if (!file.endsWith('.md') || path.posix.basename(file) === '_index.md') return []
    const bytes = fs.readFileSync(path.join(folder, file))
    return readPost(file, bytes, remarksOn(file, remarks)) ?? []
  })
}

function readPost(file: string, bytes: Uint8Array, report: ReportRemark) {
  const reportDiagnostic: Report = (_, place, message) => report(place, message)
  const text = decode(bytes, reportDiagnostic)
  const parts = text && splitFrontMatter(mendCharacters(text, report), reportDiagnostic)
  const map = parts && readYaml(parts.yaml, reportDiagnostic)
  if (!parts || !map) return undefined
  // Hugo ignores the case of keys.
  const values: PlainValues = new Map(
    [...plainMap(map)].map(([key, value]) => [key.toLowerCase(), value]),
  )
  const inBody = placesOf(parts.body)
  const folder = /^(.+)\/index\.md$/.exec(file)?.[1] ?? ''
  const name = folder || file.replace(/\.md$/, '')
  const written = textIn(values, 'slug') ?? path.posix.basename(name)
  const reportText: ReportAt = (words, message, kind) => {
    const starts = ['(', '"', ''].map((mark) => parts.body.indexOf(mark + words))
    report(inBody(starts.find((at) => at >= 0) ?? 0), message, kind)
  }
  const reportKey: ReportAt = (key, message, kind) => {
    const lines = parts.yaml.toLowerCase().split('\n')
    const line = lines.findIndex((one) => one.startsWith(`${key}:`))
    report({ line: Math.max(line, 0) + 1, column: 1 }, `${key}: ${message}`, kind)
  }
  return {
    file,
    target: `posts/${name}${folder && '/index'}.md`,
    folder,
    slug: asciiSlug(written) || 'post',
    address: `/blog/${written.toLowerCase().replace(/\s+/g, '-')}/`,
    values,
    aliases: textListIn(values, 'aliases'),
    /** Empty lines in place of front matter keep the numbers of lines. */
    body: parts.body,
    reportKey,
    reportText,
  }
}

/** Repairs emoji and other characters that were read in a wrong encoding. */
function mendCharacters(text: string, report: ReportRemark) {
  const place = placesOf(text)
  const damaged = findMojibake(text)
  for (const { index, found, meant } of damaged)
    if (meant === '')
      report(place(index), `encoding: a part of ${quote(found)} is lost; write the character again`)
  const mended = damaged.filter(({ meant }) => meant !== '')
  const [first] = mended
  const characters = mended.flatMap(({ meant }) => [...meant]).length
  if (first)
    report(place(first.index), `encoding: mended ${count(characters, 'character')}`, 'note')
  const parts = mended.map((one) => ({ ...one, start: one.index, end: one.index + one.length }))
  return replaceParts(text, parts, ({ meant }) => meant)
}
