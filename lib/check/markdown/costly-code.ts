import type { Root } from 'hast'

/**
 * Code that may take longer than two seconds to colour: time grows with the square of a line's length, and the slowest
 * line of 1,000 characters takes half a second (lib/markdown/code/highlight.ts). The check has to try it, since what it accepts
 * must be built; for all other code it need not spend the time.
 */
export function isCostly(tree: Root): boolean {
  let squares = 0
  const enter = (node: Root | Root['children'][number], isCode: boolean): void => {
    if (node.type === 'text' && isCode) for (const line of node.value.split('\n')) squares += line.length ** 2
    if (!('children' in node)) return
    for (const child of node.children) enter(child, isCode || (child.type === 'element' && child.tagName === 'pre'))
  }
  enter(tree, false)
  return squares > 4_000_000
}
