import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { placesOf } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import type { ReportRemark } from '#tools/import/remark.ts'
import { type Edit, type Spliced, splice } from '#tools/import/text/edits.ts'
import { encodePath, type FindPost, oldSite } from './blog.ts'
import { linkText, parseMarkdown, rangeOf, type TextRange } from './parse.ts'

/** A shortcode as it stands in a text; parameters by name in lower case, or by their place from '0'. */
type Shortcode = TextRange & { name: string; isEnd: boolean; parameters: ReadonlyMap<string, string> }

const pattern = /\{\{[<%]\s*(\/?)\s*([\w./-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?!\{\{|[>%]\}\})[^"`])*)[>%]\}\}/g
const parameterPattern = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g

/** Shortcodes that hold text up to their end. */
const boxes = new Set(['alert', 'pageinfo'])

/** Colours of Docsy's alerts, as kinds of alerts that this site has; any other is a note. */
const kinds: Record<string, string> = { success: 'TIP', warning: 'WARNING', danger: 'CAUTION' }

/** Turns shortcodes into Markdown. What nothing here knows becomes code, so that a reader sees what stood there. */
export function expandShortcodes(body: string, find: FindPost, report: ReportRemark): Spliced {
  const place = placesOf(body)
  const edits: Edit[] = []
  let open: Shortcode | undefined
  const asCode = ({ from, to }: TextRange, problem: string): void => {
    report(place(from), `shortcode: ${quote(body.slice(from, to))} ${problem}; it is shown as code`)
    edits.push({ from, to, text: `\`${body.slice(from, to).replace(/[\s`]+/g, ' ')}\`` })
  }
  for (const shortcode of shortcodesOf(body)) {
    if (boxes.has(shortcode.name) && !shortcode.isEnd) {
      if (open) asCode(open, 'is never closed')
      open = shortcode
    } else if (open && shortcode.isEnd && shortcode.name === open.name) {
      edits.push(...alertEdits(body, open, shortcode))
      open = undefined
    } else {
      const text = shortcode.isEnd ? undefined : (addressOf(shortcode, find) ?? recordingOf(shortcode))
      if (text === undefined) asCode(shortcode, 'is none that this import knows')
      else edits.push({ from: shortcode.from, to: shortcode.to, text })
    }
  }
  if (open) asCode(open, 'is never closed')
  return splice(body, edits)
}

/** The shortcodes of a text that stand outside of code and comments, where one is an example. */
function shortcodesOf(body: string): Shortcode[] {
  const examples: TextRange[] = []
  visit(parseMarkdown(body), (node: Nodes) => {
    const isComment = node.type === 'html' && node.value.trimStart().startsWith('<!--')
    if (node.type === 'code' || node.type === 'inlineCode' || isComment) examples.push(rangeOf(node))
  })
  return [...body.matchAll(pattern)].flatMap((match) => {
    const [whole, slash = '', name = '', rest = ''] = match
    const from = match.index
    if (examples.some((span) => span.from <= from && from < span.to)) return []
    return {
      from,
      to: from + whole.length,
      name: name.toLowerCase(),
      isEnd: slash !== '',
      parameters: parametersOf(rest),
    }
  })
}

function parametersOf(text: string): Map<string, string> {
  const parameters = new Map<string, string>()
  let index = 0
  for (const [, name, quoted, raw, bare] of text.matchAll(parameterPattern))
    parameters.set(name?.toLowerCase() ?? String(index++), raw ?? bare ?? (quoted ?? '').replace(/\\(.)/g, '$1'))
  return parameters
}

/**
 * Makes an alert (a quote whose first line names its kind) of what stands between a shortcode and its end. Only marks
 * are put in front of its lines; the text itself stays for other edits.
 */
function alertEdits(body: string, opening: Shortcode, end: TextRange): Edit[] {
  const inner = body.slice(opening.to, end.from)
  const first = opening.to + (inner.length - inner.trimStart().length)
  const last = opening.to + inner.trimEnd().length
  const kind = kinds[opening.parameters.get('color')?.toLowerCase() ?? ''] ?? 'NOTE'
  const title = opening.parameters.get('title')
  const heading = title ? `> **${linkText(title)}**\n>\n` : ''
  const edits: Edit[] = [{ from: opening.from, to: first, text: `> [!${kind}]\n${heading}> ` }]
  for (let at = body.indexOf('\n', first) + 1; at > 0 && at <= last; at = body.indexOf('\n', at) + 1)
    edits.push({ from: at, to: at, text: /[ \t]*\n/y.test(body.slice(at)) ? '>' : '> ' })
  // A line that follows at once would be the alert's last one.
  const isAlone = /^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(body.slice(end.to))
  return [...edits, { from: last, to: end.to, text: isAlone ? '' : '\n\n' }]
}

/** The address that `ref` stands for: of a post by its file, else where the old site has such a page. */
function addressOf({ name, parameters }: Shortcode, find: FindPost): string | undefined {
  if (name !== 'ref' && name !== 'relref') return undefined
  const [, target = '', hash = ''] = /^([^#]*)(.*)$/s.exec(parameters.get('0') ?? '') ?? []
  if (target === '' || /^[a-z]+:/i.test(target)) return target + hash
  const page = target
    .replace(/^\/+/, '')
    .replace(/(?:\/?_?index)?\.md$|\/_?index$/i, '')
    .replace(/\/+$/, '')
  const post = find(page.replace(/^blog\//, ''))
  if (post) return `/blog/${post.slug}/${hash}`
  // A page that is named without its section is one of the same section.
  const path = page.includes('/') || target.startsWith('/') ? page : `blog/${page}`
  return `${oldSite}/${encodePath(path)}/${hash}`
}

/** A link to a recording on another site: nothing is loaded from there before a reader asks for it. */
function recordingOf({ name, parameters }: Shortcode): string | undefined {
  const id = /^(?:https:\/\/asciinema\.org\/a\/)?([\w-]+)(?:\.(?:json|cast|js))?$/.exec(
    parameters.get('id') ?? parameters.get('src') ?? parameters.get('0') ?? '',
  )?.[1]
  const title = parameters.get('title')
  if (id === undefined) return undefined
  if (name === 'asciicast')
    return `[${linkText(title ?? 'Recording of a terminal (on asciinema)')}](https://asciinema.org/a/${id})`
  const words = title ? `${title} (video on YouTube)` : 'Video on YouTube'
  return name.startsWith('youtube') ? `[${linkText(words)}](https://www.youtube.com/watch?v=${id})` : undefined
}
