/** A box in units of the one that it was cut from. */
export type Box = { x: number; y: number; width: number; height: number }

/**
 * Cuts a box into one for each weight, of areas in proportion, in their order, and as square as they can be: strips along
 * the shorter side, each of as many boxes as makes them squarer. Weights are above zero; the largest first looks best.
 * Source: Bruls, Huizing and van Wijk, Squarified Treemaps (2000), https://doi.org/10.1007/978-3-7091-6783-0_4
 */
export function squarify(weights: readonly number[], box: Box): Box[] {
  const boxes: Box[] = []
  let free = box
  while (boxes.length < weights.length) {
    const rest = weights.slice(boxes.length)
    const strip = rest.slice(0, lengthOfStrip(rest, free))
    const [taken, left] = divide(free, sum(strip) / sum(rest), free.width >= free.height)
    boxes.push(...row(strip, taken, free.width < free.height))
    free = left
  }
  return boxes
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** A part of a box from its start, and what is left: side by side, or one above the other. */
function divide(box: Box, part: number, isAcross: boolean): [Box, Box] {
  const { x, y, width, height } = box
  if (isAcross)
    return [
      { ...box, width: width * part },
      { ...box, x: x + width * part, width: width * (1 - part) },
    ]
  return [
    { ...box, height: height * part },
    { ...box, y: y + height * part, height: height * (1 - part) },
  ]
}

/** Boxes along a strip. */
function row(weights: readonly number[], strip: Box, isAcross: boolean): Box[] {
  let [left, free] = [sum(weights), strip]
  return weights.map((weight) => {
    const [taken, rest] = divide(free, weight / left, isAcross)
    left -= weight
    free = rest
    return taken
  })
}

/** How many of the weights stand in the next strip. */
function lengthOfStrip(weights: readonly number[], { width, height }: Box): number {
  const [side, area] = [Math.min(width, height), (width * height) / sum(weights)]
  let length = 1
  while (
    length < weights.length &&
    stretch(weights.slice(0, length + 1), side, area) <= stretch(weights.slice(0, length), side, area)
  )
    length++
  return length
}

/** How many times as long as wide the least square box of a strip is. */
function stretch(weights: readonly number[], side: number, area: number): number {
  const depth = (sum(weights) * area) / side
  return Math.max(...weights.flatMap((weight) => [(weight * area) / depth ** 2, depth ** 2 / (weight * area)]))
}
