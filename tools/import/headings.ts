import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { readText } from '#lib/check/markdown/read-text.ts'
import { markdownParser } from '#lib/markdown/text-plugins.ts'
import { type Edit, rangeOf } from './markdown.ts'

/** Matches an id in a heading in Hugo's syntax: `## Words {#id}`. */
const ownId = /[ \t]*\{#([\w.:-]+)[^}\n]*\}[ \t]*#*[ \t]*$/m

/** Moves all headings down a level if one has level 1; adds anchors for ids that change. */
export function moveHeadings(body: string) {
  const tree = markdownParser.parse(body)
  const headings: Heading[] = []
  visit(tree, 'heading', (heading: Heading) => void headings.push(heading))
  const anchors = new Set(readText(body.replace(new RegExp(ownId, 'gm'), ''), () => {})?.anchors)
  const isTop = headings.some(({ depth }) => depth === 1)
  const hugoIds = new Set<string>()
  /** Makes the id of a heading as on falco.org, where Hugo used the parser blackfriday. */
  const hugoId = (heading: string) => {
    const base = (heading.match(/[\p{L}\p{N}]+/gu) ?? ['heading']).join('-').toLowerCase()
    let id = base
    for (let number = 1; hugoIds.has(id); number++) id = `${base}-${number}`
    hugoIds.add(id)
    return id
  }
  const edits: Edit[] = []
  for (const heading of headings) {
    const first = heading.children[0]
    const last = heading.children.at(-1)
    if (!first || !last) continue
    const { start, end } = rangeOf(heading)
    const words = { start: rangeOf(first).start, end: rangeOf(last).end }
    const isUnderlined = body[start] !== '#'
    if (isTop && heading.depth < 6)
      edits.push({
        start,
        end: start,
        text: isUnderlined ? `${'#'.repeat(heading.depth + 1)} ` : '#',
      })
    // Removes the line `===` or `---` below the heading: `#` replaces it.
    if (isTop && isUnderlined) edits.push({ start: words.end, end, text: '' })
    const source = body.slice(words.start, words.end)
    const [written = '', given] = ownId.exec(source) ?? []
    edits.push({ start: words.end - written.length, end: words.end, text: '' })
    // Hugo ignores `<a id>` elements when it makes the id of a heading.
    const id = given ?? hugoId(source.replace(/<a id="[^"]*"><\/a>/g, ''))
    if (!anchors.has(id))
      edits.push({ start: words.start, end: words.start, text: `<a id="${id}"></a>` })
    anchors.add(id)
  }
  return { body, tree, edits, anchors }
}
