import { byCodeUnit } from '#lib/text/collation.ts'

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

/** There are 15 forms: each of four corners is fully or slightly round, at least one fully. */
const badges = 15 * colours.length

function badgeAt(index: number): Badge {
  const form = 1 + Math.floor(index / colours.length)
  return {
    colour: colours[index % colours.length] ?? '',
    corners: [8, 4, 2, 1].map((bit) => (form & bit ? 50 : 16)),
  }
}

/**
 * If a badge is taken, the next one to try is `step` places later. Repeated steps reach every
 * badge, since `step` and the number of badges have no common divisor.
 */
const step = 37

type Person = { handle: string; since: string }

/**
 * Chooses each person's badge by handle; people share a badge only if all badges are taken. Those
 * who joined earlier come first, so that a newcomer changes nobody's badge.
 */
export function withBadges<Of extends Person>(people: readonly Of[]) {
  const free = new Set(Array(badges).keys())
  return people
    .toSorted((a, b) => byCodeUnit(a.since, b.since) || byCodeUnit(a.handle, b.handle))
    .map((person) => {
      let index = hashOf(person.handle)
      while (free.size > 0 && !free.has(index)) index = (index + step) % badges
      free.delete(index)
      return { person, badge: badgeAt(index) }
    })
}

function hashOf(handle: string) {
  let index = 7
  for (const character of handle.toLowerCase())
    index = (index * 31 + (character.codePointAt(0) ?? 0)) % badges
  return index
}
