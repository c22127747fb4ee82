import path from 'node:path'
import type { Definition, Image, Link, Nodes } from 'mdast'
import { httpsForm } from '#lib/check/across/addresses.ts'
import type { Place } from '#lib/check/place.ts'
import { partsOfSource } from '#lib/markdown/source-edits.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import { decodedPath, encodePath, oldAddress, oldUrl, type SourcePost } from './blog.ts'
import type { Blog } from './files.ts'
import { judgeLink } from './judge-link.ts'
import { linkText, parseMarkdown, rangeOf, type TextRange } from './parse.ts'

/** What each edit needs to know; `placeOf` says where an offset of the text stands in the source file. */
export type BodyContext = { body: string; post: SourcePost; blog: Blog; placeOf: (offset: number) => Place }

/** Makes the destinations of a text what they are on this site. */
export function linkEdits(context: BodyContext): Edit[] {
  const { body } = context
  const destinations = partsOfSource(body).flatMap(({ kind, start, end }) =>
    kind === 'destination' ? [{ from: start, to: end }] : [],
  )
  const edits: Edit[] = []
  const enter = (node: Nodes, isInLink: boolean): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const { from, to } = rangeOf(node)
      // The last one within a node is its own; an address that stands by itself has none.
      const own = body[from] === '[' || body[from] === '!'
      const destination = own ? destinations.findLast((span) => span.from > from && span.to <= to) : undefined
      edits.push(
        ...(node.type === 'image'
          ? pictureEdits(node, destination, isInLink, context)
          : editsOf(node, destination, context)),
      )
    }
    if ('children' in node) for (const child of node.children) enter(child, isInLink || node.type === 'link')
  }
  enter(parseMarkdown(body), false)
  return edits
}

function editsOf(
  node: Link | Definition,
  destination: TextRange | undefined,
  { body, post, blog, placeOf }: BodyContext,
): Edit[] {
  const { from, to } = rangeOf(node)
  const { destination: next, isText, message, isFixed } = judgeLink(node.url, post, blog)
  if (message) post.report(placeOf(destination?.from ?? from), message, isFixed ? 'note' : 'fault')
  if (body[from] === '[') {
    if (isText && node.type === 'link') return unwrapped(node)
    return next && destination ? [{ ...destination, text: next }] : []
  }
  // An address without brackets: `https://…` in the text, or between `<` and `>`.
  const source = body.slice(from, to)
  const address = source.replace(/^<|>$/g, '')
  if (isText) return [{ from, to, text: `\`${address}\`` }]
  if (next === undefined) return []
  if (next === httpsForm(address)) return [{ from, to, text: source.replace(address, next) }]
  return [{ from, to, text: `[${linkText(withoutScheme(address))}](${next})` }]
}

/** What stands in the brackets of a link, without them. */
function unwrapped(node: Link): Edit[] {
  const { from, to } = rangeOf(node)
  const inner = node.children.at(-1)
  return [
    { from, to: from + 1, text: '' },
    { from: inner ? rangeOf(inner).to : from + 1, to, text: '' },
  ]
}

function pictureEdits(
  node: Image,
  destination: TextRange | undefined,
  isInLink: boolean,
  { post, blog, placeOf }: BodyContext,
): Edit[] {
  const { from, to } = rangeOf(node)
  const url = behindProxy(node.url)
  const found = blog.files.find(url, post)
  const place = placeOf(destination?.from ?? from)
  if (found.destination !== undefined) {
    if (found.note) post.report(place, `picture: ${found.note}`, 'note')
    return destination && found.destination !== node.url ? [{ ...destination, text: found.destination }] : []
  }
  post.report(place, `picture: ${found.message}`)
  // A link to where it was.
  const next = oldPicture(url, post)
  const words = linkText(node.alt?.trim() || decodedPath(path.posix.basename(next)) || 'picture')
  return [{ from, to, text: isInLink ? words : `[${withoutScheme(words)}](${next})` }]
}

/** An address as the words of a link would be a link in a link. */
const withoutScheme = (words: string): string => words.replace(/^https?:\/\/(?:www\.)?/i, '')

/** The address that a browser on the old site took a picture from; that of the post, where there was none. */
function oldPicture(url: string, post: SourcePost): string {
  const { protocol, origin, pathname, search } = oldUrl(url, post) ?? new URL(oldAddress(post))
  return /^https?:$/.test(protocol) ? `${origin}${encodePath(decodedPath(pathname))}${search}` : oldAddress(post)
}

/** GitHub's proxy has the picture's own address in its path, in hexadecimal digits. */
function behindProxy(url: string): string {
  const digits = /^https:\/\/camo\.githubusercontent\.com\/[0-9a-f]+\/([0-9a-f]+)$/.exec(url)?.[1]
  return digits === undefined ? url : Buffer.from(digits, 'hex').toString('utf8')
}
