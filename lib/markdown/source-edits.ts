import type { Root } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { comment, holdsBlocks } from './html/tags.ts'
import { markdownParser } from './text-plugins.ts'

export { replaceParts } from './replace-parts.ts'

/** A comment or a destination in a Markdown text, with its offsets. */
export type SourcePart = { start: number; end: number } & (
  | { kind: 'comment' }
  /** A link's or picture's destination, decoded as by a browser. */
  | { kind: 'destination'; destination: string; isLink: boolean }
)

declare module 'mdast' {
  interface Data {
    /** Offsets of the destination in the text. */
    destination?: { start: number; end: number }
  }
}

function noteDestination(this: CompileContext, { start, end }: Token) {
  const node = this.stack.at(-1)
  if (node) node.data = { ...node.data, destination: { start: start.offset, end: end.offset } }
  // The parser's default action for a destination, which this function replaces.
  this.buffer()
}

const notes: Extension = {
  enter: {
    resourceDestinationString: noteDestination,
    definitionDestinationString: noteDestination,
  },
}

/** Makes the parser add offsets of destinations to the tree, for `partsOf`. */
export function remarkDestinations(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), notes]
}

const parser = markdownParser().use(remarkDestinations).freeze()

export const partsOfSource = (markdown: string) => partsOf(parser.parse(markdown), markdown)

/**
 * Comments and destinations of a Markdown text, in order.
 * @param tree from a parser with `remarkDestinations`
 */
export function partsOf(tree: Root, markdown: string) {
  const found: SourcePart[] = []
  visit(tree, (node, _, parent) => {
    const { data, position } = node
    const start = position?.start.offset ?? 0
    const end = position?.end.offset ?? 0
    if (data?.destination && 'url' in node)
      found.push({
        kind: 'destination',
        ...data.destination,
        destination: node.url,
        isLink: node.type === 'link',
      })
    // An HTML node inside a paragraph is a single tag or comment. Skip tags, whose attributes may
    // contain `<!--`.
    else if (
      node.type === 'html' &&
      ((parent && holdsBlocks(parent)) || markdown.startsWith('<!--', start))
    )
      found.push(...commentsIn(markdown, start, end))
  })
  let at = 0
  // Leaves out parts inside an unclosed comment, which the parser read as Markdown.
  return found
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      if (start < at) return false
      at = end
      return true
    })
}

/** Finds comments; an unclosed one runs to the end of the document, as in browsers. */
function commentsIn(markdown: string, start: number, end: number) {
  const comments = [...markdown.slice(start).matchAll(comment)].map(({ index, 0: { length } }) => {
    const from = start + index
    return { kind: 'comment' as const, start: from, end: from + length }
  })
  return comments.filter((found) => found.start < end)
}
