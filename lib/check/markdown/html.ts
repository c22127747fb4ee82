import type { Root } from 'mdast'
import { type Place, placeOf, placesOf, type Report } from '#lib/check/diagnostic.ts'
import { type HtmlProblem, judgeHtml } from '#lib/markdown/html/judge.ts'
import { quote } from '#lib/text/message-format.ts'

export function checkRawHtml(tree: Root, body: string, report: Report) {
  for (const problem of judgeHtml(tree).problems)
    report('html/not-allowed', inNode(problem), `HTML: ${messageOf(problem, body)}`)
}

/** The place of a tag. In a block quote, the column may be too small: `value` lacks the `>`. */
function inNode({ node, at }: HtmlProblem): Place {
  const html = placeOf(node)
  const { line, column } = placesOf(node.value)(at)
  return { line: html.line + line - 1, column: line === 1 ? html.column + column - 1 : column }
}

function messageOf(problem: HtmlProblem, body: string) {
  const { tag, node, at } = problem
  const source = body.slice((node.position?.start.offset ?? 0) + at)
  if (problem.kind === 'tag') {
    const instead = problem.meant ? `<${problem.meant}>` : 'Markdown'
    const known = remedies.find(({ tags }) => tags.split(' ').includes(tag))
    const remedy = known?.remedy ?? `write ${instead}, or \`<${tag}>\` as code to show it`
    const [whole = ''] = /^<[^\n>]*>?/.exec(source) ?? []
    return `the tag ${quote(whole)} is not allowed; ${remedy}`
  }
  if (problem.kind !== 'attribute')
    return problem.isEnd
      ? `</${tag}> closes nothing; remove it`
      : `<${tag}> is not closed; write </${tag}>`
  const { attribute, written } = problem
  let remedy = 'remove it'
  if (attribute === 'id') remedy = 'write <a id="a-word"></a> before the element'
  if (tag === 'a' && attribute === 'name') remedy = 'write id= for an anchor'
  if (tag === 'a' && attribute === 'href') {
    const href = written.replace(/^href\s*=\s*|["']/gi, '')
    remedy = `write ${quote(`[what it leads to](${href})`, 1000)}`
  }
  return `the attribute ${attribute} of <${tag}>, ${quote(written)}, is not allowed; ${remedy}`
}

const remedies = [
  { tags: 'h1 h2 h3 h4 h5 h6', remedy: 'write ## and a space in front of the heading' },
  {
    tags: 'p center div section span font',
    remedy: 'leave it out, and write an empty line before and after a block',
  },
  {
    tags: 'ul ol li dl dt dd',
    remedy: "write a list in Markdown, with '- ' or '1. ' in front of each item",
  },
  {
    tags: 'table thead tbody tfoot tr th td',
    remedy: 'write a table in Markdown, with | between its cells',
  },
  {
    tags: 'img figure figcaption picture svg',
    remedy: 'write ![what it shows](./picture.png "The caption")',
  },
  { tags: 'video embed object iframe', remedy: 'write a link on a line of its own' },
]
