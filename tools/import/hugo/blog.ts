import fs from 'node:fs/promises'
import path from 'node:path'
import { decode } from '#lib/check/bytes/decode.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { placesOf } from '#lib/check/place.ts'
import { decodeAddress } from '#lib/site/link-target.ts'
import { asciiSlug } from '#tools/documents/ascii-slug.ts'
import { filesIn, postsBySlug } from '#tools/documents/documents.ts'
import { type Remark, type ReportRemark, remarksOn, takingFindings } from '#tools/documents/plan.ts'
import { type PlainValues, plainMap, textIn, textListIn } from '#tools/documents/yaml.ts'
import { fixText } from '#tools/import/edits.ts'
import { dateIn, type PostDate } from './front-matter/dates.ts'
import { type BlogFolder, type OldSite, originInPosts, pathByPattern } from './site.ts'

export type SourcePost = {
  /** Path of the source file below the blog's folder: `falco-0-34-0/index.md`. */
  file: string
  /** Path of the imported file below the content folder: `posts/falco-0-34-0/index.md`. */
  target: string
  /** Path of the post's folder in the blog's folder; empty if the post is a single file. */
  folder: string
  slug: string
  site: OldSite
  /** Path of its page on the former site: `/blog/falco-0-34-0/`. */
  address: string
  date: PostDate
  /** Front matter values by key in lower case. */
  values: PlainValues
  aliases: string[]
  /** Markdown, with empty lines in place of front matter to keep line numbers. */
  body: string
  reportKey: (key: string, message: string, kind?: Remark['kind']) => void
  /** Reports a remark at the first place in the body with this text, or at line 1 of the body. */
  reportText: (written: string, message: string, kind?: Remark['kind']) => void
}

export type FindPost = (name: string) => SourcePost | undefined

/** Finds a post by former address, alias or file, in this order. Case does not matter. */
export function postFinder(posts: readonly SourcePost[]): FindPost {
  const root = `/${posts[0]?.site.section ?? 'blog'}/`
  // A name that does not begin with a slash is relative to the blog.
  const keyOf = (name: string) =>
    (name.startsWith('/') ? name : root + name).toLowerCase().replace(/\/+$/, '')
  const named = (namesOf: (post: SourcePost) => string[]) =>
    posts.flatMap((post) => namesOf(post).map((name) => [keyOf(name), post] as const))
  // If posts share a name, the Map keeps the last entry, so addresses, which count most, come last.
  const byName = new Map([
    ...named(({ file }) => [file, file.replace(/(?:\/index)?\.md$/i, '')]),
    ...named(({ aliases }) => aliases),
    ...named(({ slug, address }) => [slug, address]),
  ])
  return (name) => byName.get(keyOf(name))
}

/** A placeholder, reserved by RFC 2606, for a former site whose host is unknown. */
const unknownOrigin = 'https://unknown.invalid'

export const oldAddress = ({ site, address }: SourcePost) =>
  `${site.origin ?? unknownOrigin}${address}`

/** Resolves an address as a browser on the old site would; undefined if it is invalid. */
export function oldUrl(url: string, post: SourcePost): URL | undefined {
  return URL.canParse(url, oldAddress(post)) ? new URL(url, oldAddress(post)) : undefined
}

export const isOnOldSite = ({ host }: URL, post: SourcePost) =>
  host === new URL(oldAddress(post)).host

export const isRelative = (url: string) => !/^(?:[a-z][\w+.-]*:|\/)/i.test(url)

export const pathOf = (url: string) => decodeAddress(url.replace(/[?#].*$/s, ''))

export function relativeTo(from: string, to: string) {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`)
}

export function encodePath(text: string) {
  return encodeURI(text).replace(
    /[()#?'"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Reads the posts of a Hugo blog. A post that was imported before keeps its file. */
export async function readPosts({ source, site }: BlogFolder, remarks: Remark[], into: string) {
  const posts: SourcePost[] = []
  const owners = await postsBySlug(into)
  for (const file of filesIn(source)) {
    if (!/\.md$/i.test(file) || /(?:^|\/)(?:\.|_index\.)/i.test(file)) continue
    const post = readPost(
      file,
      await fs.readFile(path.join(source, file)),
      site,
      remarksOn(file, remarks),
    )
    if (post) posts.push({ ...post, target: owners.get(post.slug) ?? post.target })
  }
  const addresses = new Set(posts.map(({ address }) => address))
  const texts = posts.map(({ body }) => body)
  const known = { ...site, origin: site.origin ?? originInPosts(texts, addresses) }
  return posts.map((post) => ({ ...post, site: known }))
}

function readPost(
  file: string,
  bytes: Uint8Array,
  site: OldSite,
  report: ReportRemark,
): SourcePost | undefined {
  const reportFinding = takingFindings(report)
  const decoded = decode(bytes, reportFinding)
  if (decoded === undefined) return undefined
  const text = fixText(decoded, report)
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const inFile = placesOf(text)
  const inBody = placesOf(parts.body)
  const map = readYaml(parts.yaml, (offset) => inFile(offset + parts.yamlOffset), reportFinding)
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
  // The slug is the last part of the former address, in ASCII.
  const words = [
    written ?? '',
    path.posix.basename(byPattern).replace(/.*:.*/, ''),
    title ?? '',
    name,
  ]
  const slug = words.map(asciiSlug).find(Boolean) ?? 'post'
  const stem = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || slug
  return {
    file,
    target: folder ? `posts/${stem}/index.md` : `posts/${stem}.md`,
    folder,
    slug,
    site,
    address: url === undefined ? byPattern : path.posix.normalize(`/${url}/`),
    date,
    values,
    aliases: textListIn(values, 'aliases'),
    body: parts.body,
    reportText: (written, message, kind) => {
      // `written` may also be part of a longer address, so prefer a place after a bracket or quote.
      const starts = ['(', '"', ''].map((mark) => parts.body.indexOf(mark + written))
      report(inBody(starts.find((at) => at >= 0) ?? 0), message, kind)
    },
    reportKey: (key, message, kind) => {
      const index = parts.yaml
        .split('\n')
        .findIndex((line) => line.toLowerCase().startsWith(`${key}:`))
      report({ line: index + 2, column: 1 }, `${key}: ${message}`, kind)
    },
  }
}

/** Matches http URLs of hosts that serve every page by https. */
const httpsHosts =
  /^http:\/\/(?:[^/?#:@]+\.)?(?:bit\.ly|cncf\.io|falco\.org|github\.com|github\.io|k8s\.io|kubernetes\.io|medium\.com|slack\.com|youtube\.com)(?=[/?#]|$)/i

export function httpsForm(url: string) {
  return httpsHosts.test(url) ? url.replace(/^http/i, 'https') : undefined
}
