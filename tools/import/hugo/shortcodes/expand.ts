import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { placesOf } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import { trimEnd } from '#lib/text/trim.ts'
import { type Blog, encodePath, oldSite } from '#tools/import/hugo/blog.ts'
import { parseMarkdown, rangeOf, type TextRange } from '#tools/import/hugo/parse.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { type Edit, type Spliced, splice } from '#tools/import/text/edits.ts'
import { alertEdits } from './docsy-alerts.ts'
import { embedOf } from './embeds.ts'
import { type Shortcode, shortcodesOf } from './shortcode.ts'

/** Shortcodes that hold text up to their end. */
const boxes = new Set(['alert', 'pageinfo'])

/** Turns shortcodes into Markdown. What nothing here knows becomes code, so that a reader sees what stood there. */
export function expandShortcodes(body: string, find: Blog['find'], report: ReportRemark): Spliced {
  const place = placesOf(body)
  const edits: Edit[] = []
  const open: Shortcode[] = []
  for (const shortcode of shortcodesOf(body, codeOf(body))) {
    const { from, to, name, isEnd, isSelfClosed, isEscaped } = shortcode
    const source = body.slice(from, to)
    const asCode = () => edits.push({ from, to, text: inCode(source) })
    if (isEscaped) {
      edits.push({ from, to, text: inCode(source.replace(/\/\*|\*\//g, '')) })
    } else if (boxes.has(name) || name === 'comment') {
      if (isSelfClosed) edits.push({ from, to, text: '' })
      else if (!isEnd) open.push(shortcode)
      else if (open.at(-1)?.name === name) edits.push(...closed(body, open.pop() ?? shortcode, shortcode))
      else {
        report(place(from), `shortcode: ${quote(source)} closes nothing; it is shown as code`)
        asCode()
      }
    } else {
      const text = isEnd ? undefined : (refOf(shortcode, find) ?? embedOf(shortcode))
      if (text === undefined) {
        if (!isEnd)
          report(place(from), `shortcode: ${quote(source)} is none that this import knows; it is shown as code`)
        asCode()
      } else edits.push({ from, to, text })
    }
  }
  for (const { from, to } of open) {
    report(place(from), `shortcode: ${quote(body.slice(from, to))} is never closed; it is shown as code`)
    edits.push({ from, to, text: inCode(body.slice(from, to)) })
  }
  return splice(body, edits)
}

function closed(body: string, opening: Shortcode, end: Shortcode): Edit[] {
  return opening.name === 'comment' ? [{ from: opening.from, to: end.to, text: '' }] : alertEdits(body, opening, end)
}

/** Code and comments, where a shortcode is an example. */
function codeOf(body: string): TextRange[] {
  const spans: TextRange[] = []
  visit(parseMarkdown(body).tree, (node: Nodes) => {
    const isComment = node.type === 'html' && node.value.trimStart().startsWith('<!--')
    if (node.type === 'code' || node.type === 'inlineCode' || isComment) spans.push(rangeOf(node))
  })
  return spans
}

function inCode(source: string): string {
  const text = source.replace(/\s+/g, ' ')
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``
}

/** The address that `ref` stands for: of a post by its file, else where the old site has such a page. */
function refOf({ name, parameters }: Shortcode, find: Blog['find']): string | undefined {
  if (name !== 'ref' && name !== 'relref') return undefined
  const written = parameters.get('path') ?? parameters.get('0') ?? ''
  const [target = '', hash = ''] = [written.replace(/#.*$/s, ''), /#.*$/s.exec(written)?.[0]]
  if (target === '') return hash
  if (/^[a-z]+:/i.test(target)) return target
  const page = trimEnd(target.replace(/^\/+/, '').replace(/(?:\/?_?index)?\.md$|\/_?index$/i, ''), /\//)
  const post = find(page.replace(/^blog\//, ''))
  if (post) return `/blog/${post.slug}/${hash}`
  // A page that is named without its section is one of the same section.
  const path = page.includes('/') || target.startsWith('/') ? page : `blog/${page}`
  return `${oldSite}/${encodePath(path)}/${hash}`
}
