import fs from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'

export type Weight = 400 | 600

/** Letter spacing by weight, as a multiple of the font size. */
const tracking = { 400: 0, 600: -0.015 } as const

/** Subsets of the typeface; the first one that has a character is used. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

/** A path, since bundlers would import a package that is given by its name. */
const folder = path.join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')

const fontsOf = (weight: Weight) =>
  subsets.map((subset) => {
    const file = path.join(folder, `source-serif-4-${subset}-${weight}-normal.woff`)
    return fontkit.create(fs.readFileSync(file)) as fontkit.Font
  })

const fonts = { 400: fontsOf(400), 600: fontsOf(600) }

const fontFor = (character: string, weight: Weight) =>
  fonts[weight].find((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))

/**
 * The text without emoji and other symbols that the typeface lacks; undefined if the typeface lacks
 * a letter, since a title without some letters would have another meaning.
 */
export function drawable(text: string, weight: Weight = 600): string | undefined {
  let drawn = ''
  // fontkit throws an error for glyphs without a shape, such as other spaces and U+200B.
  for (const character of text
    .normalize('NFC')
    .replace(/\s/g, ' ')
    .replace(/\p{Cf}/gu, '')) {
    if (character === ' ' || fontFor(character, weight)) drawn += character
    else if (/[\p{L}\p{N}\p{M}]/u.test(character)) return undefined
    // Removes the space before a removed symbol, as in '"the release 🎃"'.
    else drawn = drawn.trimEnd()
  }
  return drawn.replace(/ +/g, ' ').trim() || undefined
}

/** Font units per em, the unit of glyphs' paths. */
export const unitsPerEm = 1000

/** Paths of a word's glyphs, in font units (1,000 per em); `x` and `width` are in em. */
type Outline = { shapes: { path: string; x: number }[]; width: number }

/** Outlines by weight and word; cached, since most words recur. */
const outlines = new Map<string, Outline>()

function drawWord(word: string, weight: Weight): Outline {
  const runs: { font: fontkit.Font; part: string }[] = []
  for (const character of word) {
    const font = fontFor(character, weight)
    const last = runs.at(-1)
    if (font && last?.font === font) last.part += character
    else if (font) runs.push({ font, part: character })
  }
  const shapes: Outline['shapes'] = []
  let x = 0
  for (const { font, part } of runs) {
    const { glyphs, positions } = font.layout(part)
    for (const [at, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0 } = positions[at] ?? {}
      const path = glyph.path.toSVG()
      if (path) shapes.push({ path, x: x + xOffset / unitsPerEm })
      x += xAdvance / unitsPerEm + tracking[weight]
    }
  }
  return { shapes, width: x }
}

/** Outlines of a text, without characters that the typeface lacks. */
export function outlineOf(text: string, weight: Weight): Outline {
  const shapes: Outline['shapes'] = []
  let width = 0
  // Each word begins with the space before the word.
  for (const word of text.split(/(?= )/)) {
    const key = `${weight}${word}`
    const outline = outlines.get(key) ?? drawWord(word, weight)
    outlines.set(key, outline)
    for (const shape of outline.shapes) shapes.push({ ...shape, x: width + shape.x })
    width += outline.width
  }
  return { shapes, width }
}

export const widthOf = (text: string, weight: Weight) => outlineOf(text, weight).width
