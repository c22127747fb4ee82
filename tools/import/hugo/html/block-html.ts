import type { Element, Root as Hast } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Html, RootContent } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { attributesAllowed } from '#lib/markdown/html/allowed.ts'
import { embedLink, isEmbed, unread } from './embeds.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>

const html = (value: string): Html => ({ type: 'html', value })

/** Leaves a tag as it is, around Markdown; a title is all that one of these may say. */
const asTag: Handle = (state, node) => {
  const title = node.properties.title ? ` title="${String(node.properties.title).replaceAll('"', '&quot;')}"` : ''
  return [html(`<${node.tagName}${title}>`), ...state.all(node), html(`</${node.tagName}>`)] as RootContent[]
}

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(['abbr', 'ins', 'kbd', 'mark', 'small', 'sub', 'sup'].map((name) => [name, asTag])),
  br: () => html('<br>'),
  summary: (_state, node) => html(`<summary>${textOf(node).trim().replaceAll('<', '&lt;')}</summary>`),
  anchor: (_state, node) => html(`<a id="${node.properties.id}"></a>`),
}

/** A block of HTML as Markdown. Details that it opens or closes, and no more, go on in the next block or end there. */
export async function blockToMarkdown(source: string): Promise<string> {
  const open = (source.match(/<details\b/gi)?.length ?? 0) - (source.match(/<\/details\b/gi)?.length ?? 0)
  const details: Handle = (state, node) =>
    [html('<details>'), ...state.all(node), ...(open > 0 ? [] : [html('</details>')])] as RootContent[]
  const chain = unified()
    .use(rehypeRaw)
    .use(() => prepare)
    .use(rehypeRemark, { handlers: { ...handlers, details } })
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', rule: '-' })
  const tree = await chain.run({ type: 'root', children: [{ type: 'raw', value: source }] } as Hast)
  const text = chain.stringify(tree as Parameters<typeof chain.stringify>[0]).trim()
  return open < 0 ? `${text}\n\n</details>`.trim() : text
}

/** Leaves out what is no text, makes links of what a page would load, and anchors of ids. */
function prepare(tree: Hast): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const { tagName, properties } = node
    if (unread.has(tagName) && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return index
    }
    if (isEmbed(tagName)) makeLink(node)
    const id = String(properties.id ?? properties.name ?? '')
    const holdsText = /^(?:a|p|h[1-6]|li|t[dh]|d[dt]|div|section|span)$/.test(tagName)
    if (holdsText && attributesAllowed('a')?.id?.test(id))
      node.children.unshift({ type: 'element', tagName: 'anchor', properties: { id }, children: [] })
    return undefined
  })
}

function makeLink(node: Element): void {
  const [inner] = node.children.filter((child) => child.type === 'element' && child.tagName === 'source')
  const { src, data, title } = node.properties
  const source = String(src ?? data ?? (inner?.type === 'element' ? inner.properties.src : undefined) ?? '')
  const { words, address } = embedLink(node.tagName, source, title ? String(title) : '')
  node.tagName = source === '' ? 'span' : 'a'
  node.properties = { href: address }
  node.children = source === '' ? [] : [{ type: 'text', value: words }]
}
