/** A background for the white letters of a person's initials; `corners` are radii in per cent. */
export type Badge = { colour: string; corners: readonly number[] }

/** Hues of equal lightness in OKLCH (49 %), each with a contrast of at least 5.9 against white. */
const colours = [
  '#9f364e',
  '#9f3d15',
  '#865400',
  '#6e6105',
  '#466e00',
  '#03734a',
  '#036f6b',
  '#056b83',
  '#0262ab',
  '#5353ad',
  '#79459b',
  '#923a79',
]

/**
 * One of 180 badges, chosen by the handle alone, so that a newcomer changes nobody's. Each of four
 * corners is fully or slightly round, at least one fully.
 */
export function badgeOf(handle: string): Badge {
  let index = 7
  for (const letter of handle.toLowerCase()) index = (index * 31 + letter.charCodeAt(0)) % 180
  const form = 1 + Math.floor(index / colours.length)
  return {
    colour: colours[index % colours.length] ?? '',
    corners: [8, 4, 2, 1].map((bit) => (form & bit ? 50 : 16)),
  }
}
