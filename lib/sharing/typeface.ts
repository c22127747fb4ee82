import fs from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'

/** Regular for facts, semibold for titles, as headings of the site are. */
export type Weight = 400 | 600

/** A part of the typeface for each script, as its package cuts it; the first that has a character draws it. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const

/** By path, so that no bundler looks for a module in it; the project's folder is where every command runs. */
const folder = path.join('node_modules', '@fontsource', 'source-serif-4', 'files')

const fonts = new Map<string, fontkit.Font>()

function fontOf(subset: (typeof subsets)[number], weight: Weight): fontkit.Font {
  const name = `source-serif-4-${subset}-${weight}-normal.woff`
  const loaded = fonts.get(name)
  if (loaded) return loaded
  const font = fontkit.create(fs.readFileSync(path.join(process.cwd(), folder, name)))
  if (!('layout' in font)) throw new Error(`${name} is a collection of fonts; one font is expected`)
  fonts.set(name, font)
  return font
}

function fontFor(character: string, weight: Weight): fontkit.Font | undefined {
  const code = character.codePointAt(0) ?? 0
  for (const subset of subsets) {
    const font = fontOf(subset, weight)
    if (font.hasGlyphForCodePoint(code)) return font
  }
  return undefined
}

/**
 * A text as the typeface can draw it: without emoji and signs that it has no shape for; undefined where it has none for a
 * letter, since half a title says something else.
 */
export function drawable(text: string, weight: Weight = 600): string | undefined {
  let drawn = ''
  for (const character of text.normalize('NFC').replace(/\s+/g, ' ')) {
    if (character === ' ' || fontFor(character, weight)) drawn += character
    else if (/[\p{L}\p{N}\p{M}]/u.test(character)) return undefined
    // What was before a sign goes with it: '"the release 🎃"' has no space before its end.
    else drawn = drawn.trimEnd()
  }
  return drawn.replace(/ +/g, ' ').trim() || undefined
}

/** A text's shapes, and how wide it is where it is set 1 pixel high. */
export type Outline = { shapes: { path: string; x: number; scale: number }[]; width: number }

const paths = new WeakMap<object, string>()

function pathOf(glyph: fontkit.Glyph): string {
  const path = paths.get(glyph) ?? glyph.path.toSVG()
  paths.set(glyph, path)
  return path
}

/** @param tracking added after each character, in parts of the size */
export function outlineOf(text: string, weight: Weight, tracking = 0): Outline {
  const shapes: Outline['shapes'] = []
  let x = 0
  for (const { font, part } of runsOf(text, weight)) {
    const scale = 1 / font.unitsPerEm
    const { glyphs, positions } = font.layout(part)
    for (const [at, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0 } = positions[at] ?? {}
      const path = pathOf(glyph)
      if (path) shapes.push({ path, x: x + xOffset * scale, scale })
      x += xAdvance * scale + tracking
    }
  }
  return { shapes, width: x }
}

/** Parts of a text, each of characters that one font has; what none has is left out. */
function runsOf(text: string, weight: Weight): { font: fontkit.Font; part: string }[] {
  const runs: { font: fontkit.Font; part: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    // A space stays with what it follows, so that a line is as few runs as it can be.
    const font = last?.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? last.font : fontFor(character, weight)
    if (!font) continue
    if (last?.font === font) last.part += character
    else runs.push({ font, part: character })
  }
  return runs
}

/** How wide texts are, word by word: words come again and again while lines are tried. */
export function measure(weight: Weight, tracking = 0): (text: string) => number {
  const widths = new Map<string, number>()
  const widthOf = (word: string): number => {
    const width = widths.get(word) ?? outlineOf(word, weight, tracking).width
    widths.set(word, width)
    return width
  }
  return (text) => {
    const words = text.split(' ')
    return words.reduce((sum, word) => sum + widthOf(word), (words.length - 1) * widthOf(' '))
  }
}
