import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkEmoji from 'remark-emoji'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type PluggableList, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { rehypeIds, rehypeReferenceLabels } from './anchors.ts'
import { judgeHtml } from './html/judge.ts'
import { holdsBlocks, withoutComments } from './html/tags.ts'
import { sanitizeText } from './sanitize.ts'

/** Replaces colons in labels of footnotes, since ids with a colon are reserved for the site. */
function remarkFootnoteLabels() {
  return (tree: Root) => {
    visit(tree, ['footnoteReference', 'footnoteDefinition'], (node) => {
      if ('identifier' in node) node.identifier = node.identifier.replaceAll(':', '-')
    })
  }
}

/** Removes comments, and shows all tags as text, except those that judge.ts keeps. */
function remarkRawHtml() {
  return (tree: Root) => {
    const { kept } = judgeHtml(tree)
    visit(tree, 'html', (node, index, parent) => {
      const tags = new Set([...(kept.get(node) ?? [])].map(({ from }) => from))
      const value = withoutComments(node.value)
      const text = value.replaceAll('\0', '')
      if (tags.size > 0 || text.trim() === '') {
        node.value = value
          .replace(/</g, (mark, at) => (tags.has(at) ? mark : '&lt;'))
          .replaceAll('\0', '')
        return
      }
      if (!parent || index === undefined) return
      const shown = { type: 'text' as const, value: text, position: node.position }
      parent.children[index] = holdsBlocks(parent)
        ? { type: 'paragraph', children: [shown], position: node.position }
        : shown
    })
  }
}

/** Keeps the options after a code fence's language, which would be lost when raw HTML is parsed. */
function remarkCodeMeta() {
  return (tree: Root) => {
    visit(tree, 'code', (node) => {
      if (node.meta) node.data = { hProperties: { metaString: node.meta } }
    })
  }
}

/** GitHub's Markdown, and emphasis beside Chinese and Japanese punctuation: `**「強調」**の`. */
export const markdownParser = unified()
  .use(remarkParse)
  .use([remarkGfm, remarkCjkFriendly])
  .freeze()

/** Turn the Markdown tree, which the check reads too, into HTML that is not yet sanitised. */
export const htmlPlugins: PluggableList = [
  remarkEmoji,
  remarkFootnoteLabels,
  remarkRawHtml,
  remarkCodeMeta,
  [remarkRehype, { allowDangerousHtml: true, clobberPrefix: 'note-' }],
  // Parses raw HTML as a browser does.
  rehypeRaw,
]

/** Sanitise HTML and add ids, before the site adds elements of its own. */
export const safePlugins: PluggableList = [
  () => sanitizeText,
  // Runs before `rehypeIds`, since the labels of links in a heading are a part of its id.
  rehypeReferenceLabels,
  rehypeIds,
]
