import rehypeShiki from '@shikijs/rehype'
import {
  transformerMetaHighlight,
  transformerNotationDiff,
  transformerNotationHighlight,
} from '@shikijs/transformers'
import type { Element } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'
import type { Pluggable } from 'unified'

/**
 * Longer lines are not coloured: grammars take half a second for 1,000 characters, minutes for
 * 18,000.
 */
const plainFrom = 1000

/** Theme whose colours app/styles/prose.css sets. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--tk-' })

/**
 * Longest line that fits a screen of 320 px; blocks with longer ones can be focused; client/code.ts
 * removes the focus if they fit.
 */
const fittingLength = 28

/** Replaces Shiki's inline styles by one short class for each kind of word. */
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
    theme,
    lazy: true,
    langs: [],
    defaultLanguage: 'text',
    fallbackLanguage: 'text',
    tokenizeMaxLineLength: plainFrom,
    // No time limit: slow machines would colour fewer lines than fast machines.
    tokenizeTimeLimit: 0,
    transformers: [
      transformerMetaHighlight(),
      // Marks of lines in comments of code: `// [!code ++]`, `[!code --]`, `[!code highlight]`.
      transformerNotationDiff(),
      transformerNotationHighlight(),
      classes,
    ],
  },
]
