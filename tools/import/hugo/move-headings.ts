import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { anchorsOf } from '#lib/check/markdown/facts.ts'
import { sanitizeText } from '#lib/markdown/sanitize.ts'
import { trimEnd } from '#lib/text/trim.ts'
import { type Edit, type Spliced, splice } from '#tools/import/text/edits.ts'
import { createHugoIds, goldmarkId, headingAttributes } from './heading-ids.ts'
import { parseMarkdown, rangeOf, type TextRange } from './parse.ts'
import { readAsSite } from './read-body.ts'

/**
 * Takes Hugo's attributes off headings, moves all headings down where one is of the title's level, and puts an empty
 * anchor into each whose old id differs from the one that this site makes of its text. An id of the form that Hugo calls
 * `github` counts where the text itself links to it.
 */
export async function moveHeadings(body: string): Promise<Spliced> {
  const parsed = parseMarkdown(body)
  const isTop = hasTop(parsed.tree)
  const ids = createHugoIds()
  const old = new Map<number, string[]>()
  const edits: Edit[] = []
  const lines: { heading: Heading; line: Line }[] = []
  visit(parsed.tree, 'heading', (heading: Heading) => {
    const line = lineOf(heading, body)
    const attributes = headingAttributes(body.slice(line.from, line.to))
    const text = body.slice(line.from, attributes ? line.from + attributes.from : line.to)
    // Hugo makes no id of an anchor that stands in a heading.
    const raw = text.replace(/<a id="[^"]*"><\/a>/g, '')
    // Hugo gives an id of its own choice no part in counting double ones, but for those that are alike.
    const github = goldmarkId(raw)
    old.set(line.from, [
      attributes?.id ?? ids(raw),
      ...(github !== '' && body.includes(`](#${github})`) ? [github] : []),
    ])
    lines.push({ heading, line })
    if (attributes) edits.push({ from: line.from + attributes.from, to: line.to, text: '' })
  })
  // Our ids are of the text without attributes, so these go first.
  const bare = splice(body, edits)
  const ours = await ownIds(bare.text)
  const taken = new Set(ours)
  const all: Edit[] = [...edits]
  for (const { heading, line } of lines) {
    for (const was of old.get(line.from) ?? []) {
      if (line.to === line.from || taken.has(was)) continue
      taken.add(was)
      all.push({ from: line.from, to: line.from, text: `<a id="${was}"></a>` })
    }
    if (isTop) all.push(...lowered(heading, line, body))
  }
  return splice(body, all)
}

/** The text of a heading in its source, and the marks that make it one. */
type Line = TextRange & { underline: TextRange | undefined }

function lineOf(heading: Heading, body: string): Line {
  const { from, to } = rangeOf(heading)
  const source = body.slice(from, to)
  const atx = /^#{1,6}(?:[ \t]+|$)/.exec(source)?.[0]
  if (atx !== undefined) {
    const whole = trimEnd(source.slice(atx.length), /[ \t]/)
    const bare = trimEnd(whole, /#/)
    const isClosed = bare === '' || /[ \t]/.test(bare.charAt(bare.length - 1))
    const text = (isClosed ? bare : whole).trimEnd()
    return { from: from + atx.length, to: from + atx.length + text.length, underline: undefined }
  }
  const underline = source.lastIndexOf('\n')
  const marks = trimEnd(trimEnd(source, /[ \t]/), /[=-]/).length
  const text = source.slice(0, Math.max(0, underline)).trimEnd()
  return {
    from,
    to: from + text.length,
    underline: marks < trimEnd(source, /[ \t]/).length ? { from: from + marks, to } : undefined,
  }
}

function lowered(heading: Heading, { underline, from, to }: Line, body: string): Edit[] {
  if (!underline)
    return heading.depth < 6 ? [{ from: rangeOf(heading).from, to: rangeOf(heading).from, text: '#' }] : []
  const marks = body.slice(underline.from, underline.to)
  if (heading.depth === 1) return [{ ...underline, text: marks.replaceAll('=', '-') }]
  // There is no underline for the third level.
  const text = body.slice(from, to)
  return text.includes('\n')
    ? []
    : [
        { from, to: from, text: '### ' },
        { from: to, to: underline.to, text: '' },
      ]
}

function hasTop(tree: Root): boolean {
  let found = false
  visit(tree, 'heading', ({ depth }) => {
    if (depth === 1) found = true
  })
  return found
}

/** The ids that a page of this text has without any of ours. */
async function ownIds(body: string): Promise<ReadonlySet<string>> {
  return anchorsOf(sanitizeText(await readAsSite(body)))
}
