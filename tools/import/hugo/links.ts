import path from 'node:path'
import type { Definition, Image, Link, Nodes } from 'mdast'
import { partsOfSource } from '#lib/markdown/source-edits.ts'
import type { Edit } from '#tools/import/text/edits.ts'
import { decodedPath, encodePath, oldAddress, oldUrl, type SourcePost } from './blog.ts'
import type { Blog } from './files.ts'
import { judgeLink } from './judge-link.ts'
import { linkText, parseMarkdown, rangeOf, type TextRange } from './parse.ts'

/** Makes the destinations of a text what they are on this site. */
export function linkEdits(body: string, post: SourcePost, blog: Blog): Edit[] {
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
      const edit =
        node.type === 'image'
          ? pictureEdit(node, destination, isInLink, post, blog)
          : linkEdit(node, destination, body, post, blog)
      if (edit) edits.push(edit)
    }
    if ('children' in node) for (const child of node.children) enter(child, isInLink || node.type === 'link')
  }
  enter(parseMarkdown(body), false)
  return edits
}

function linkEdit(
  node: Link | Definition,
  destination: TextRange | undefined,
  body: string,
  post: SourcePost,
  blog: Blog,
): Edit | undefined {
  const { url, fault, note } = judgeLink(node.url, post, blog)
  if (fault) post.reportText(node.url, `link: ${fault}`)
  if (note) post.reportText(node.url, `link: ${note}`, 'note')
  if (url === node.url) return undefined
  const range = rangeOf(node)
  if (destination && url !== undefined) return { ...destination, text: url }
  const children = node.type === 'link' ? node.children.map(rangeOf) : []
  if (body[range.from] === '[') return { ...range, text: body.slice(children.at(0)?.from, children.at(-1)?.to ?? 0) }
  // An address without brackets: `https://…` in the text, or between `<` and `>`.
  const source = body.slice(range.from, range.to)
  const address = source.replace(/^<|>$/g, '')
  if (url === undefined) return { ...range, text: `\`${address}\`` }
  const isWhole = /^https?:/.test(url)
  return { ...range, text: isWhole ? source.replace(address, url) : `[${linkText(withoutScheme(address))}](${url})` }
}

/** A picture that is missing becomes a link to where it was. */
function pictureEdit(
  node: Image,
  destination: TextRange | undefined,
  isInLink: boolean,
  post: SourcePost,
  blog: Blog,
): Edit | undefined {
  const url = behindProxy(node.url)
  const found = blog.files.find(url, post)
  if (found.destination !== undefined) {
    if (found.note) post.reportText(node.url, `picture: ${found.note}`, 'note')
    return destination && { ...destination, text: found.destination }
  }
  post.reportText(node.url, `picture: ${found.message}`)
  const { origin, pathname, search } = oldUrl(url, post) ?? new URL(oldAddress(post))
  const words = linkText(node.alt?.trim() || decodedPath(path.posix.basename(pathname)))
  const next = `${origin}${encodePath(decodedPath(pathname))}${search}`
  return { ...rangeOf(node), text: isInLink ? words : `[${withoutScheme(words)}](${next})` }
}

/** An address as the words of a link would be a link in a link. */
const withoutScheme = (words: string): string => words.replace(/^https?:\/\/(?:www\.)?/i, '')

/** GitHub's proxy has the picture's own address in its path, in hexadecimal digits. */
function behindProxy(url: string): string {
  const digits = /^https:\/\/camo\.githubusercontent\.com\/[0-9a-f]+\/([0-9a-f]+)$/.exec(url)?.[1]
  return digits === undefined ? url : Buffer.from(digits, 'hex').toString('utf8')
}
