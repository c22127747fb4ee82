import fs from 'node:fs/promises'
import * as fontkit from 'fontkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { averageAdvance, fallbackRules, fallbacks } from './fallbacks.ts'
import { characters, subsetTypeface } from './subset.ts'

let bytes: Buffer
beforeAll(async () => {
  bytes = await subsetTypeface()
})

describe('the typeface of headings', () => {
  it('is one file of at most 20 kB, the same each time', async () => {
    expect(bytes.length).toBeLessThanOrEqual(20_000)
    expect((await subsetTypeface()).equals(bytes)).toBe(true)
  })

  it('has a shape for each character that it is cut for, and for names of Western Europe', () => {
    const font = fontkit.create(bytes)
    if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection')
    const missing = [...`${characters}Nóva Ærø Łß`].filter(
      (sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
    )
    // A fallback of the same widths has that one.
    expect(missing).toEqual(['Ł'])
  })
})

describe('what stands in for it', () => {
  /** Typefaces that were drawn to the widths of those that systems have. */
  const twins = new Map([
    ['Heading Noto', 'noto-serif'],
    ['Heading Georgia', 'gelasio'],
    ['Heading Times', 'tinos'],
  ])

  it.each(fallbacks)('$family is as wide as is said', async ({ family, advance }) => {
    const twin = twins.get(family)
    const file = await fs.readFile(`node_modules/@fontsource/${twin}/files/${twin}-latin-700-normal.woff2`)
    expect(averageAdvance(file)).toBeCloseTo(advance, 3)
  })

  it('is set as wide as the typeface, on the same line', () => {
    const rules = fallbackRules(bytes).match(/@font-face\{[^}]+\}/g) ?? []
    expect(rules).toHaveLength(fallbacks.length)
    const of = (rule: string, name: string): number => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]) / 100
    for (const [at, { advance }] of fallbacks.entries()) {
      const rule = rules[at] ?? ''
      expect(of(rule, 'size-adjust') * advance).toBeCloseTo(averageAdvance(bytes), 3)
      // What the file itself says: 1.036 and 0.335 em.
      expect(of(rule, 'size-adjust') * of(rule, 'ascent-override')).toBeCloseTo(1.036, 2)
      expect(of(rule, 'size-adjust') * of(rule, 'descent-override')).toBeCloseTo(0.335, 2)
    }
  })
})
