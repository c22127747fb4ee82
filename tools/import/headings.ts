import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { readText } from '#lib/check/markdown/read-text.ts'
import { type Edit, parseMarkdown, rangeOf } from './markdown.ts'

/** Makes ids of headings as on falco.org, where Hugo used the parser blackfriday. */
function createHugoIds() {
  const seen = new Set<string>()
  return (heading: string) => {
    const base = (heading.match(/[\p{L}\p{N}]+/gu) ?? ['heading']).join('-').toLowerCase()
    let id = base
    for (let number = 1; seen.has(id); number++) id = `${base}-${number}`
    seen.add(id)
    return id
  }
}

/** Matches an id in a heading in Hugo's syntax: `## Words {#id}`. */
const ownId = /[ \t]*\{#([\w.:-]+)[^}\n]*\}[ \t]*#*[ \t]*$/m

/** Moves all headings down a level if one has level 1; adds anchors for ids that change. */
export function moveHeadings(body: string) {
  const headings: Heading[] = []
  visit(parseMarkdown(body), 'heading', (heading: Heading) => void headings.push(heading))
  const anchors = new Set(readText(body.replace(new RegExp(ownId, 'gm'), ''), () => {})?.anchors)
  const isTop = headings.some(({ depth }) => depth === 1)
  const hugoId = createHugoIds()
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
    // Removes the line `===` or `---` below a heading, which now begins with `#`.
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
  return { edits, anchors }
}
