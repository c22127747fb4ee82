import type { Element, Root as Hast } from 'hast'
import type { Code, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { codeLanguage } from './code-language.ts'
import { readCodeMeta } from './code-meta.ts'

/** Keeps what stands after the language of a fence (`title="falco.yaml" {2-3}`) where raw HTML parsing loses it. */
export function remarkCodeMeta() {
  return (tree: Root): void => {
    visit(tree, 'code', (node: Code) => {
      if (node.meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, metaString: node.meta } }
    })
  }
}

/** Names each block's language as Shiki knows it, and gives a block with a title a caption. */
export function rehypeCodeBlock() {
  return (tree: Hast): void => {
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.children[0]
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return
      if (!parent || index === undefined) return
      const meta = String(code.properties.metaString ?? '')
      delete code.properties.metaString
      code.data = { ...code.data, meta }
      const language = String([code.properties.className].flat().find((name) => /^language-/.test(String(name))) ?? '')
      code.properties.className = [`language-${codeLanguage(language.slice('language-'.length))}`]
      const { title } = readCodeMeta(meta, 0)
      if (title) {
        const caption: Element = {
          type: 'element',
          tagName: 'figcaption',
          properties: {},
          children: [{ type: 'text', value: title }],
        }
        parent.children[index] = {
          type: 'element',
          tagName: 'figure',
          properties: { className: ['code'] },
          children: [caption, pre],
        }
      }
      return SKIP
    })
  }
}
