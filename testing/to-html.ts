import { unified } from 'unified'
import { markdownChain } from '#lib/markdown/chain.ts'

const chain = unified().use(markdownChain).freeze()

export const processed = (markdown: string) => chain.process(markdown)

export const toHtml = async (markdown: string) => String(await processed(markdown))
