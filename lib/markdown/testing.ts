import { unified } from 'unified'
import { readMarkdown, writeHtml } from './processor.ts'

/** Markdown to the HTML of a page, as Contentlayer makes it. */
export async function toHtml(markdown: string): Promise<string> {
  return String(await unified().use(readMarkdown).use(writeHtml).process(markdown))
}
