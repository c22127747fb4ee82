import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { readText } from '#lib/check/markdown/read-text.ts'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { type Edit, rangeOf } from './markdown.ts'

/** Moves headings down a level if one has level 1; adds anchors for ids that change. */
export function moveHeadings(body: string) {
  const tree = markdownParser.parse(body)
  const headings: Heading[] = []
  visit(tree, 'heading', (heading: Heading) => void headings.push(heading))
  const anchors = new Set(readText(body, () => {})?.anchors)
  const isTop = headings.some(({ depth }) => depth === 1)
  const edits: Edit[] = []
  for (const heading of headings) {
    const first = heading.children[0]
    const last = heading.children.at(-1)
    if (!first || !last) continue
    const { start, end } = rangeOf(heading)
    const words = { start: rangeOf(first).start, end: rangeOf(last).end }
    if (isTop) {
      const marks = '#'.repeat(Math.min(heading.depth + 1, 6))
      edits.push({ start, end: words.start, text: `${marks} ` })
      // Removes a line `===` or `---` below the heading.
      const [after = ''] = body.slice(words.end, end).split('\n')
      edits.push({ start: words.end, end, text: after })
    }
    const source = body.slice(words.start, words.end)
    // On falco.org, Hugo makes ids as the parser blackfriday did.
    const id = (source.match(/[\p{L}\p{N}]+/gu) ?? ['heading']).join('-').toLowerCase()
    if (!anchors.has(id))
      edits.push({ start: words.start, end: words.start, text: `<a id="${id}"></a>` })
    anchors.add(id)
  }
  return { body, tree, edits, anchors }
}
