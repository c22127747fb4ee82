import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { markdownChain } from '#lib/markdown/chain.ts'

const chain = unified().use(markdownChain).freeze()

export async function toHtml(markdown: string) {
  return String(await chain.process(markdown))
}

export async function toTree(html: string) {
  return unified()
    .use(rehypeRaw)
    .run({ type: 'root', children: [{ type: 'raw', value: html }] } as Root)
}
