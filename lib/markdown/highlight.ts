import rehypeShiki from '@shikijs/rehype'
import { transformerMetaHighlight } from '@shikijs/transformers'
import type { Element } from 'hast'
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki'
import type { PluggableList } from 'unified'

/** Colours by variable, so that app/globals.css gives each kind of word one colour for both schemes. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--tk-' })

/** Turns Shiki's inline styles into one short class a kind of word: smaller pages, and no style attributes. */
const classes: ShikiTransformer = {
  name: 'classes',
  pre(node: Element) {
    delete node.properties.style
    node.properties.class = 'shiki'
  },
  span(node: Element) {
    const kind = /--tk-token-([a-z]+(?:-[a-z]+)*)\)/.exec(String(node.properties.style ?? ''))?.[1]
    delete node.properties.style
    if (kind) node.properties.class = `tk-${kind}`
  },
}

/** Highlights code at build time. Languages are loaded when first met. */
export const rehypeHighlight: PluggableList = [
  [
    rehypeShiki,
    {
      theme,
      lazy: true,
      langs: [],
      defaultLanguage: 'text',
      fallbackLanguage: 'text',
      transformers: [transformerMetaHighlight(), classes],
    },
  ],
]
