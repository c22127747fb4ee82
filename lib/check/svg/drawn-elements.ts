import { decodeAddress } from '#lib/site/link-target.ts'

/** Browsers take seconds for drawings beyond these limits. */
export const limits = { elements: 50_000, depth: 200 }

/** How many elements an animation or a combining mark counts for. */
export const costs = { animation: 50, mark: 10 }

/** An element, which draws `inner`, and what it and the CSS for `names` refer to. */
type Part = {
  cost: number
  size: number
  names: string[]
  uses: Use[]
  inner: Part[]
  drawn?: number
}

/** A fill or marker is drawn for each element within the one that has it. */
type Use = { id: string; isInherited: boolean }

export const newPart = (): Part => ({ cost: 1, size: 1, names: [], uses: [], inner: [] })

export const animated = 'an animation'

const reference = /(?:([\w-]{1,40})\s*:[^:;]*?)?\burl\(\s*["']?#([^"')]+)/gi

/** What an attribute or a rule of CSS refers to; an animation counts as a reference. */
export function usesIn(css: string, name = ''): Use[] {
  const uses = [...css.matchAll(reference)].map(([, property = name, id = '']) => ({
    id: decodeAddress(id),
    isInherited: /^(?:fill|stroke|marker|--)/.test(property),
  }))
  const moves = /\banimation[\w-]{0,40}\s*:/i.test(css)
  return moves ? [...uses, { id: animated, isInherited: false }] : uses
}

/** References by the tags, classes and ids in selectors, or by '*'. */
export function usesByName(css: string) {
  const found = new Map<string, Use[]>()
  for (const rule of css.replace(/\/\*.*?(?:\*\/|$)/gs, '').split('}')) {
    const uses = usesIn(rule)
    if (uses.length === 0) continue
    const names = rule.slice(0, rule.lastIndexOf('{') + 1).match(/[^\s.#,>+~{]+/g) ?? ['*']
    // Other selectors may choose any element.
    for (const name of /[:;[@]/.test(names.join('')) ? ['*'] : names) {
      const others = found.get(name) ?? []
      found.set(name, others)
      for (const use of uses) others.push(use)
    }
  }
  return found
}

/** Number of elements drawn if each reference is replaced by its target. */
export function drawnBy(
  part: Part,
  byId: Map<string, Part>,
  css: Map<string, Use[]>,
  depth = 0,
): number {
  if (depth > limits.depth) return Number.POSITIVE_INFINITY
  if (part.drawn !== undefined) return part.drawn
  // A reference inside its own target draws nothing.
  part.drawn = 0
  let drawn = part.cost
  for (const inner of part.inner) {
    drawn += drawnBy(inner, byId, css, depth + 1)
    if (drawn > limits.elements) return drawn
  }
  for (const { id, isInherited } of part.uses.concat(part.names.flatMap((n) => css.get(n) ?? []))) {
    const target = byId.get(id)
    const times = isInherited ? part.size : 1
    drawn += Math.max(1, target ? times * drawnBy(target, byId, css, depth + 1) : 0)
    if (drawn > limits.elements) return drawn
  }
  part.drawn = drawn
  return drawn
}
