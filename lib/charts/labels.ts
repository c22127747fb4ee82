/** Where a label stands: above what it names, or below it. */
export type Level = 'above' | 'below'

/**
 * Gives labels that stand beside each other on a line their places, so that none touches another: above where there is room,
 * else below, else nowhere (undefined). Whoever draws wider than `room` has more room between them.
 * @param places middles of what they name, ascending, of 100
 * @param widths what each takes, with the room beside it, in the same unit
 */
export function placeLabels(places: readonly number[], widths: readonly number[]): (Level | undefined)[] {
  const ends = new Map<Level, number>()
  return places.map((place, at) => {
    const half = (widths[at] ?? 0) / 2
    const level = (['above', 'below'] as const).find((one) => place - half >= (ends.get(one) ?? -Infinity))
    if (level) ends.set(level, place + half)
    return level
  })
}
