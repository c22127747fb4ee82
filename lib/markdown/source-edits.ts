import type { Root } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { comment, holdsBlocks } from './html/tags.ts'

/** A comment or a destination in a Markdown text, with its offsets. */
export type SourcePart = { start: number; end: number } & (
  | { kind: 'comment' }
  /** Where a link or picture leads: a path or URL without the escapes of Markdown. */
  | { kind: 'destination'; destination: string; isLink: boolean }
)

declare module 'vfile' {
  interface DataMap {
    parts: SourcePart[]
    /** The number of line breaks that the parsed text has in place of front matter. */
    padding: number
  }
}

declare module 'mdast' {
  interface Data {
    destination?: { start: number; end: number }
  }
}

function noteDestination(this: CompileContext, { start, end }: Token) {
  const node = this.stack.at(-1)
  if (node) node.data = { ...node.data, destination: { start: start.offset, end: end.offset } }
  // The parser's own handler, which this function replaces, only calls `buffer`.
  this.buffer()
}

const notes: Extension = {
  enter: {
    resourceDestinationString: noteDestination,
    definitionDestinationString: noteDestination,
  },
}

/** Makes the parser record offsets of the addresses of links and pictures, for `remarkParts`. */
export function remarkDestinations(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), notes]
}

/**
 * Records where a Markdown text has comments, and where it has the addresses of links and pictures.
 * These positions are lost when the text becomes HTML.
 */
export function remarkParts() {
  return (tree: Root, file: VFile) => {
    const { padding = 0 } = file.data
    file.data.parts = partsOf(tree, String(file)).map((part) => ({
      ...part,
      start: part.start - padding,
      end: part.end - padding,
    }))
  }
}

function partsOf(tree: Root, markdown: string) {
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
    // In a paragraph, an HTML node is a comment or a tag, whose attributes may contain `<!--`.
    else if (
      node.type === 'html' &&
      ((parent && holdsBlocks(parent)) || node.value.startsWith('<!--'))
    )
      for (const { 0: text, index } of markdown.slice(start, end).matchAll(comment))
        found.push({ kind: 'comment', start: start + index, end: start + index + text.length })
  })
  return found.sort((one, other) => one.start - other.start)
}
