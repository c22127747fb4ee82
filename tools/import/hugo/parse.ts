import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'

/** `[from, to)` of a part of a text. */
export type TextRange = { from: number; to: number }

/** A Markdown text as a tree, with the places of destinations, which the tree itself does not have. */
export type ParsedMarkdown = { tree: Root; destinations: readonly TextRange[] }

/** Notes where each destination stands, beside what the parser does with it. */
function remarkDestinations(this: Processor) {
  const data = this.data()
  const extensions = data.fromMarkdownExtensions ?? []
  data.fromMarkdownExtensions = extensions
  const found: TextRange[] = []
  extensions.push({
    enter: {
      resourceDestinationString(token) {
        found.push({ from: token.start.offset, to: token.end.offset })
        this.buffer()
      },
      definitionDestinationString(token) {
        found.push({ from: token.start.offset, to: token.end.offset })
        this.buffer()
      },
    },
  })
  return (_tree: Root, file: VFile): void => {
    file.data.destinations = found
  }
}

let last: { text: string; parsed: ParsedMarkdown } | undefined

/**
 * Reads Markdown as the site does; the tree is as it was parsed, without the site's own steps, and is not to be changed.
 * Parsing is what an import takes its time for, and one step often leaves a text as the step before read it.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  if (last?.text !== text) last = { text, parsed: parse(text) }
  return last.parsed
}

function parse(text: string): ParsedMarkdown {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDestinations)
  const file = new VFile(text)
  const tree = processor.parse(file)
  processor.runSync(tree, file)
  const destinations = Array.isArray(file.data.destinations) ? (file.data.destinations as TextRange[]) : []
  return { tree, destinations: destinations.toSorted((a, b) => a.from - b.from) }
}

/** Where a node stands in its text. */
export function rangeOf(node: Nodes): TextRange {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }
}

/** The destination of a node, which is the last one within it; undefined for addresses that stand by themselves. */
export function destinationOf(node: Nodes, { destinations }: ParsedMarkdown, after = 0): TextRange | undefined {
  const { from, to } = rangeOf(node)
  let low = 0
  let high = destinations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((destinations[middle]?.from ?? 0) < to) low = middle + 1
    else high = middle
  }
  const last = destinations[low - 1]
  return last && last.from >= Math.max(from, after) ? last : undefined
}
