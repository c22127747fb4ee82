import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Edit } from '#tools/import/text/edits.ts'
import { idsIn, parseMarkdown, rangeOf } from './parse.ts'

/**
 * The id that Hugo gave a heading: blackfriday's form, which falco.org is set to, of the heading's source text, marks
 * and addresses of links included; a second one gets -1.
 * @see https://github.com/gohugoio/hugo/blob/master/markup/goldmark/autoid.go
 * @see https://github.com/russross/blackfriday/blob/v2/block.go (SanitizedAnchorName)
 */
export function createHugoIds(): (heading: string) => string {
  const seen = new Set<string>()
  return (heading) => {
    const base = (heading.match(/[\p{L}\p{N}]+/gu) ?? []).join('-').toLowerCase() || 'heading'
    let id = base
    for (let number = 1; seen.has(id); number++) id = `${base}-${number}`
    seen.add(id)
    return id
  }
}

/** The id in the form that Hugo calls `github`, which an author may have linked to. */
export function githubId(heading: string): string {
  return heading
    .trim()
    .replace(/[^\p{L}\p{Nd}_ -]/gu, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

/**
 * Lowers all headings where one is of the first level, and adds an anchor with the old id where this site makes another.
 * Returns all ids of the new page, too.
 */
export async function moveHeadings(body: string): Promise<{ edits: Edit[]; anchors: ReadonlySet<string> }> {
  const headings: Heading[] = []
  visit(parseMarkdown(body), 'heading', (heading: Heading) => void headings.push(heading))
  const anchors = new Set(await idsIn(body))
  const isTop = headings.some(({ depth }) => depth === 1)
  const hugoId = createHugoIds()
  const edits: Edit[] = []
  for (const heading of headings) {
    const [first, last] = [heading.children[0], heading.children.at(-1)]
    if (!first || !last) continue
    const { from } = rangeOf(first)
    // Hugo leaves anchors out of the id.
    const text = body.slice(from, rangeOf(last).to).replace(/<a id="[^"]*"><\/a>/g, '')
    const github = githubId(text)
    for (const old of [hugoId(text), ...(github !== '' && body.includes(`](#${github})`) ? [github] : [])]) {
      if (anchors.has(old)) continue
      anchors.add(old)
      edits.push({ from, to: from, text: `<a id="${old}"></a>` })
    }
    if (isTop) edits.push(...lowered(heading, rangeOf(last).to, body))
  }
  return { edits, anchors }
}

function lowered(heading: Heading, end: number, body: string): Edit[] {
  const { from, to } = rangeOf(heading)
  if (body[from] === '#') return heading.depth < 6 ? [{ from, to: from, text: '#' }] : []
  // Underlined headings have two levels only.
  return [
    { from, to: from, text: `${'#'.repeat(heading.depth + 1)} ` },
    { from: end, to, text: '' },
  ]
}
