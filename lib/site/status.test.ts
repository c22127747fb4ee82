import fs from 'node:fs/promises'
import { expect, it } from 'vitest'
import { bandTheme, themes } from '#lib/sharing/shapes.ts'
import { site } from './identity.ts'
import { markColours, markFile, paper } from './mark.ts'
import { moveInWords, type Sign, signFacts, signs, statusOf } from './status.ts'

const css = await fs.readFile('app/styles/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** A colour's relative luminance. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour = '') {
  const [red = 0, green = 0, blue = 0] = [...Buffer.from(colour.slice(1), 'hex')].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a?: string, b?: string) {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

it.each(['light', 'dark'] as const)(
  'status icons have enough contrast on %s backgrounds (WCAG 1.4.11), and differ in form',
  (scheme) => {
    const colourOf = (sign: Sign) => (tokens.get(sign) ?? tokens.get('muted'))?.[scheme]
    for (const sign of signs)
      for (const behind of ['paper', 'panel'])
        expect(
          contrast(colourOf(sign), tokens.get(behind)?.[scheme]),
          `${sign} on ${behind}`,
        ).toBeGreaterThanOrEqual(3)
    expect(new Set(Object.values(signFacts).map(({ glyph }) => glyph)).size).toBe(signs.length)
  },
)

it('pictures for shared links, the logo and feeds have the colours of pages', async () => {
  const onBand = ['band', 'falcon', 'action'].map(
    (name) => css.match(`--color-${name}: (#\\w+);`)?.[1],
  )
  expect([bandTheme.paper, bandTheme.quiet, bandTheme.mark]).toEqual(onBand)
  const { paper: soft, ink, muted, mark } = themes.guide ?? bandTheme
  const ofGuides = ['accent-soft', 'accent', 'muted', 'amber'].map(
    (name) => tokens.get(name)?.light,
  )
  expect([soft, ink, muted, mark]).toEqual(ofGuides)
  expect([markColours, paper]).toEqual([tokens.get('accent'), tokens.get('paper')])
  const known = [...tokens.values()].flatMap(({ light, dark }) => [light, dark])
  const ofFeeds = (await fs.readFile('public/feed.css', 'utf8')).match(/#[0-9a-f]{6}\b/g)
  expect(known).toEqual(expect.arrayContaining(ofFeeds ?? ['no colour']))
})

it('the icon in public/ is the mark of pages; if this fails, run npm run pictures', async () => {
  expect(await fs.readFile('public/favicon.svg', 'utf8')).toBe(markFile(site.name))
})

const facts = { isListed: true, maintainers: [1] }

it.each([
  [{ ...facts, status: 'archived', scope: 'special' }, 'archived', 'archived'],
  [{ ...facts, scope: 'special' }, 'special', 'special'],
  [{ ...facts, scope: 'core' }, 'unlisted', 'no status'],
  [{ ...facts, isListed: false }, 'unlisted', 'unlisted'],
  [{ isListed: false, maintainers: [] }, 'unlisted', 'former'],
] as const)('a project of %j has the icon %s and the word %s', (project, sign, word) => {
  expect(statusOf(project)).toEqual({ sign, word })
})

it.each([
  ['incubating', 'ecosystem/stable', 'incubating to stable (scope: ecosystem)'],
  ['ecosystem/stable', 'ecosystem/deprecated', 'stable to deprecated'],
])('a move from %s to %s is %s', (from, to, wanted) =>
  expect(moveInWords({ date: '2024-01-01', event: 'moved', from, to })).toBe(wanted),
)
