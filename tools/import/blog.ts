import fs from 'node:fs'
import path from 'node:path'
import { TomlError } from 'smol-toml'
import { placesOf, type Report, start } from '#lib/check/diagnostic.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { decode, splitFrontMatter } from '#lib/check/source.ts'
import { asciiSlug } from '#tools/documents/ascii-slug.ts'
import { contentFiles } from '#tools/documents/documents.ts'
import { textIn, textListIn } from '#tools/documents/yaml.ts'
import { pathByPattern } from './addresses.ts'
import { dateIn, lowerKeys, readToml } from './front-matter.ts'
import { type Remark, type ReportRemark, remarksOn } from './report.ts'
import type { BlogFolder, OldSite } from './site.ts'

export type SourcePost = NonNullable<ReturnType<typeof readPost>>

type ReportAt = (keyOrText: string, message: string, kind?: Remark['kind']) => void

export type FindPost = (name: string) => SourcePost | undefined

/** Finds a post by slug or old address, by alias, or by file, in this order. */
export function postFinder(posts: readonly SourcePost[], { section }: OldSite): FindPost {
  const keyOf = (name: string) =>
    (name.startsWith('/') ? name : `/${section}/${name}`).toLowerCase().replace(/\/+$/, '')
  const named = (namesOf: (post: SourcePost) => string[]) =>
    posts.flatMap((post) => namesOf(post).map((name) => [keyOf(name), post] as const))
  const byName = new Map([
    ...named(({ file }) => [file, file.replace(/(?:\/index)?\.md$/i, '')]),
    ...named(({ aliases, slug, address }) => [...aliases, slug, address]),
  ])
  return (name) => byName.get(keyOf(name))
}

export function readPosts({ source, site }: BlogFolder, remarks: Remark[]) {
  const posts: SourcePost[] = []
  for (const file of contentFiles(source)) {
    const report = remarksOn(file, remarks)
    if (/\.mdx$/i.test(file)) report(start, 'file: MDX is not imported; write the post in Markdown')
    if (!/\.md$/i.test(file) || /(?:^|\/)(?:\.|_index\.)/i.test(file)) continue
    const post = readPost(file, fs.readFileSync(path.join(source, file)), site, report)
    if (post) posts.push(post)
  }
  return posts
}

function readPost(file: string, bytes: Uint8Array, site: OldSite, report: ReportRemark) {
  const reportDiagnostic: Report = (_, place, message) => report(place, message)
  const text = decode(bytes, reportDiagnostic)
  if (text === undefined) return undefined
  const isToml = text.startsWith('+++')
  const fenced = isToml ? text.replace(/^\+{3}(.*?\n)\+{3}/s, '---$1---') : text
  const parts = splitFrontMatter(fenced, reportDiagnostic)
  const map = parts && (isToml ? parseToml : readYaml)(parts.yaml, reportDiagnostic)
  if (!map) return undefined
  const values = lowerKeys(map)
  const inBody = placesOf(parts.body)
  const folder = /^(.+)\/index\.md$/i.exec(file)?.[1] ?? ''
  const name = folder || file.replace(/\.\w+$/, '')
  const written = textIn(values, 'slug')
  const title = textIn(values, 'title')
  const url = textIn(values, 'url')
  const byPattern = pathByPattern(site, { date: dateIn(values).date, slug: written, title, name })
  const words = [written ?? '', path.posix.basename(byPattern), name]
  const slug = words.map(asciiSlug).find(Boolean) ?? 'post'
  const reportText: ReportAt = (words, message, kind) => {
    const starts = ['(', '"', ''].map((mark) => parts.body.indexOf(mark + words))
    report(inBody(starts.find((at) => at >= 0) ?? 0), message, kind)
  }
  const reportKey: ReportAt = (key, message, kind) => {
    const escaped = key.replace(/\W/g, '\\$&')
    const at = parts.yaml.search(new RegExp(`^${escaped}\\s*[:=]`, 'im'))
    report(placesOf(parts.yaml)(Math.max(at, 0)), `${key}: ${message}`, kind)
  }
  return {
    file,
    target: `posts/${name}${folder && '/index'}.md`,
    folder,
    slug,
    site,
    address: url === undefined ? byPattern : path.posix.normalize(`/${url}/`),
    values,
    aliases: textListIn(values, 'aliases'),
    /** Empty lines in place of front matter keep the numbers of lines. */
    body: parts.body,
    reportKey,
    reportText,
  }
}

function parseToml(text: string, report: Report) {
  try {
    return readToml(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    report('yaml/invalid', error, `front matter: ${error.message.replace(/\n.*/s, '')}`)
    return undefined
  }
}
