import type { Code, Heading, Html, Image, ImageReference, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report, spanFinder } from '#lib/check/place.ts'
import { withoutComments } from '#lib/markdown/html/tags.ts'
import { quote } from '#lib/text/message-format.ts'
import { checkCodeLanguage } from './code-language.ts'

/** Rules of Markdown itself: fences, headings, pictures' texts, shortcodes. */
export function checkStructure(tree: Root, body: string, report: Report): void {
  let level = 1
  const code: { from: number; to: number }[] = []
  visit(tree, (node) => {
    switch (node.type) {
      case 'code':
        checkFence(node, body, report)
        checkCodeLanguage(node, report)
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

function spanOf(node: Nodes): { from: number; to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }
}

function sourceOf(node: Nodes, body: string): string {
  const { from, to } = spanOf(node)
  return body.slice(from, to)
}

/** A fence that nothing closes makes code of the rest, or of the rest of its list item or quote. */
function checkFence(node: Code, body: string, report: Report): void {
  const source = sourceOf(node, body)
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  if (fence === undefined) return
  const lines = source.split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const isClosed =
    lines.length > 1 && last.length >= fence.length && [...last].every((character) => character === fence[0])
  if (!isClosed)
    report(
      'markdown/not-closed',
      placeOf(node),
      `code fence: ${quote(lines[0] ?? fence)} is never closed; write ${quote(fence)} on a line of its own after the code`,
    )
}

function checkHeading(node: Heading, level: number, body: string, report: Report): void {
  const text = sourceOf(node, body).split('\n')[0] ?? ''
  if (node.depth === 1) {
    report(
      'markdown/heading-wrong',
      placeOf(node),
      `heading: ${quote(text)} is of the first level, which is the title's; write '## ' in front`,
    )
  } else if (node.depth > level + 1) {
    report(
      'markdown/heading-doubtful',
      placeOf(node),
      `heading: ${quote(text)} skips a level; write '${'#'.repeat(level + 1)} ' in front`,
    )
  }
}

/** True for what is nothing but comments, whose text nobody sees. */
function checkComment(node: Html, report: Report): boolean {
  const at = node.value.lastIndexOf('<!--')
  if (at >= 0 && !node.value.includes('-->', at + 2))
    report(
      'markdown/not-closed',
      placeOf(node),
      "comment: is never closed, so the rest of the text is not shown; write '-->' at its end",
    )
  return withoutComments(node.value).replaceAll('\0', '').trim() === ''
}

function checkAlt(node: Image | ImageReference, report: Report): void {
  if (node.alt?.trim()) return
  const example =
    node.type === 'image' ? `![what it shows](${node.url})` : `![what it shows][${node.label ?? node.identifier}]`
  report(
    'picture/alt-missing',
    placeOf(node),
    `alt: the picture has no alternative text; write what it shows, such as ${quote(example, 120)}`,
  )
}

/** Hugo's `{{< figure >}}` and `{{% alert %}}`, which nothing here expands. */
function checkShortcodes(body: string, code: readonly { from: number; to: number }[], report: Report): void {
  const place = placesOf(body)
  const isCode = spanFinder(code)
  for (const match of body.matchAll(/\{\{[<%]\s*(\/?[\w./-]*)/g)) {
    if (isCode(match.index)) continue
    const rest = body.slice(match.index, match.index + 200)
    const end = rest.indexOf('}}')
    const whole = end < 0 ? match[0] : rest.slice(0, end + 2)
    const instead = /^\/?(?:ref|relref)$/.test(match[1] ?? '')
      ? 'write the path of the file, such as ./other-post.md'
      : 'write Markdown instead, or put it in code to show it'
    report(
      'markdown/shortcode',
      place(match.index),
      `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${instead}`,
    )
  }
}
