import type { Element, Root, Text } from 'hast'
import { visit } from 'unist-util-visit'
import { decodedProblem } from '#lib/check/bytes/characters.ts'
import { placeOf, type Report } from '#lib/check/place.ts'
import { isHeading, nameOf } from '#lib/markdown/elements.ts'

/** Reports mistakes that only the HTML of a text shows. */
export function checkResult(tree: Root, body: string, report: Report) {
  const lines = body.split('\n')
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'element') return
    checkCharacters(node, lines, report)
    if (node.type === 'element') checkName(node, report)
  })
}

/** Reports a heading or link without a name for screen readers. */
function checkName(node: Element, report: Report) {
  if (nameOf(node) !== '') return
  if (isHeading(node))
    report(
      'markdown/heading-wrong',
      placeOf(node),
      'heading: has no text; write one, or remove the heading',
    )
  const advice = 'write what it leads to, such as [the release notes](./other-post.md)'
  if (node.tagName === 'a' && node.properties.href)
    report('link/text-missing', placeOf(node), `link: has no text; ${advice}`)
}

function checkCharacters(node: Text | Element, lines: readonly string[], report: Report) {
  const { start, end } = node.position ?? {}
  // Whole lines, since columns are not exact for HTML in a quotation.
  const source = () => (start && end ? lines.slice(start.line - 1, end.line) : lines).join('\n')
  const values =
    node.type === 'text' ? [node.value] : Object.values(node.properties).flat().map(String)
  for (const value of values) {
    const problem = decodedProblem(value, source)
    if (problem)
      report(
        problem.rule,
        placeOf(node),
        `${problem.message} (a reference such as &#…; puts it here)`,
      )
  }
}
