import type { Root as Hast } from 'hast'
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { remarkPlugins, remarkRehypeOptions } from '#lib/markdown/text-plugins.ts'
import { parseMarkdown } from './parse.ts'

const site = unified()
  .use([...remarkPlugins, [remarkRehype, remarkRehypeOptions], rehypeRaw])
  .freeze()

/** A text as the site reads it, before its sanitiser. */
export async function readAsSite(body: string): Promise<Hast> {
  // The site's steps change the tree. A list of plugins says nothing of what they make, which is a root.
  return (await site.run(structuredClone(parseMarkdown(body).tree), new VFile(body))) as Hast
}
