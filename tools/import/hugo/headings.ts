import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import { readText } from '#lib/check/markdown/read-text.ts'
import { start } from '#lib/check/place.ts'
import type { Edit } from '#tools/import/edits.ts'
import { parseMarkdown, rangeOf } from './parse.ts'

/** Makes the heading ids of falco.org, whose Markdown parser was blackfriday. */
export function createHugoIds() {
  const seen = new Set<string>()
  return (heading: string) => {
    const base = (heading.match(/[\p{L}\p{N}]+/gu) ?? ['heading']).join('-').toLowerCase()
    let id = base
    for (let number = 1; seen.has(id); number++) id = `${base}-${number}`
    seen.add(id)
    return id
  }
}

/** Hugo's syntax for an id: `## Words {#id}`. */
const ownId = /[ \t]*\{#([\w.:-]+)[^}\n]*\}[ \t]*#*[ \t]*$/m

/** Lowers all headings if one has level 1; adds an anchor if Hugo gave a heading another id. */
export async function moveHeadings(
  body: string,
): Promise<{ edits: Edit[]; anchors: ReadonlySet<string> }> {
  const headings: Heading[] = []
  visit(parseMarkdown(body), 'heading', (heading: Heading) => void headings.push(heading))
  const anchors = new Set(
    readText(body.replace(new RegExp(ownId, 'gm'), ''), start, () => {})?.anchors,
  )
  const isTop = headings.some(({ depth }) => depth === 1)
  const hugoId = createHugoIds()
  const edits: Edit[] = []
  for (const heading of headings) {
    const first = heading.children[0]
    const last = heading.children.at(-1)
    if (!first || !last) continue
    const { from, to } = rangeOf(heading)
    const words = { from: rangeOf(first).from, to: rangeOf(last).to }
    const isUnderlined = body[from] !== '#'
    if (isTop && heading.depth < 6)
      edits.push({ from, to: from, text: isUnderlined ? `${'#'.repeat(heading.depth + 1)} ` : '#' })
    // Replaces `===` or `---` below a heading by `#` before it, which can express all levels.
    if (isTop && isUnderlined) edits.push({ from: words.to, to, text: '' })
    const source = body.slice(words.from, words.to)
    const [written = '', given] = ownId.exec(source) ?? []
    edits.push({ from: words.to - written.length, to: words.to, text: '' })
    // Hugo leaves `<a id>` anchors out of a heading's id.
    const id = given ?? hugoId(source.replace(/<a id="[^"]*"><\/a>/g, ''))
    if (!anchors.has(id))
      edits.push({ from: words.from, to: words.from, text: `<a id="${id}"></a>` })
    anchors.add(id)
  }
  return { edits, anchors }
}
