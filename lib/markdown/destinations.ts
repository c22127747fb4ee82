import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'

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

/** Makes the parser record offsets of the addresses of links and pictures, for the importer. */
export function remarkDestinations(this: Processor) {
  const data = this.data()
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), notes]
}
