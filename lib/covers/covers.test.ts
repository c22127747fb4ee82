import { expect, it } from 'vitest'
import { withBadges } from './badge.ts'
import { coverOf, type DrawnCover } from './cover.ts'
import { coverSize, drawCover } from './draw.ts'

const releases = [
  { version: '0.44.1', date: '2026-06-11' },
  { version: '0.44.0', date: '2026-05-26' },
  { version: '0.27.0', date: '2021-01-18' },
]
const figure = { value: '42', label: 'maintainers' }
const all = {
  title: 'Falco in 2021',
  slug: 'a-post',
  version: '0.44.0',
  figure,
  hasPicture: true,
  sections: [1, 2, 3],
}

it.each([
  { left: {}, kind: 'release' },
  { left: { version: undefined }, kind: 'year' },
  { left: { version: undefined, title: 'A' }, kind: 'report' },
  { left: { version: undefined, title: 'A', figure: undefined }, kind: 'picture' },
])('the first fact that a post has decides what its cover shows: a $kind', ({ left, kind }) => {
  expect(coverOf({ ...all, ...left }, releases).kind).toBe(kind)
})

const bare = { title: 'A', slug: 'a', hasPicture: false, sections: [5, 9] }

it('a text of three sections is a guide, a shorter one has no cover', () => {
  expect(coverOf({ ...bare, sections: [1, 2, 3] }, []).kind).toBe('guide')
  expect(coverOf(bare, []).kind).toBe('none')
})

it.each([
  { title: 'Falco in 2020', year: '2020' },
  { title: 'Falco: Project Recap 2022', year: '2022' },
  { title: '2021 in review', year: '2021' },
  { title: 'Falco Weekly 50 - 2023', year: undefined },
  { title: 'Falco at KubeCon Europe 2026', year: undefined },
])('the year of "$title" is $year', ({ title, year }) => {
  const cover = coverOf({ ...bare, title }, releases)
  expect(cover.kind === 'year' ? cover.number : undefined).toBe(year)
})

it('a cover marks a release among those of its year, and has no line if its date is not known', () => {
  const marks = (version: string) =>
    drawCover(coverOf({ ...all, version }, releases) as DrawnCover).map(({ role }) => role)
  expect(marks('0.44.0')).toEqual(['quiet', 'ink', 'mark', 'ink'])
  expect(marks('0.27.0')).toEqual(['quiet', 'mark', 'ink'])
  expect(marks('9.9.9')).toEqual(['ink'])
})

const { width } = coverSize

it.each<DrawnCover>([
  { kind: 'release', number: '0.44.0', year: releases.slice(0, 2) },
  { kind: 'release', number: '100.100.100', year: [] },
  { kind: 'year', number: '2021', year: [{ version: '1.0.0', date: '2020-12-31' }] },
  { kind: 'report', figure: { ...figure, value: '1,000 of 2,000', trend: '1 2' } },
  { kind: 'report', figure: { value: '400%', label: 'word '.repeat(8).trim() } },
  { kind: 'guide', sections: [0, 0, 0] },
  { kind: 'guide', sections: Array.from({ length: 40 }, (_, at) => at) },
])('a drawing is within its size: %j', (cover) => {
  for (const part of drawCover(cover)) {
    if ('text' in part) expect(part.x + (part.width ?? part.size / 2)).toBeLessThanOrEqual(width)
    else
      for (const [number] of part.d.matchAll(/\d+(?:\.\d+)?|NaN/g))
        expect(Number(number)).toBeLessThanOrEqual(width)
  }
})

it.each([
  { value: '34 of 39', length: 255 },
  { value: '50%', length: 146 },
  { value: '42', length: undefined },
])('the bar of $value is $length units long', ({ value, length }) => {
  const parts = drawCover({ kind: 'report', figure: { ...figure, value } })
  const bar = parts.find(({ role }) => role === 'mark')
  expect(bar && 'd' in bar ? bar.d : undefined).toEqual(
    length && expect.stringContaining(`h${length}v`),
  )
})

const people = Array.from({ length: 180 }, (_, at) => ({ github: `p${at}`, since: '2021-01-01' }))
const keysOf = (some: typeof people) =>
  new Map(withBadges(some).map(({ person, badge }) => [person.github, JSON.stringify(badge)]))

it('180 people have 180 badges, and a newcomer changes nobody’s', () => {
  const before = keysOf(people)
  expect(new Set(before.values()).size).toBe(180)
  const after = keysOf([{ github: 'a', since: '2022-01-01' }, ...people])
  for (const [github, badge] of before) expect(after.get(github)).toBe(badge)
  expect(after.size).toBe(181)
})
