import type { Element, ElementContent, Root } from 'hast'
import { has, isElement, isHeading, isInline, isSpace, rewrite } from './elements.ts'

/** What does something when it is pressed, and may not be within a link. */
const pressed = ['a', 'input'] as const

/**
 * Takes boxes out of what holds only lines of text. In headings, code and summaries what they hold stays, a space apart;
 * any other goes into the boxes, as a parser does it with most: `<b><p>x</p></b>` becomes `<p><b>x</b></p>`.
 */
export function fixBoxes(tree: Root): void {
  rewrite(tree, (node) => {
    if (isHeading(node)) node.children = opened(node.children, ' ', () => false)
    else if (isElement(node, 'pre')) node.children = opened(node.children, '\n', () => false)
    else if (isElement(node, 'summary')) node.children = opened(node.children, ' ', isHeading)
    else if (isElement(node, 'dt', 'th')) withoutHeadings(node)
    return [node]
  })
  rewrite(tree, (node) => (mustGoDown(node) ? within(node, node.children) : [node]))
}

/** The children, and instead of each box among them what it holds, with `gap` between it and others. */
function opened(children: ElementContent[], gap: string, stays: (node: Element) => boolean): ElementContent[] {
  const isGap = (node: ElementContent | undefined): boolean => node === undefined || isSpace(node)
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element') return [child]
    child.children = opened(child.children, gap, stays)
    if (isInline(child) || stays(child)) return [child]
    const before = children[index - 1]
    const space = { type: 'text' as const, value: gap }
    // One box has set itself apart from the next already.
    const first = isGap(before) || (before && !isInline(before)) ? [] : [space]
    return [...first, ...child.children, ...(isGap(children[index + 1]) ? [] : [space])]
  })
}

/** A term or the head of a column may hold boxes, but no headings, nor parts of a text, which have some. */
function withoutHeadings(node: Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (isHeading(child) || child.tagName === 'section') child.tagName = 'div'
    withoutHeadings(child)
  }
}

/** True for what stands in a line of text, or is one, and holds a box; and for a link that holds what is pressed by itself. */
function mustGoDown(node: Element): boolean {
  if (node.tagName !== 'p' && !isInline(node)) return false
  return node.children.some((child) => !isInline(child)) || (node.tagName === 'a' && has(node, ...pressed))
}

function holdsPressed(node: Element): boolean {
  return isElement(node, ...pressed) || has(node, ...pressed)
}

/** The children, each run of text among them in a wrapper of its own, in boxes too. */
function within(wrapper: Element, children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const endRun = (): void => {
    if (run.every(isSpace)) result.push(...run)
    else result.push({ ...wrapper, properties: { ...wrapper.properties }, children: run })
    run = []
  }
  for (const child of children) {
    const isApart = !isInline(child) || (wrapper.tagName === 'a' && isElement(child) && holdsPressed(child))
    if (!isElement(child) || !isApart) {
      run.push(child)
      continue
    }
    endRun()
    // A paragraph ends at a box; a link ends at another.
    if (wrapper.tagName !== 'p' && !isElement(child, ...pressed)) child.children = within(wrapper, child.children)
    result.push(child)
  }
  endRun()
  return result
}
