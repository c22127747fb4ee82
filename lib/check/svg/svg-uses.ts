import type { SaxesTagNS } from 'saxes'
import { svgNamespace, xlinkNamespace } from './svg-names.ts'

/** An element, and what a browser draws for it besides its own. */
type Node = { target?: string; children: Node[]; cost?: number }

/** Elements that a browser may draw in all, and how many `<use>` may stand behind one. */
export const useLimit = 100_000
const chainLimit = 20

/**
 * Counts what `<use>` makes of a drawing: thirty lines in which each draws the one before it twice are a thousand million
 * elements to a browser.
 */
export function createUses() {
  const root: Node = { children: [] }
  const open = [root]
  const byId = new Map<string, Node>()

  /** Elements drawn for a node, itself included; what leads back to itself is not drawn (SVG 2, 5.6). */
  function costOf(node: Node, chain: number): number {
    if (node.cost !== undefined) return node.cost
    if (chain > chainLimit) return Number.POSITIVE_INFINITY
    node.cost = 0
    const target = node.target === undefined ? undefined : byId.get(node.target)
    let cost = 1 + (target ? costOf(target, chain + 1) : 0)
    for (const child of node.children) cost += costOf(child, chain)
    node.cost = cost
    return cost
  }

  return {
    open({ uri, local, attributes }: SaxesTagNS): void {
      const node: Node = { children: [] }
      for (const { uri: space, local: name, value } of Object.values(attributes)) {
        if (name === 'id' && space === '' && !byId.has(value)) byId.set(value, node)
        const isHref = name === 'href' && (space === '' || space === xlinkNamespace)
        if (isHref && uri === svgNamespace && local === 'use') node.target = value.trim().replace(/^#/, '')
      }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    close(): void {
      open.pop()
    },
    /** False where more is drawn than a browser draws in a moment. */
    isWithinLimit: (): boolean => costOf(root, 0) <= useLimit,
  }
}
