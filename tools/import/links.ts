import path from 'node:path'
import type { Definition, Image, Link, Nodes, Root } from 'mdast'
import { decodeAddress } from '#lib/site/addresses.ts'
import { quote } from '#lib/text/message-format.ts'
import { encodePath, isOnOldSite, oldAddress, oldSite, oldUrl, relativeTo } from './addresses.ts'
import type { FindPost, SourcePost } from './blog.ts'
import type { SourceFiles } from './files.ts'
import { type Edit, linkText, rangeOf, withoutScheme } from './markdown.ts'
import type { Remark } from './report.ts'

type Context = {
  body: string
  post: SourcePost
  find: FindPost
  files: SourceFiles
  anchorsOf: (post: SourcePost) => ReadonlySet<string>
}

export function linkEdits(tree: Root, context: Context): Edit[] {
  const edits: Edit[] = []
  const enter = (node: Nodes, isInLink: boolean) => {
    if (node.type === 'image') edits.push(...pictureEdit(node, isInLink, context))
    if (node.type === 'link' || node.type === 'definition') edits.push(...linkEdit(node, context))
    if ('children' in node)
      for (const child of node.children) enter(child, isInLink || node.type === 'link')
  }
  enter(tree, false)
  return edits
}

/** A link, picture or definition, in which only the address is between the two groups. */
const withAddress = /^(.*\](?:\(|:)\s*)(?:<[^<>\n]*>|\S*?)((?:\s+["'(].*)?\s*\)?)$/s

/** Replaces the address; undefined if the link is an address alone, such as `<https://x.org>`. */
function addressEdit(node: Nodes, address: string, body: string): Edit | undefined {
  const { start, end } = rangeOf(node)
  const [, before, after] = withAddress.exec(body.slice(start, end)) ?? []
  if (before === undefined || after === undefined) return undefined
  return { start: start + before.length, end: end - after.length, text: address }
}

function linkEdit(node: Link | Definition, context: Context): Edit[] {
  const { body, post } = context
  const url = newUrl(node.url.trim(), context, (message, kind) =>
    post.reportText(node.url, `link: ${message}`, kind),
  )
  if (url === node.url) return []
  const range = rangeOf(node)
  if (url === undefined) {
    // Keeps the text, in which other edits may change a picture.
    const children = node.type === 'link' ? node.children.map(rangeOf) : []
    const start = children.at(0)?.start ?? range.end
    return [
      { start: range.start, end: start, text: '' },
      { start: children.at(-1)?.end ?? start, end: range.end, text: '' },
    ]
  }
  const edit = addressEdit(node, url, body)
  if (edit) return [edit]
  const source = body.slice(range.start, range.end)
  const address = source.replace(/^<|>$/g, '')
  const text = /^https?:/.test(url)
    ? source.replace(address, url)
    : `[${linkText(withoutScheme(address))}](${url})`
  return [{ ...range, text }]
}

type ReportLink = (message: string, kind?: Remark['kind']) => void

function newUrl(url: string, context: Context, report: ReportLink): string | undefined {
  const { post, find, files } = context
  const quoted = quote(url, 200)
  const doubled = /^https?:\/\/(?=https?:\/\/)/i.exec(url)?.[0]
  if (doubled !== undefined) {
    report(`removed the first of two schemes from ${quoted}`, 'note')
    return newUrl(url.slice(doubled.length), context, report)
  }
  const old = oldUrl(url, post)
  if (url === '' || !old || !/^(?:https?|mailto):$/.test(old.protocol)) {
    report(`${quoted} is not the address of a page`)
    return undefined
  }
  if (!isOnOldSite(old)) return url
  const page = decodeAddress(old.pathname)
  if (page.replace(/\/$/, '') === '/blog') return `/blog/${old.hash}`
  const target = find(page)
  if (target) return urlOf(target, url, context, report)
  const isFile = path.posix.extname(page) !== ''
  const { destination } = isFile ? files.find(url, post) : {}
  if (destination !== undefined) return destination
  if (page.startsWith('/blog/') && isFile) report(`${quoted} is not a file of the imported blog`)
  return `${oldSite}${encodePath(page)}${old.search}${old.hash}`
}

function urlOf(
  target: SourcePost,
  url: string,
  { post, anchorsOf }: Context,
  report: ReportLink,
): string | undefined {
  const hash = /#.*$/s.exec(url)?.[0] ?? ''
  const file = target === post && hash.length > 1 ? '' : relativeTo(post.target, target.target)
  if (hash.length < 2) return `${file}${hash}`
  const anchors = anchorsOf(target)
  // Ids of GitHub, unlike Hugo's, may end with hyphens.
  const found = [hash, hash.toLowerCase(), hash.replace(/-+$/, '')].find((one) =>
    anchors.has(decodeAddress(one.slice(1))),
  )
  if (found !== undefined) return `${file}${found}`
  const owner = file === '' ? 'the post' : target.file
  report(`${quote(url, 200)} leads to an anchor that ${owner} does not have`)
  return file || undefined
}

/** A missing picture becomes a link to its old address. */
function pictureEdit(node: Image, isInLink: boolean, { body, post, files }: Context): Edit[] {
  const { destination, problem } = files.find(node.url, post)
  if (problem)
    post.reportText(node.url, `picture: ${problem}`, destination === undefined ? 'fault' : 'note')
  if (destination !== undefined) {
    const edit = addressEdit(node, destination, body)
    return edit ? [edit] : []
  }
  const { origin, pathname, search } = oldUrl(node.url, post) ?? new URL(oldAddress(post))
  const words = linkText(node.alt?.trim() || decodeAddress(path.posix.basename(pathname)))
  const next = `${origin}${encodePath(decodeAddress(pathname))}${search}`
  return [{ ...rangeOf(node), text: isInLink ? words : `[${withoutScheme(words)}](${next})` }]
}
