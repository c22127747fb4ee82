import type { SaxesAttributeNS } from 'saxes'
import { decodeAddress } from '#lib/site/link-target.ts'

/** Browsers take seconds for drawings beyond these limits. */
export const limits = { elements: 50_000, depth: 200 }

/** An element, which draws `inner`, and the ids that its attributes refer to. */
type Part = { targets: string[]; inner: Part[]; drawn?: number }

export const newPart = (): Part => ({ targets: [], inner: [] })

/** The ids of a reference (`href="#id"`), or of the functions of a style (`url(#id)`). */
export function targetsIn({ local, value }: Pick<SaxesAttributeNS, 'local' | 'value'>) {
  const style = local === 'href' ? `url(${value.trim()})` : value
  return [...style.matchAll(/\burl\(\s*["']?#([^"')]+)/gi)].map(([, id = '']) => decodeAddress(id))
}

/** Number of elements drawn if each reference is replaced by its target. */
export function drawnBy(part: Part, byId: ReadonlyMap<string, Part>, depth = 0): number {
  if (depth > limits.depth) return Number.POSITIVE_INFINITY
  if (part.drawn !== undefined) return part.drawn
  // A reference inside its own target draws nothing.
  part.drawn = 0
  let drawn = 1
  for (const inner of [...part.inner, ...part.targets.flatMap((id) => byId.get(id) ?? [])]) {
    drawn += drawnBy(inner, byId, depth + 1)
    if (drawn > limits.elements) return drawn
  }
  part.drawn = drawn
  return drawn
}
