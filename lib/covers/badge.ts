import { byCodeUnit } from '#lib/text/collation.ts'

/** A person's badge: a colour that white letters show on, and how round its corners are, in %. */
export type Badge = { colour: string; corners: readonly number[] }

/** Twelve hues of one lightness in OKLCH (49 %), each with 5.9 : 1 or more to white. */
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

/** Leads through all pairs, since it has no divisor in common with their number. */
const step = 37

type Person = { github: string; since: string }

/**
 * People with their badges, each different while there are enough. Who came first has the badge
 * that the handle leads to, so that newcomers change nobody's.
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
