import type { Element, Root } from 'hast'
import { Parser } from 'htmlparser2'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { sanitizeSchema } from '#lib/markdown/sanitize-schema.ts'

/** A start tag, its attributes as HTML names them. */
type Tag = { name: string; attributes: Record<string, string> }

/** Where the links and pictures of a page may lead. */
export type Allowed = { link: (url: string) => boolean; picture: (url: string) => boolean }

/** What the steps after the sanitiser write: boxes, captions, words of code, the signs of alerts. */
const ours = ['div', 'span', 'figure', 'figcaption', 'svg', 'path']
const elements = new Set([...(sanitizeSchema.tagNames ?? []), ...ours])

/** Attributes by which a browser runs, loads, sends or hides something, whatever the element. */
const active =
  /^(?:on|style$|srcdoc$|name$|action$|formaction$|ping$|background$|poster$|data$|is$|slot$|nonce$|target$|xlink:)/i

/** Each thing of a page's text that is beyond what the check and our own steps allow. */
export function dangers(html: string, allowed: Allowed): string[] {
  return [...new Set([...tagsByText(html), ...tagsOfBrowser(html)].flatMap((tag) => dangersOf(tag, allowed)))]
}

function dangersOf({ name, attributes }: Tag, { link, picture }: Allowed): string[] {
  const found = elements.has(name) ? [] : [`<${name}>`]
  for (const [key, value] of Object.entries(attributes)) {
    const said = `${name} ${key}=${value}`
    if (active.test(key)) found.push(said)
    else if (key === 'id' && value.includes(':')) found.push(said)
    else if (key === 'href' && !(name === 'a' && link(value))) found.push(said)
    else if (key === 'src' && !(name === 'img' && picture(value))) found.push(said)
    else if (key === 'srcset' && !value.split(', ').every((part) => picture(part.split(' ')[0] ?? ''))) found.push(said)
  }
  return found
}

/** The tags as they stand in the text. */
function tagsByText(html: string): Tag[] {
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
