import path from 'node:path'
import type { Definition, Image, Link, Nodes, Root } from 'mdast'
import { decodeAddress, linkTarget } from '#lib/site/link-target.ts'
import { quote } from '#lib/text/message-format.ts'
import { distance, nearest } from '#lib/text/nearest.ts'
import { encodePath, isOnOldSite, oldAddress, oldUrl, relativeTo } from './addresses.ts'
import type { FindPost, SourcePost } from './blog.ts'
import type { SourceFiles } from './files.ts'
import { type Edit, linkText, rangeOf } from './markdown.ts'
import type { Remark } from './report.ts'

export type Blog = {
  find: FindPost
  anchors: (post: SourcePost) => ReadonlySet<string>
  files: SourceFiles
}

type Context = { body: string; tree: Root; post: SourcePost; blog: Blog }

export function linkEdits(context: Context): Edit[] {
  const edits: Edit[] = []
  const enter = (node: Nodes, isInLink: boolean) => {
    if (node.type === 'image') edits.push(...pictureEdit(node, isInLink, context))
    if (node.type === 'link' || node.type === 'definition') edits.push(...linkEdit(node, context))
    if ('children' in node)
      for (const child of node.children) enter(child, isInLink || node.type === 'link')
  }
  enter(context.tree, false)
  return edits
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
  if (node.data?.destination) return [{ ...node.data.destination, text: url }]
  const source = body.slice(range.start, range.end)
  const address = source.replace(/^<|>$/g, '')
  const text = /^https?:/.test(url)
    ? source.replace(address, url)
    : `[${linkText(withoutScheme(address))}](${url})`
  return [{ ...range, text }]
}

type ReportLink = (message: string, kind?: Remark['kind']) => void

function newUrl(url: string, context: Context, report: ReportLink): string | undefined {
  const { post, blog } = context
  const quoted = quote(url, 200)
  const doubled = /^https?:\/\/(?=https?:\/\/)/i.exec(url)?.[0]
  if (doubled !== undefined) {
    report(`removed the first of two schemes from ${quoted}`, 'note')
    return newUrl(url.slice(doubled.length), context, report)
  }
  const host = /^(?:[a-z0-9-]+\.)+(?:com|org|io|net|dev|sh)(?=[:/]|$)/i.exec(url)?.[0]
  if (host !== undefined) {
    report(`added the missing 'https://' to ${quoted}`, 'note')
    return `https://${host}${url.slice(host.length).replace(/^:(?!\d)/, '/')}`
  }
  const old = oldUrl(url, post)
  if (url === '' || !old || !/^(?:https?|mailto):$/.test(old.protocol)) {
    report(`${quoted} is not the address of a page`)
    return undefined
  }
  if (!isOnOldSite(old, post)) return url
  const page = decodeAddress(old.pathname)
  const { origin, section } = post.site
  if (page.replace(/\/$/, '') === `/${section}`) return `/blog/${old.hash}`
  const link = linkTarget(url, post.file)
  const target = (link.kind === 'file' && blog.find(link.file)) || blog.find(page)
  if (target) return urlOf(target, url, context, report)
  const isFile = path.posix.extname(page) !== ''
  const { destination } = isFile ? blog.files.find(url, post) : {}
  if (destination !== undefined) return destination
  if (page.startsWith(`/${section}/`) && (link.kind === 'file' || isFile))
    report(`${quoted} is not a file of the imported blog`)
  return `${origin}${encodePath(page)}${old.search}${old.hash}`
}

function urlOf(target: SourcePost, url: string, { post, blog }: Context, report: ReportLink) {
  const hash = /#.*$/s.exec(url)?.[0] ?? ''
  const file = target === post && hash.length > 1 ? '' : relativeTo(post.target, target.target)
  if (hash.length < 2) return `${file}${hash}`
  const anchors = blog.anchors(target)
  // Ids of GitHub, unlike Hugo's, may end with hyphens.
  const found = [hash, hash.replace(/-+$/, '')].find((one) =>
    anchors.has(decodeAddress(one.slice(1))),
  )
  if (found !== undefined) return `${file}${found}`
  const wanted = decodeAddress(hash.slice(1))
  const near = nearest(wanted, anchors)
  if (near !== undefined && isSlip(wanted, near)) {
    report(`changed ${quote(hash, 200)} to the anchor ${quote(near, 200)}`, 'note')
    return `${file}#${encodePath(near)}`
  }
  const owner = file === '' ? 'the post' : target.file
  report(`${quote(url, 200)} leads to an anchor that ${owner} does not have`)
  return file || undefined
}

/** Whether two anchors differ only in case, or in one character that is not a digit. */
function isSlip(one: string, other: string) {
  const digits = (text: string) => text.replace(/\D/g, '')
  return digits(one) === digits(other) && distance(one.toLowerCase(), other.toLowerCase()) <= 1
}

/** A missing picture becomes a link to its old address. */
function pictureEdit(node: Image, isInLink: boolean, { post, blog }: Context): Edit[] {
  const { destination, problem } = blog.files.find(node.url, post)
  if (problem)
    post.reportText(node.url, `picture: ${problem}`, destination === undefined ? 'fault' : 'note')
  const written = node.data?.destination
  if (destination !== undefined) return written ? [{ ...written, text: destination }] : []
  const { origin, pathname, search } = oldUrl(node.url, post) ?? new URL(oldAddress(post))
  const words = linkText(node.alt?.trim() || decodeAddress(path.posix.basename(pathname)))
  const next = `${origin}${encodePath(decodeAddress(pathname))}${search}`
  return [{ ...rangeOf(node), text: isInLink ? words : `[${withoutScheme(words)}](${next})` }]
}

/** With its scheme, Markdown would make a second link of a link's text. */
const withoutScheme = (words: string) => words.replace(/^https?:\/\/(?:www\.)?/i, '')
