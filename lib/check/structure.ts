import type { Code, Heading, Html, Image, ImageReference, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Place, placesOf, type Report } from './place.ts'
import { quote } from './words.ts'

/** Rules of Markdown itself: fences, headings, pictures' texts, shortcodes. */
export function checkStructure(tree: Root, body: string, report: Report): void {
  let level = 1
  const code: [number, number][] = []
  visit(tree, (node) => {
    switch (node.type) {
      case 'code':
        checkFence(node, body, report)
        code.push(spanOf(node))
        break
      case 'inlineCode':
        code.push(spanOf(node))
        break
      case 'heading':
        checkHeading(node, level, body, report)
        level = node.depth
        break
      case 'html':
        if (checkComment(node, report)) code.push(spanOf(node))
        break
      case 'image':
      case 'imageReference':
        checkAlt(node, report)
        break
      default:
    }
  })
  checkShortcodes(body, code, report)
}

function spanOf(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

export function startOf(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/** A fence that nothing closes makes code of the rest, or of the rest of its list item or quote. */
function checkFence(node: Code, body: string, report: Report): void {
  const source = body.slice(...spanOf(node))
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  if (fence === undefined) return
  const lines = source.split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const isClosed =
    lines.length > 1 && last.length >= fence.length && [...last].every((character) => character === fence[0])
  if (!isClosed)
    report(
      startOf(node),
      `code fence: ${quote(lines[0] ?? fence)} is never closed; write ${quote(fence)} on a line of its own after the code`,
    )
}

function checkHeading(node: Heading, level: number, body: string, report: Report): void {
  const text = body.slice(...spanOf(node)).split('\n')[0] ?? ''
  if (node.depth === 1) {
    report(startOf(node), `heading: ${quote(text)} is of the first level, which is the title's; write '## ' in front`)
  } else if (node.depth > level + 1) {
    report(
      startOf(node),
      `heading: ${quote(text)} skips a level; write '${'#'.repeat(level + 1)} ' in front`,
      'warning',
    )
  }
}

/** True for a comment that is closed, whose text nobody sees. */
function checkComment(node: Html, report: Report): boolean {
  if (!node.value.trimStart().startsWith('<!--')) return false
  if (node.value.includes('-->'))
    return /-->\s*$/.test(node.value) && node.value.indexOf('-->') === node.value.lastIndexOf('-->')
  report(startOf(node), "comment: is never closed, so the rest of the text is not shown; write '-->' at its end")
  return true
}

function checkAlt(node: Image | ImageReference, report: Report): void {
  if (node.alt?.trim()) return
  const example = node.type === 'image' ? `![what it shows](${node.url})` : '![what it shows][…]'
  report(
    startOf(node),
    `alt: the picture has no alternative text; write what it shows, such as ${quote(example, 120)}`,
    'warning',
  )
}

/** Hugo's `{{< figure >}}` and `{{% alert %}}`, which nothing here expands. */
function checkShortcodes(body: string, code: readonly [number, number][], report: Report): void {
  const place = placesOf(body)
  for (const match of body.matchAll(/\{\{[<%]\s*(\/?[\w./-]*)/g)) {
    if (code.some(([from, to]) => from <= match.index && match.index < to)) continue
    const end = body.indexOf('}}', match.index)
    const whole = body.slice(match.index, end < 0 || end > match.index + 200 ? match.index + match[0].length : end + 2)
    const instead = /^\/?(?:ref|relref)$/.test(match[1] ?? '')
      ? 'write the path of the file, such as ./other-post.md'
      : 'write Markdown instead, or put it in code to show it'
    report(place(match.index), `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${instead}`)
  }
}
