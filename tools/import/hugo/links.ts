import path from 'node:path'
import type { Definition, Image, Link, Nodes } from 'mdast'
import { decodeAddress } from '#lib/site/link-target.ts'
import { quote } from '#lib/text/message-format.ts'
import { distance, nearest } from '#lib/text/nearest.ts'
import type { Edit } from '#tools/import/edits.ts'
import {
  encodePath,
  httpsForm,
  isOnOldSite,
  isRelative,
  oldAddress,
  oldUrl,
  pathOf,
  relativeTo,
  type SourcePost,
} from './blog.ts'
import type { Blog } from './files.ts'
import { linkText, parseMarkdown, rangeOf, type TextRange } from './parse.ts'

type Context = { body: string; post: SourcePost; blog: Blog }

export function linkEdits(context: Context): Edit[] {
  const edits: Edit[] = []
  const enter = (node: Nodes, isInLink: boolean) => {
    if (node.type === 'image') edits.push(...pictureEdit(node, isInLink, context))
    if (node.type === 'link' || node.type === 'definition') edits.push(...linkEdit(node, context))
    if ('children' in node)
      for (const child of node.children) enter(child, isInLink || node.type === 'link')
  }
  enter(parseMarkdown(context.body), false)
  return edits
}

/** The range of the address in `[words](address)`; undefined for a bare address. */
function destinationOf({ data }: Link | Definition | Image): TextRange | undefined {
  return data?.destination && { from: data.destination.start, to: data.destination.end }
}

function linkEdit(node: Link | Definition, context: Context): Edit[] {
  const { body, post } = context
  const { url, fault, note } = judgeLink(node.url, context)
  if (fault) post.reportText(node.url, `link: ${fault}`)
  if (note) post.reportText(node.url, `link: ${note}`, 'note')
  if (url === node.url) return []
  const range = rangeOf(node)
  const destination = destinationOf(node)
  if (destination && url !== undefined) return [{ ...destination, text: url }]
  const children = node.type === 'link' ? node.children.map(rangeOf) : []
  if (body[range.from] === '[') {
    // Removes what is before and after the link's text, which may contain an edited picture.
    const from = children.at(0)?.from ?? range.to
    return [
      { from: range.from, to: from, text: '' },
      { from: children.at(-1)?.to ?? from, to: range.to, text: '' },
    ]
  }
  // A bare address, or one between `<` and `>`.
  const source = body.slice(range.from, range.to)
  const address = source.replace(/^<|>$/g, '')
  if (url === undefined) return [{ ...range, text: `\`${address}\`` }]
  const isAbsolute = /^https?:/.test(url)
  return [
    {
      ...range,
      text: isAbsolute
        ? source.replace(address, url)
        : `[${linkText(withoutScheme(address))}](${url})`,
    },
  ]
}

/** A new address for a link; without `url`, only its text is kept. */
type LinkVerdict = { url?: string; fault?: string | undefined; note?: string }

function judgeLink(written: string, context: Context): LinkVerdict {
  const verdict = judgeAsWritten(written.trim(), context)
  const https = httpsForm(verdict.url ?? '')
  if (https === undefined) return verdict
  const note = 'changed http:// to https://, which the host supports'
  return { note, ...verdict, url: https }
}

