import rehypeShiki from '@shikijs/rehype'
import { transformerMetaHighlight, transformerNotationDiff, transformerNotationHighlight } from '@shikijs/transformers'
import type { Element } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'
import type { Pluggable } from 'unified'

/**
 * Lines of this many characters are not coloured. Grammars take time with the square of a line's length: measured on all of
 * Shiki 4.6's (2 cores, Node 20), the slowest line of 1,000 characters took half a second, one of 18,000 minutes.
 */
const plainFrom = 1000

/** Colours by variable, so that app/styles/prose.css gives each kind of word one colour for both schemes. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--tk-' })

/**
 * Characters of a line that fit a screen of 320 px. Blocks with longer lines may scroll, so they take the keyboard's focus;
 * client/code.ts undoes that where all fits.
 */
const fittingLength = 28

/** Turns Shiki's inline styles into one short class a kind of word: smaller pages, and no style attributes. */
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

/** Highlights code at build time. Languages are loaded when first seen. */
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
