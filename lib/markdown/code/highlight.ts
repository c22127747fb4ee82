import rehypeShiki from '@shikijs/rehype'
import { transformerMetaHighlight, transformerNotationDiff, transformerNotationHighlight } from '@shikijs/transformers'
import type { Element } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'
import type { Pluggable } from 'unified'

/** Longer lines are not coloured: grammars take time with the square, half a second at 1,000 characters, minutes at 18,000. */
const plainFrom = 1000

/** app/styles/prose.css gives each kind of word its colours. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--tk-' })

/** On a screen of 320 px. Blocks with longer lines may scroll and take focus; client/code.ts undoes that where all fits. */
const fittingLength = 28

/** One short class a kind of word in place of Shiki's inline styles. */
const classes: ShikiTransformer = {
  name: 'classes',
  pre(node: Element) {
    delete node.properties.style
    delete node.properties.class
    if (this.source.split('\n').every(({ length }) => length <= fittingLength)) delete node.properties.tabindex
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
    // No limit in time: two builds would differ.
    tokenizeTimeLimit: 0,
    transformers: [
      transformerMetaHighlight(),
      // Marks in comments: `// [!code ++]`, `[!code --]`, `[!code highlight]`.
      transformerNotationDiff(),
      transformerNotationHighlight(),
      classes,
    ],
  },
]
