import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Sign, signs } from '#lib/site/status.ts'

const css = readFileSync('app/styles/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): (?:light-dark\()?(#\w{6})(?:, (#\w{6}))?/g)].map(
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
  'status icons have enough contrast on %s backgrounds (WCAG 1.4.11)',
  (scheme) => {
    const colourOf = (sign: Sign) => (tokens.get(sign) ?? tokens.get('muted'))?.[scheme]
    for (const sign of signs)
      for (const behind of ['paper', 'panel'])
        expect(
          contrast(colourOf(sign), tokens.get(behind)?.[scheme]),
          `${sign} on ${behind}`,
        ).toBeGreaterThanOrEqual(3)
  },
)

/** Files that repeat colours of tokens.css, with the other colours that they have. */
const copies = {
  'lib/site/brand.ts': [],
  'lib/open-graph/shapes.ts': ['#ffffff', '#bfe0e4', '#ffffff'],
  'public/feed.css': [],
}

it.each(Object.entries(copies))('%s has the colours of tokens.css', (file, others) => {
  const known = new Set([...tokens.values()].flatMap(({ light, dark }) => [light, dark]))
  const colours = readFileSync(file, 'utf8').match(/#[0-9a-f]{6}\b/g) ?? []
  expect(colours.filter((colour) => !known.has(colour))).toEqual(others)
})
