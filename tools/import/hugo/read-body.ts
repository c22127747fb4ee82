import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { checkHtmlTags } from '#lib/check/markdown/html.ts'
import { remarkPlugins, remarkRehypeOptions } from '#lib/markdown/plugins.ts'

const reader = unified()
  .use([remarkParse, remarkGfm, ...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeRaw])
  .freeze()

/** A text as the site reads it, before its sanitiser; undefined where tags are nested deeper than is read. */
export async function readAsSite(body: string): Promise<Hast | undefined> {
  const file = new VFile(body)
  const tree = reader.parse(file)
  if (!isRoot<Root>(tree) || !checkHtmlTags(tree, () => {})) return undefined
  const html = await reader.run(tree, file)
  return isRoot<Hast>(html) ? html : undefined
}

/** A list of plugins says nothing of the trees that they make; a root is what they do make. */
function isRoot<Tree extends Root | Hast>(node: Node): node is Tree {
  return node.type === 'root'
}
