import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, placesOf, type Report } from '#lib/check/place.ts'
import type { RuleId } from '#lib/check/rules.ts'
import { withoutComments } from '#lib/markdown/html/tags.ts'
import { quote } from '#lib/text/message-format.ts'
import { codeProblem } from './code-language.ts'

/** Rules of Markdown itself: fences, headings, pictures' texts, shortcodes. */
export function checkStructure(tree: Root, body: string, report: Report): void {
  let level = 1
  /** The text with NUL in place of code and comments. */
  let prose = ''
  visit(tree, (node) => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const source = body.slice(from, to)
    const tell = (rule: RuleId, message: string): void => report(rule, placeOf(node), message)
    if (node.type === 'code' || node.type === 'inlineCode' || isComment(node))
      prose += body.slice(prose.length, from) + '\0'.repeat(to - from)
    if (node.type === 'code') {
      const fence = openFence(source)
      const advice = `write ${quote(fence ?? '')} on a line of its own after the code`
      if (fence !== undefined)
        tell('markdown/not-closed', `code fence: ${quote(source.split('\n')[0] ?? '')} is never closed; ${advice}`)
      const problem = codeProblem(node.lang ?? '')
      if (problem !== undefined) tell('markdown/code-doubtful', `code: ${problem}`)
    }
    if (node.type === 'heading') {
      const text = quote(source.split('\n')[0] ?? '')
      const wanted = '#'.repeat(level + 1)
      if (node.depth === 1)
        tell('markdown/heading-wrong', `heading: ${text} is of the first level, as the title is; write '## ' in front`)
      else if (node.depth > level + 1)
        tell('markdown/heading-doubtful', `heading: ${text} skips a level; write '${wanted} ' in front`)
      level = node.depth
    }
    if (node.type === 'html' && isOpenComment(node.value))
      tell('markdown/not-closed', "comment: is never closed, so the rest is not shown; write '-->' at its end")
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      const end = node.type === 'image' ? `(${node.url})` : `[${node.label ?? node.identifier}]`
      const advice = `write what it shows, such as ${quote(`![what it shows]${end}`, 120)}`
      tell('picture/alt-missing', `alt: the picture has no alternative text; ${advice}`)
    }
  })
  checkShortcodes(prose + body.slice(prose.length), report)
}

/** The fence of a code block that is never closed: the rest of the text, list item or quote becomes code. */
function openFence(source: string): string | undefined {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  const [, ...lines] = source.split('\n')
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd()
  const isClosed = fence === undefined || (last.startsWith(fence) && new Set(last).size === 1)
  return isClosed ? undefined : fence
}

/** Whether a node consists of comments only. */
function isComment(node: Nodes): boolean {
  return node.type === 'html' && withoutComments(node.value).replaceAll('\0', '').trim() === ''
}

function isOpenComment(html: string): boolean {
  const at = html.lastIndexOf('<!--')
  return at >= 0 && !html.includes('-->', at + 2)
}

/** Reports Hugo's shortcodes such as `{{< figure >}}`, which are not expanded here. */
function checkShortcodes(prose: string, report: Report): void {
  const place = placesOf(prose)
  for (const { index, 0: start, 1: name = '' } of prose.matchAll(/\{\{[<%]\s*(\/?[\w./-]*)/g)) {
    const whole = /^.{0,198}?\}\}/s.exec(prose.slice(index, index + 200))?.[0] ?? start
    const advice = /^\/?(?:ref|relref)$/.test(name)
      ? 'write the path of the file, such as ./other-post.md'
      : 'write Markdown instead, or put it in code to show it'
    report('markdown/shortcode', place(index), `shortcode: ${quote(whole)} is Hugo's and is not expanded; ${advice}`)
  }
}
