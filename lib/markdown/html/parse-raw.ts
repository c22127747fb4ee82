import type { Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Parses the raw HTML of a text as a browser does; most texts have none, and are as they are. */
export function rehypeParseRaw() {
  const parse = rehypeRaw()
  return (tree: Root, file: VFile): Root => {
    let hasRaw = false
    visit(tree as Nodes, 'raw', () => {
      hasRaw = true
      return EXIT
    })
    return hasRaw ? (parse(tree, file) as Root) : tree
  }
}
