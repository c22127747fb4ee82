import type { Root } from 'mdast'
import remarkEmoji from 'remark-emoji'
import { unified } from 'unified'
import type { Edit } from '#tools/import/text/edits.ts'
import type { TextRange } from './parse.ts'

const processor = unified().use(remarkEmoji).freeze()
// Between letters, as in `system:b:c`, it is no name.
const names = /(?<![\w/]):(?:\+1|-1|[\w-]+):(?!\w)/g

/** Emoji by their names (`:rocket:`) in a part of a text, as the characters that they stand for. */
export function emojiEdits(text: string, { from, to }: TextRange): Edit[] {
  const edits: Edit[] = []
  for (const match of text.slice(from, to).matchAll(names)) {
    const tree: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: match[0] }] }],
    }
    const run = processor.runSync(tree)
    const [paragraph] = run.type === 'root' ? run.children : []
    const written =
      paragraph?.type === 'paragraph'
        ? paragraph.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
        : ''
    if (written !== '' && written !== match[0])
      edits.push({ from: from + match.index, to: from + match.index + match[0].length, text: written })
  }
  return edits
}
