import { expect, it } from 'vitest'
import { badgeOf } from './badge.ts'
import { coverOf, type DrawnCover } from './cover.ts'
import { drawCover } from './draw.ts'

const releases = [
  { version: '0.44.1', date: '2026-06-11' },
  { version: '0.44.0', date: '2026-05-26' },
  { version: '0.27.0', date: '2021-01-18' },
]
const figure = { value: '42', label: 'maintainers' }
const bare = { title: 'A', hasPicture: false }

it('the first fact that a post has decides what its cover shows', () => {
  // Each row adds a fact that takes precedence over those above.
  const additions = {
    initial: {},
    code: { code: 'helm install' },
    picture: { hasPicture: true },
    statistic: { figure },
    year: { title: 'Falco in 2021' },
    release: { version: '0.44.0' },
  }
  let facts = bare
  for (const [kind, more] of Object.entries(additions)) {
    facts = { ...facts, ...more }
    expect(coverOf(facts, releases).kind).toBe(kind)
  }
})

it.each([
  ['Falco in 2020', '2020'],
  ['Falco Weekly 50 - 2023', undefined],
  ['Falco Talon v0.3.0 is here', '0.3.0'],
  ['Falco in 2.5 minutes', undefined],
])('the number on the cover of "%s" is %s', (title, number) => {
  const cover = coverOf({ ...bare, title, code: 'helm install' }, releases)
  expect('number' in cover ? cover.number : undefined).toBe(number)
})

it('a cover shows the releases of its year, unless the date of its release is not known', () => {
  const marks = (version: string) =>
    drawCover(coverOf({ ...bare, version }, releases) as DrawnCover).map(({ role }) => role)
  expect(marks('0.44.0')).toEqual(['quiet', 'ink', 'accent', 'ink'])
  expect(marks('0.27.0')).toEqual(['quiet', 'accent', 'ink'])
  expect(marks('9.9.9')).toEqual(['ink'])
})

it.each([
  ['helm upgrade falco falco/falco', ['helm upgrade', 'falco', 'falco/falco']],
  ['falcoctl artifact install falco-rules', ['falcoctl artifact', 'install', 'falco-rules']],
])('a cover shows all of %s', (code, lines) => {
  const texts = drawCover({ kind: 'code', code }).flatMap((shape) =>
    'text' in shape ? shape.text : [],
  )
  expect(texts).toEqual(lines)
})

it.each([
  ['34 of 39', 255],
  ['42', undefined],
])('the bar of %s is %s units long', (value, length) => {
  const shapes = drawCover({ kind: 'statistic', figure: { ...figure, value } })
  const bar = shapes.find(({ role }) => role === 'accent')
  expect(bar && 'd' in bar ? bar.d : undefined).toEqual(
    length && expect.stringContaining(`h${length}v`),
  )
})

it('a badge depends on the handle, in any case of letters', () => {
  expect(badgeOf('Ada-Example')).toEqual(badgeOf('ada-example'))
  const badges = Array.from({ length: 900 }, (_, at) => JSON.stringify(badgeOf(`p${at}`)))
  expect(new Set(badges).size).toBeGreaterThan(120)
})
