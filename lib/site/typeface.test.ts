import fs from 'node:fs'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import { fallbacks, typefaceFile } from './typeface.ts'

/** Typical words of headings, by which widths of fonts are compared. */
const sample =
  'News, people and projects: what the community built in 2024, how the new releases were made, and who maintains them'

/** Free fonts drawn to the widths of the system fonts that the fallbacks name. */
const sameWidths = new Map([
  ['Heading Noto', 'noto-serif'],
  ['Heading Georgia', 'gelasio'],
  ['Heading Times', 'tinos'],
])

function readFont(file: string): fontkit.Font {
  const font = fontkit.create(fs.readFileSync(file))
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts`)
  return font
}

/** Average width of a character of the sample, in em. */
function averageWidth(font: fontkit.Font): number {
  return font.layout(sample).advanceWidth / font.unitsPerEm / sample.length
}

const heading = readFont(`public/client/${typefaceFile}`)

it('the typeface has the letters of Western European names', () => {
  const missing = [...'Nóva Ærø Łß'].filter((letter) => !heading.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  // A fallback shows this one.
  expect(missing).toEqual(['Ł'])
})

describe('each fallback has the size of the typeface', () => {
  it.each(fallbacks)('$family', ({ family, sizeAdjust, ascent, descent }) => {
    const name = sameWidths.get(family)
    const font = readFont(`node_modules/@fontsource/${name}/files/${name}-latin-700-normal.woff2`)
    const size = averageWidth(heading) / averageWidth(font)
    expect(size * 100).toBeCloseTo(sizeAdjust, 1)
    expect((heading.ascent / heading.unitsPerEm / size) * 100).toBeCloseTo(ascent, 1)
    expect((-heading.descent / heading.unitsPerEm / size) * 100).toBeCloseTo(descent, 1)
  })
})
