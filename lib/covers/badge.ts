import { byCodeUnit } from '#lib/text/collation.ts'

/**
 * A person's badge: a background colour for white letters, and the radius of each corner in per
 * cent.
 */
export type Badge = { colour: string; corners: readonly number[] }

/**
 * Twelve hues of the same lightness in OKLCH (49 %), each with a contrast of at least 5.9 to white.
 */
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

const pairs = 15 * colours.length

/** At least one of the four corners is round. */
function badgeAt(place: number): Badge {
  const form = 1 + Math.floor(place / colours.length)
  return {
    colour: colours[place % colours.length] ?? '',
    corners: [8, 4, 2, 1].map((bit) => (form & bit ? 50 : 16)),
  }
}

/**
 * The step from a taken badge's index to the next index to try. It has no divisor in common with
 * the number of badges, so every badge is tried.
 */
const step = 37

type Person = { github: string; since: string }

/**
 * Gives people badges by their handles, each a different one while any are left. Earlier members
 * come first, so that a newcomer changes nobody's badge.
 */
export function withBadges<Of extends Person>(people: readonly Of[]) {
  const free = new Set(Array.from({ length: pairs }, (_, place) => place))
  return people
    .toSorted((a, b) => byCodeUnit(a.since, b.since) || byCodeUnit(a.github, b.github))
    .map((person) => {
      let place = placeOf(person.github)
      while (free.size > 0 && !free.has(place)) place = (place + step) % pairs
      free.delete(place)
      return { person, badge: badgeAt(place) }
    })
}

function placeOf(handle: string) {
  let place = 7
  for (const character of handle.toLowerCase())
    place = (place * 31 + (character.codePointAt(0) ?? 0)) % pairs
  return place
}
