import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { sanitizeSchema } from '#lib/markdown/sanitize.ts'

const elements = new Set([
  ...(sanitizeSchema.tagNames ?? []),
  ...['div', 'span', 'figure', 'figcaption', 'svg', 'path'],
])

/** Attributes by which a browser runs, loads, sends or hides something, whatever the element. */
const active =
  /^(?:on|style$|srcdoc$|name$|action$|formaction$|ping$|background$|poster$|data$|is$|slot$|nonce$|target$|xlink)/i

const browser = unified().use(rehypeRaw).freeze()

/**
 * Parts of HTML that, in a browser, could run, load from elsewhere, or pass for a part of the site.
 * @param root address of the site: `/base/`, or a whole address in feeds
 */
export function dangers(html: string, root: string): string[] {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  const found = new Set<string>()
  visit(browser.runSync(tree), 'element', ({ tagName, properties }: Element) => {
    if (!elements.has(tagName)) found.add(`<${tagName}>`)
    for (const [key, value] of Object.entries(properties))
      if (isDanger(tagName, key, [value].flat().map(String), root)) found.add(`${tagName} ${key}=${value}`)
  })
  return [...found]
}

function isDanger(element: string, key: string, values: string[], root: string): boolean {
  const isPicture = (url: string): boolean => url.startsWith(`${root}media/`)
  const isLink = (url: string): boolean => /^(?:https?:\/\/[^/\\]|mailto:|[#?])/.test(url) || url.startsWith(root)
  if (key === 'href') return element !== 'a' || !values.every(isLink)
  if (key === 'src') return element !== 'img' || !values.every(isPicture)
  if (key === 'srcSet') return !values.flatMap((value) => value.split(', ')).every(isPicture)
  return active.test(key) || (key === 'id' && /:/.test(values.join()))
}
