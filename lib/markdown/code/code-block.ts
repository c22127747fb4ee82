import type { Root as Hast } from 'hast'
import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { h } from '#lib/markdown/elements.ts'
import { codeLanguage } from './code-language.ts'

/** Keeps the words after the language of a code fence, which parsing raw HTML would lose. */
export function remarkCodeMeta() {
  return (tree: Root) => {
    visit(tree, 'code', (node) => {
      if (node.meta)
        node.data = {
          ...node.data,
          hProperties: { ...node.data?.hProperties, metaString: node.meta },
        }
    })
  }
}

/** Gives code blocks Shiki's names of languages, and turns titles into captions. */
export function rehypeCodeBlock() {
  return (tree: Hast) => {
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.children[0]
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return
      if (!parent || index === undefined) return
      const meta = String(code.properties.metaString ?? '')
      delete code.properties.metaString
      // Limit line numbers: for `{1-999999999}`, Shiki would make a list of all these lines.
      code.data = { ...code.data, meta: meta.replace(/\d{5,}/g, '9999') }
      const language = String(
        [code.properties.className].flat().find((name) => /^language-/.test(String(name))) ?? '',
      )
      code.properties.className = [`language-${codeLanguage(language.slice('language-'.length))}`]
      const title = /(?:^|\s)title="([^"]+)"/.exec(meta)?.[1]
      if (title)
        parent.children[index] = h('figure', { className: ['code'] }, [
          h('figcaption', {}, [title]),
          pre,
        ])
      return SKIP
    })
  }
}
