import fs from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { colours as sharingColours } from '#lib/sharing/shapes.ts'
import { markColours, paper } from './mark.ts'
import { glyphs, isRenaming, meanings, moveInWords, type Sign, signs, statusOf } from './status.ts'
import { readTokens } from './tokens.ts'

/** Red, green and blue as light, each from 0 to 1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
type Light = [number, number, number]

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

function lightOf(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** As it is seen without the cones for green. Source: Viénot, Brettel and Mollon, Color Research and Application 24 (1999), 243 */
const withoutGreen = ([red, green, blue]: Light): Light => {
  const mixed = 0.29275 * red + 0.70725 * green
  return [mixed, mixed, Math.max(0, -0.02234 * red + 0.02234 * green + blue)]
}

/** Contrast of two colours, from 1 to 21, as it is and as it is seen without the cones for green. */
function contrasts(a: string, b: string): number[] {
  return [lightOf, (colour: string) => withoutGreen(lightOf(colour))].map((see) => {
    const [low = 0, high = 0] = [luminance(see(a)), luminance(see(b))].sort((one, other) => one - other)
    return (high + 0.05) / (low + 0.05)
  })
}

/** Greys of a sign in a square of 16 pixels, on the paper of its scheme. */
async function drawn(sign: Sign, scheme: Scheme): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" fill="${token('paper', scheme)}"/><path fill-rule="evenodd" fill="${colourOf(sign, scheme)}" d="${glyphs[sign]}"/></svg>`
  return sharp(Buffer.from(svg)).greyscale().raw().toBuffer()
}

const pairs = signs.flatMap((a, at) => signs.slice(at + 1).map((b) => [a, b] as const))

describe.each(schemes)('signs of status in the %s scheme', (scheme) => {
  it.each(signs)('%s stands out from paper and panels (WCAG 1.4.11), also for eyes that see no green', (sign) => {
    for (const behind of ['paper', 'panel'])
      for (const contrast of contrasts(colourOf(sign, scheme), token(behind, scheme)))
        expect(contrast, behind).toBeGreaterThanOrEqual(3)
  })

  it('go from sandbox to stable in steps that can be seen in grey, and by eyes that see no green', () => {
    for (const [a, b] of [
      ['sandbox', 'incubating'],
      ['incubating', 'stable'],
    ] as const)
      for (const contrast of contrasts(colourOf(a, scheme), colourOf(b, scheme))) expect(contrast).toBeGreaterThan(1.4)
  })

  it.each(pairs)('%s and %s differ in grey in an eighth of their square', async (a, b) => {
    const [one, other] = await Promise.all([drawn(a, scheme), drawn(b, scheme)])
    const different = one.filter((grey, at) => Math.abs(grey - (other[at] ?? 0)) > 40)
    expect(different.length / one.length).toBeGreaterThan(1 / 8)
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
const moved = (from: string, to: string, date = day) => ({ date, project: 'engine', event: 'moved' as const, from, to })

describe('a change of the list', () => {
  it.each([
    [{ date: day, project: 'engine', event: 'listed' as const, to: 'core/stable' }, 'listed as core, stable'],
    [{ date: day, project: 'engine', event: 'unlisted' as const, from: 'sandbox' }, 'left the list as sandbox'],
    [moved('incubating', 'core/stable'), 'from incubating to core, stable'],
    [moved('official', 'core/stable'), 'reclassified as core, stable (renaming only)'],
    [moved('official', 'core/stable', '2023-06-01'), 'from official to core, stable'],
  ])('%j is told as: %s', (move, words) => expect(moveInWords(move)).toBe(words))
})

describe('a mere change of words', () => {
  it.each([
    [moved('official', 'core/stable'), true],
    [moved('special', 'special'), true],
    [moved('sandbox', 'infra/sandbox'), true],
    [moved('sandbox', 'infra/incubating'), false],
    [moved('official', 'core/stable', '2023-06-01'), false],
    [{ date: day, project: 'engine', event: 'listed' as const, to: 'official' }, false],
  ])('%j: %s', (move, is) => expect(isRenaming(move)).toBe(is))
})
