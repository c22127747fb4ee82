import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { placeOf, type Report } from '#lib/check/place.ts'
import { has, isElement, isHeading, nameOf } from '#lib/markdown/content-model/elements.ts'
import { quote } from '#lib/text/message-format.ts'

/** Tags that GitHub takes and HTML has no more (HTML, 16.2). */
const obsolete = new Map([
  ['tt', 'write `code` between backticks'],
  ['strike', 'write ~~text~~'],
])

/** What may be directly in a list (HTML, 4.4.5 to 4.4.9). */
const items = new Map([
  ['ul', ['li']],
  ['ol', ['li']],
  ['dl', ['dt', 'dd', 'div']],
])

/**
 * Warns of what HTML does not let an element hold, or lack: browsers show it, and screen readers may not tell it.
 * @param parent tag of the element that it stands in
 */
export function checkContentModel(node: Element, parent: string | undefined, report: Report): void {
  const { tagName } = node
  const remedy = obsolete.get(tagName)
  if (remedy) report('html/tag-obsolete', placeOf(node), `HTML: the tag <${tagName}> is obsolete; ${remedy}`)
  if (tagName === 'a') checkLinkText(node, report)
  // One without a source has a finding of its own, as has one of Markdown's, which is empty; so may be what only adorns.
  if (tagName === 'img' && node.properties.src && node.properties.alt === undefined)
    report('picture/alt-missing', placeOf(node), 'HTML: <img> has no alternative text; write alt="what it shows"')
  if (tagName === 'details') checkDetails(node, report)
  if (tagName === 'summary') checkSummary(node, parent, report)
  if (isHeading(node) && !saysAnything(node))
    report(
      'markdown/heading-doubtful',
      placeOf(node),
      'heading: has no text, so the page goes without it; write one, or remove the heading',
    )
  checkItems(node, report)
}

function checkLinkText(node: Element, report: Report): void {
  const { href, ariaLabel, title } = node.properties
  // One without a destination has a finding of its own, and one with a picture has the picture's text.
  if (!href || ariaLabel || title || textOf(node).trim() !== '' || hasPicture(node)) return
  report(
    'link/text-missing',
    placeOf(node),
    'link: has no text; write what it leads to, such as [the release notes](./other-post.md)',
  )
}

/** True where the page has a text for it; a link without one is called by its address. */
function saysAnything(node: Element): boolean {
  if (nameOf(node) !== '') return true
  return node.children.some(
    (child) => isElement(child) && (child.properties.title || child.properties.href || saysAnything(child)),
  )
}

function hasPicture(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)))
}

function checkDetails(node: Element, report: Report): void {
  const [, second] = node.children.filter((child) => isElement(child, 'summary'))
  if (second)
    report(
      'html/summary-misplaced',
      placeOf(second),
      'HTML: <details> has a second <summary>; write <p> instead, or another <details>',
    )
  const first = node.children.find((child) => !isBlank(child))
  if (first?.type === 'element' && first.tagName === 'summary') return
  report(
    'html/summary-missing',
    placeOf(node),
    'HTML: <details> does not begin with a <summary>, so nobody sees what it holds; write <details><summary>What it holds</summary>',
  )
}

function checkSummary(node: Element, parent: string | undefined, report: Report): void {
  if (parent !== 'details') {
    report(
      'html/summary-misplaced',
      placeOf(node),
      'HTML: <summary> is not directly in <details>; write <details><summary>What it holds</summary>',
    )
  } else if (textOf(node).trim() === '' && !hasPicture(node)) {
    report('html/summary-empty', placeOf(node), 'HTML: <summary> has no text; write what its <details> holds')
  }
  if (parent === 'details' && has(node, 'a'))
    report(
      'html/summary-link',
      placeOf(node),
      'HTML: <summary> holds a link, which the page shows below it; write the link after </summary>',
    )
}

function checkItems(node: Element, report: Report): void {
  const allowed = items.get(node.tagName)
  const stray = allowed && node.children.find((child) => !isBlank(child) && !isOneOf(child, allowed))
  if (!stray) return
  const what = stray.type === 'element' ? `<${stray.tagName}>` : quote(textOf(stray).trim())
  const place = placeOf(stray.position ? stray : node)
  const instead = node.tagName === 'dl' ? 'write <dt> or <dd> around it' : 'write <li> around it, or a list in Markdown'
  report('html/list-item-missing', place, `HTML: ${what} is directly in <${node.tagName}>; ${instead}`)
}

function isOneOf(node: ElementContent, names: readonly string[]): boolean {
  return node.type === 'element' && names.includes(node.tagName)
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
}
