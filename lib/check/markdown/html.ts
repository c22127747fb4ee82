import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Place, placeOf, placesOf, type Report } from '#lib/check/diagnostic.ts'
import { type HtmlProblem, judgeHtml } from '#lib/markdown/html/judge.ts'
import { quote } from '#lib/text/message-format.ts'

export function checkRawHtml(tree: Root, body: string, report: Report) {
  for (const problem of judgeHtml(tree).problems)
    report('html/not-allowed', inNode(problem), `HTML: ${messageOf(problem, body)}`)
  const below = /<\/summary>[ \t]*\n(?=[ \t]*(?:[-+*#>|]|\d+[.)]|.*(?:\*\*|`|\]\()))/
  visit(tree, 'html', (node) => {
    const { index } = below.exec(node.value) ?? {}
    const message =
      'HTML: Markdown right below <summary> shows as text; write an empty line below </summary>'
    if (index !== undefined) report('markdown/other-syntax', inNode({ node, at: index }), message)
  })
}

/** The place of a tag. In a block quote, the column may be too small: `value` lacks the `>`. */
function inNode({ node, at }: Pick<HtmlProblem, 'node' | 'at'>): Place {
  const html = placeOf(node)
  const { line, column } = placesOf(node.value)(at)
  return { line: html.line + line - 1, column: line === 1 ? html.column + column - 1 : column }
}

function messageOf(problem: HtmlProblem, body: string) {
  const { tag, node, at } = problem
  const source = body.slice((node.position?.start.offset ?? 0) + at)
  if (problem.kind === 'tag') {
    const [whole] = /^<[^\s>]+ [^>]*>?/.exec(source) ?? []
    const instead = problem.meant ? `<${problem.meant}>` : 'Markdown'
    const known = Object.entries(advices).find(([tags]) => tags.split(' ').includes(tag))
    const advice = known?.[1] ?? `write ${instead}, or \`<${tag}>\` as code to show it`
    const written = whole && advice.startsWith('write') ? ` in place of ${quote(whole)}` : ''
    return `the tag <${tag}> is not allowed; ${advice.replaceAll('TAG', tag)}${written}`
  }
  if (problem.kind !== 'attribute')
    return problem.isEnd
      ? `</${tag}> closes nothing; remove it`
      : `<${tag}> is not closed; write </${tag}>`
  const { attribute, written } = problem
  let advice = 'remove it'
  if (attribute === 'id') advice = 'write <a id="a-word"></a> before the element'
  if (tag === 'a' && attribute === 'name') advice = 'write id= for an anchor'
  if (tag === 'a' && attribute === 'href') {
    const href = written.replace(/^href\s*=\s*|["']/gi, '')
    const [, words = 'what it leads to'] = /^[^>]*>([^<]+)<\/a>/i.exec(source) ?? []
    advice = `write ${quote(`[${words}](${href})`, 1000)}`
  }
  return `the attribute ${attribute} of <${tag}>, ${quote(written)}, is not allowed; ${advice}`
}

const advices = {
  'h1 h2 h3 h4 h5 h6': 'write ## and a space in front of the heading',
  'p center div section span font':
    'leave out <TAG> and </TAG>, and write an empty line before and after a block',
  'ul ol li dl dt dd': "write a list in Markdown, with '- ' or '1. ' in front of each item",
  'table thead tbody tfoot tr th td': 'write a table in Markdown, with | between its cells',
  'img figure figcaption picture svg': 'write ![what it shows](./picture.png "The caption")',
  'video embed object iframe': 'write a link on a line of its own',
  'script style': 'leave it out',
}
