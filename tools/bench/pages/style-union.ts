import postcss, { type ChildNode } from 'postcss'
import { groupBy } from '#lib/group-by.ts'

/** A rule or at-rule: what stands in it, each line once, and the rules in it by their heads. */
type Block = { lines: Set<string>; blocks: Map<string, Block> }

/**
 * One style sheet with every rule that any of the given ones has, each declaration once: what a site has of style in all.
 * Order is preserved within a rule only, so this is for weighing, not for browsers.
 */
export function styleUnion(styles: Iterable<string>): string {
  const union = emptyBlock()
  for (const style of new Set(styles)) add(postcss.parse(style).nodes, union)
  return formatBlock(union)
}

function emptyBlock(): Block {
  return { lines: new Set(), blocks: new Map() }
}

function add(nodes: readonly ChildNode[], block: Block): void {
  for (const node of nodes) {
    if (node.type === 'comment') continue
    if (node.type === 'decl' || !node.nodes) {
      block.lines.add(node.toString())
      continue
    }
    for (const head of node.type === 'rule' ? node.selectors : [`@${node.name} ${node.params}`]) {
      const inner = block.blocks.get(head) ?? emptyBlock()
      block.blocks.set(head, inner)
      add(node.nodes, inner)
    }
  }
}

/** Selectors with the same declarations share a rule, as where they were written: a page has those alone that it uses. */
function formatBlock({ lines, blocks }: Block): string {
  const inner = [...blocks].map(([head, block]) => ({ head, text: formatBlock(block) }))
  const groups = groupBy(inner, ({ head, text }) => (head.startsWith('@') ? head : text))
  const rules = [...groups.values()].map((group) => `${group.map(({ head }) => head).join(',')}{${group[0]?.text}}`)
  return [...lines, ...rules].join(';').replaceAll('};', '}')
}

/** The style that stands in pages, a text for each `<style>`. */
export function stylesIn(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, style = '']) => style)
}
