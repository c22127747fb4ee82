import rehypeShiki from '@shikijs/rehype'
import { transformerNotationDiff, transformerNotationHighlight } from '@shikijs/transformers'
import type { Element } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'
import type { PluggableList } from 'unified'
import { readCodeMeta } from './code-meta.ts'

/**
 * Characters of a line from which on it is shown plain. Grammars take time with the square of a line's length: measured on
 * all of Shiki 4.6's (2 cores, Node 20), the slowest line of 1,000 characters took half a second, one of 18,000 minutes.
 */
export const plainFrom = 1000

/** Colours by variable, so that app/styles/prose.css gives each kind of word one colour for both schemes. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--tk-' })

/**
 * Characters of a line that fit a screen of 320 px. A block with longer ones is a stop of the keyboard, since it may scroll;
 * client/scrolling.ts takes the stop away where it does not.
 */
const narrowest = 28

/** Turns Shiki's inline styles into one short class a kind of word: smaller pages, and no style attributes. */
const classes: ShikiTransformer = {
  name: 'classes',
  pre(node: Element) {
    delete node.properties.style
    delete node.properties.class
    if (this.source.split('\n').every(({ length }) => length <= narrowest)) delete node.properties.tabindex
  },
  span(node: Element) {
    const kind = /--tk-token-([a-z]+(?:-[a-z]+)*)\)/.exec(String(node.properties.style ?? ''))?.[1]
    delete node.properties.style
    if (kind) node.properties.class = `tk-${kind}`
  },
}

/** Marks the lines that a fence names; those beyond the block are left out, where Shiki's own would make a list of all. */
const markedLines: ShikiTransformer = {
  name: 'marked-lines',
  code(node: Element) {
    const { marked } = readCodeMeta(this.options.meta?.__raw ?? '', this.lines.length)
    for (const number of marked) {
      const line = this.lines[number - 1]
      if (line) this.addClassToHast(line, 'highlighted')
    }
    return node
  },
}

/**
 * Reads marks in comments: `// [!code ++]`, `[!code --]`, `[!code highlight]`. Its expressions take time with the square
 * of a line's length, so code with a line that is shown plain keeps its marks as text.
 */
function inShortLines(notation: ShikiTransformer): ShikiTransformer {
  return {
    ...notation,
    code(node) {
      const isMarked = this.source.includes('[!code')
      if (isMarked && this.source.split('\n').every(({ length }) => length < plainFrom)) notation.code?.call(this, node)
    },
  }
}

/** Highlights code at build time. Languages are loaded when first seen. */
export const rehypeHighlight: PluggableList = [
  [
    rehypeShiki,
    {
      theme,
      lazy: true,
      langs: [],
      defaultLanguage: 'text',
      fallbackLanguage: 'text',
      tokenizeMaxLineLength: plainFrom,
      // By length alone: what depends on the time that a machine takes is not the same in two builds.
      tokenizeTimeLimit: 0,
      // Lines are marked by number first, since a comment that holds nothing but a mark goes.
      transformers: [
        markedLines,
        inShortLines(transformerNotationDiff()),
        inShortLines(transformerNotationHighlight()),
        classes,
      ],
    },
  ],
]
