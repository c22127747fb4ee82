import type { Root } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { comment, holdsBlocks } from './html/tags.ts'

export type SourcePart = { start: number; end: number } & (
  | { kind: 'comment' }
  /** The target of a link or picture: a path or URL without Markdown's escapes. */
  | { kind: 'destination'; destination: string; isLink: boolean }
)

declare module 'vfile' {
  interface DataMap {
    parts: SourcePart[]
  }
}

declare module 'mdast' {
  interface Data {
    destination?: { start: number; end: number }
  }
}

function noteDestination(this: CompileContext, { start, end }: Token) {
  const node = this.stack.at(-1)
  if (node) node.data = { destination: { start: start.offset, end: end.offset } }
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
    const parts: SourcePart[] = []
    visit(tree, (node, _, parent) => {
      const { data, position, type } = node
      const from = position?.start.offset ?? 0
      if (data?.destination && 'url' in node) {
        const { url: destination } = node
        parts.push({
          kind: 'destination',
          ...data.destination,
          destination,
          isLink: type === 'link',
        })
      }
      // In a paragraph, an HTML node is a comment or a tag, whose attributes may contain `<!--`.
      if (type !== 'html' || !((parent && holdsBlocks(parent)) || node.value.startsWith('<!--')))
        return
      const written = String(file).slice(from, position?.end.offset)
      for (const { 0: text, index } of written.matchAll(comment))
        parts.push({ kind: 'comment', start: from + index, end: from + index + text.length })
    })
    file.data.parts = parts.sort((one, other) => one.start - other.start)
  }
}
