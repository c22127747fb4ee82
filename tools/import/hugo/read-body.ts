import type { Root as Hast } from 'hast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { checkHtmlTags } from '#lib/check/markdown/html-tags.ts'
import { remarkPlugins, remarkRehypeOptions } from '#lib/markdown/plugins.ts'
import { parseMarkdown } from './parse.ts'

const site = unified()
  .use([...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeRaw])
  .freeze()

/** A text as the site reads it, before its sanitiser; undefined where tags are nested deeper than is read. */
export async function readAsSite(body: string): Promise<Hast | undefined> {
  const { tree } = parseMarkdown(body)
  if (!checkHtmlTags(tree, () => {})) return undefined
  // The site's steps change the tree.
  const html = await site.run(structuredClone(tree), new VFile(body))
  return isRoot(html) ? html : undefined
}

/** A list of plugins says nothing of the trees that they make; a root is what they do make. */
function isRoot(node: Node): node is Hast {
  return node.type === 'root'
}