function judgeAsWritten(url: string, { post, blog }: Context): LinkVerdict {
  const quoted = quote(url, 200)
  const host = /^(?:[a-z0-9-]+\.)+(?:com|org|io|net|dev|sh)(?=[:/]|$)/i.exec(url)?.[0]
  if (host !== undefined) {
    const absolute = `https://${host}${url.slice(host.length).replace(/^:(?!\d)/, '/')}`
    return { url: absolute, note: `added the missing 'https://' to ${quoted}` }
  }
  const old = oldUrl(url, post)
  if (url === '' || !old || !/^(?:https?|mailto):$/.test(old.protocol))
    return { fault: `${quoted} is not the address of a page` }
  if (!isOnOldSite(old, post)) return { url }
  const page = decodeAddress(old.pathname)
  const { origin, section } = post.site
  if (page.replace(/\/$/, '') === `/${section}`) return { url: `/blog/${old.hash}` }
  // The address may be a file path relative to the post, or of a page of the old site.
  const beside = path.posix.join(path.posix.dirname(post.file), pathOf(url))
  const name = page.replace(/\/index\.html$/, '')
  const target = (isRelative(url) && !/^[?#]/.test(url) && blog.find(beside)) || blog.find(name)
  if (target) return judgeAnchor(url, target, { post, blog })
  const isFile = path.posix.extname(page) !== ''
  const { destination } = isFile ? blog.files.find(url, post) : {}
  if (destination !== undefined) return { url: destination }
  const isLost = page.startsWith(`/${section}/`) && (isRelative(url) || isFile)
  if (origin === undefined)
    return {
      fault: `${quoted} is a page of the old site; give the address of that site with --site`,
    }
  const absolute = /^https?:/i.test(url)
    ? url
    : `${origin}${encodePath(page)}${old.search}${old.hash}`
  return {
    url: absolute,
    fault: isLost ? `${quoted} is not a file of the source` : undefined,
  }
}

function judgeAnchor(
  url: string,
  target: SourcePost,
  { post, blog }: Omit<Context, 'body'>,
): LinkVerdict {
  const hash = /#.*$/s.exec(url)?.[0] ?? ''
  const file = target === post && hash.length > 1 ? '' : relativeTo(post.target, target.target)
  if (hash.length < 2) return { url: `${file}${hash}` }
  const anchors = blog.anchors(target)
  // Also tries the anchor without final hyphens: GitHub's ids may have them, Hugo's have none.
  const found = [hash, hash.replace(/-+$/, '')].find((one) =>
    anchors.has(decodeAddress(one.slice(1))),
  )
  if (found !== undefined) return { url: `${file}${found}` }
  const wanted = decodeAddress(hash.slice(1))
  const near = nearest(wanted, anchors)
  if (near !== undefined && isSlip(wanted, near))
    return {
      url: `${file}#${encodePath(near)}`,
      note: `changed ${quote(hash, 200)} to the anchor ${quote(near, 200)}`,
    }
  const fault = `${quote(url, 200)} leads to an anchor that ${file === '' ? 'the post' : target.file} does not have`
  return file === '' ? { fault } : { url: file, fault }
}

/** Whether anchors differ only by case or one letter. Digits must be equal: 'step-3', 'step-2'. */
function isSlip(one: string, other: string) {
  const digits = (text: string) => text.replace(/\D/g, '')
  return digits(one) === digits(other) && distance(one.toLowerCase(), other.toLowerCase()) <= 1
}

/** A missing picture becomes a link to its old address. */
function pictureEdit(node: Image, isInLink: boolean, { post, blog }: Context): Edit[] {
  const { destination, problem } = blog.files.find(node.url, post)
  if (problem)
    post.reportText(node.url, `picture: ${problem}`, destination === undefined ? 'fault' : 'note')
  const written = destinationOf(node)
  if (destination !== undefined) return written ? [{ ...written, text: destination }] : []
  const old = oldUrl(node.url, post) ?? new URL(oldAddress(post))
  const { origin, pathname, search } = old
  const words = linkText(node.alt?.trim() || decodeAddress(path.posix.basename(pathname)))
  const next = `${origin}${encodePath(decodeAddress(pathname))}${search}`
  const isNowhere = post.site.origin === undefined && isOnOldSite(old, post)
  const text = isInLink || isNowhere ? words : `[${withoutScheme(words)}](${next})`
  return [{ ...rangeOf(node), text }]
}

/** Without `https://`, so that Markdown does not make a link inside the link. */
const withoutScheme = (words: string) => words.replace(/^https?:\/\/(?:www\.)?/i, '')
