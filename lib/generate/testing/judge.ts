import type { Element, Root } from 'hast'
import { Parser } from 'htmlparser2'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { sanitizeSchema } from '#lib/markdown/sanitize.ts'

/** A start tag, its attributes as HTML names them. */
type Tag = { name: string; attributes: Record<string, string> }

/** Elements that the steps after the sanitiser add. */
const ours = ['div', 'span', 'figure', 'figcaption', 'svg', 'path']
const elements = new Set([...(sanitizeSchema.tagNames ?? []), ...ours])

/** Attributes by which a browser runs, loads, sends or hides something, whatever the element. */
const active =
  /^(?:on|style$|srcdoc$|name$|action$|formaction$|ping$|background$|poster$|data$|is$|slot$|nonce$|target$|xlink:)/i

/**
 * What HTML has that could run, load from elsewhere, or pass for a part of the site, by two parsers.
 * @param root where the site is: `/base/`, or a whole address in feeds
 */
export function dangers(html: string, root: string): string[] {
  return [...new Set([...tagsInText(html), ...tagsOfBrowser(html)].flatMap((tag) => dangersOf(tag, root)))]
}

function dangersOf({ name, attributes }: Tag, root: string): string[] {
  const isPicture = (url: string): boolean => url.startsWith(`${root}media/`)
  const isLink = (url: string): boolean => /^(?:https?:\/\/[^/\\]|mailto:|[#?])/.test(url) || url.startsWith(root)
  const isDanger = ([key, value]: [string, string]): boolean => {
    if (key === 'href') return name !== 'a' || !isLink(value)
    if (key === 'src') return name !== 'img' || !isPicture(value)
    if (key === 'srcset') return !value.split(', ').every(isPicture)
    return active.test(key) || (key === 'id' && value.includes(':'))
  }
  const found = Object.entries(attributes).filter(isDanger)
  return [...(elements.has(name) ? [] : [`<${name}>`]), ...found.map(([key, value]) => `${name} ${key}=${value}`)]
}

/** The tags as they stand in the text. */
function tagsInText(html: string): Tag[] {
  const tags: Tag[] = []
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) })
  parser.end(html)
  return tags
}

const browser = unified().use(rehypeRaw).freeze()

/** The elements that a browser makes of it (HTML, 13.2, as parse5 has it). */
function tagsOfBrowser(html: string): Tag[] {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] }
  const tags: Tag[] = []
  visit(browser.runSync(tree), 'element', ({ tagName, properties }: Element) => {
    const named = Object.entries(properties).map(([key, value]) => [
      key === 'className' ? 'class' : key.toLowerCase(),
      [value].flat().join(key === 'srcSet' ? ', ' : ' '),
    ])
    tags.push({ name: tagName, attributes: Object.fromEntries(named) })
  })
  return tags
}
