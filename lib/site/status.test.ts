import fs from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { colours as sharingColours } from '#lib/sharing/shapes.ts'
import { markColours, paper, readTokens } from './mark.ts'
import { glyphs, isRenaming, meanings, moveInWords, type Sign, signs, statusOf } from './status.ts'

const css = await fs.readFile('app/styles/tokens.css', 'utf8')
const tokens = new Map(readTokens(css).map(({ name, light, dark }) => [name, { light, dark }]))

const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]

function token(name: string, scheme: Scheme): string {
  const found = tokens.get(name)
  if (!found) throw new Error(`tokens.css has no --color-${name}`)
  return found[scheme]
}

const colourOf = (sign: Sign, scheme: Scheme): string => token(tokens.has(sign) ? sign : 'muted', scheme)

/** Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1 to 21. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

describe.each(schemes)('signs of status in the %s scheme', (scheme) => {
  it.each(signs)('%s stands out from paper and panels (WCAG 1.4.11)', (sign) => {
    for (const behind of ['paper', 'panel'])
      expect(contrast(colourOf(sign, scheme), token(behind, scheme)), behind).toBeGreaterThanOrEqual(3)
  })

  it('go from sandbox to stable in steps that can be seen in grey', () => {
    const [sandbox, incubating, stable] = (['sandbox', 'incubating', 'stable'] as const).map((sign) =>
      colourOf(sign, scheme),
    )
    expect(contrast(sandbox ?? '', incubating ?? '')).toBeGreaterThan(1.4)
    expect(contrast(incubating ?? '', stable ?? '')).toBeGreaterThan(1.4)
  })
})

it('forms alone tell them apart, and each has a meaning', () => {
  expect(new Set(Object.values(glyphs)).size).toBe(signs.length)
  expect(new Set(Object.values(meanings)).size).toBe(signs.length)
})

it('pictures for shared links and icons have the colours of pages', () => {
  for (const [name, colour] of Object.entries(sharingColours))
    expect(colour, `lib/sharing/shapes.ts: ${name}`).toBe(token(name === 'soft' ? 'accent-soft' : name, 'light'))
  expect(markColours, 'lib/site/mark.ts').toEqual(tokens.get('accent'))
  expect(paper, 'lib/site/mark.ts').toEqual(tokens.get('paper'))
})

it('public/feed.css has no colour that pages have not', async () => {
  const known = [...tokens.values()].flatMap(({ light, dark }) => [light, dark])
  const found = (await fs.readFile('public/feed.css', 'utf8')).match(/#[0-9a-f]{6}\b/g) ?? []
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((colour) => !known.includes(colour))).toEqual([])
})

describe('a project', () => {
  const facts = { isListed: true, maintainers: [1] }

  it.each([
    [{ ...facts, status: 'stable', scope: 'core' }, 'stable', 'stable'],
    [{ ...facts, status: 'archived', scope: 'special' }, 'archived', 'archived'],
    [{ ...facts, scope: 'special' }, 'special', 'special'],
    [{ ...facts, scope: 'core' }, 'unlisted', 'no status'],
    [{ ...facts, isListed: false }, 'unlisted', 'unlisted'],
    [{ isListed: false, maintainers: [] }, 'unlisted', 'former'],
  ] as const)('of %j has the sign %s and the word %s', (project, sign, word) => {
    expect(statusOf(project)).toEqual({ sign, word })
  })
})

const day = '2023-05-31T00:00:00.000Z'
const moved = (from: string, to: string, date = day) => ({ date, event: 'moved' as const, from, to })

it.each([
  [{ date: day, event: 'listed' as const, to: 'core/stable' }, 'listed as core, stable', false],
  [{ date: day, event: 'unlisted' as const, from: 'sandbox' }, 'left the list as sandbox', false],
  [moved('incubating', 'core/stable'), 'from incubating to core, stable', false],
  [moved('official', 'core/stable'), 'reclassified as core, stable (renaming only)', true],
  [moved('special', 'special'), 'reclassified as special (renaming only)', true],
  [moved('official', 'core/stable', '2023-06-01'), 'from official to core, stable', false],
])('%j is told as: %s', (move, words, isRenamed) => {
  expect(moveInWords(move)).toBe(words)
  expect(isRenaming(move)).toBe(isRenamed)
})
