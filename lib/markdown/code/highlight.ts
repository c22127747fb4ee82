import rehypeShiki from '@shikijs/rehype'
import {
  transformerMetaHighlight,
  transformerNotationDiff,
  transformerNotationHighlight,
} from '@shikijs/transformers'
import type { Element, Root } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'
import type { Pluggable } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { h } from '#lib/markdown/elements.ts'
import { codeLanguage } from './code-language.ts'

/** Gives code blocks Shiki's names of languages, and turns titles into captions. */
export function rehypeCodeBlock() {
  return (tree: Root) => {
    visit(tree, 'element', (pre, index, parent) => {
      const code = pre.children[0]
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return
      if (!parent || index === undefined) return
      const meta = String(code.properties.metaString ?? '')
      delete code.properties.metaString
      // Limits line numbers: for `{1-999999999}`, Shiki would make a list of a billion numbers.
      code.data = { meta: meta.replace(/\d{5,}/g, '9999') }
      const [, language = ''] = /\blanguage-(\S+)/.exec(String(code.properties.className)) ?? []
      code.properties.className = [`language-${codeLanguage(language)}`]
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

/**
 * Maximum characters in a line that fits a screen of 320 px. A block with longer lines is
 * focusable, so that keyboards can scroll it; client/code.ts removes `tabindex` if the block fits.
 */
const fittingLength = 28

const classes: ShikiTransformer = {
  name: 'classes',
  pre(node: Element) {
    delete node.properties.style
    delete node.properties.class
    if (this.source.split('\n').every(({ length }) => length <= fittingLength))
      delete node.properties.tabindex
  },
  span(node: Element) {
    const kind = /--tk-token-([a-z]+(?:-[a-z]+)*)\)/.exec(String(node.properties.style ?? ''))?.[1]
    delete node.properties.style
    if (kind) node.properties.class = `tk-${kind}`
  },
}

export const rehypeHighlight: Pluggable = [
  rehypeShiki,
  {
    // A theme with CSS variables in place of colours; app/styles/prose.css sets them.
    theme: createCssVariablesTheme({ name: 'site', variablePrefix: '--tk-' }),
    lazy: true,
    langs: [],
    defaultLanguage: 'text',
    fallbackLanguage: 'text',
    // Longer lines are not coloured: 1,000 characters take half a second, 18,000 take minutes.
    tokenizeMaxLineLength: 1000,
    // With a time limit, slow machines would colour fewer lines than fast machines.
    tokenizeTimeLimit: 0,
    transformers: [
      transformerMetaHighlight(),
      // Mark lines that have such comments: `// [!code ++]`, `[!code --]`, `[!code highlight]`.
      transformerNotationDiff(),
      transformerNotationHighlight(),
      classes,
    ],
  },
]
