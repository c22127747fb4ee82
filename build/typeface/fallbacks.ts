import * as fontkit from 'fontkit'

/** Typical words of headings, by which widths of typefaces are compared. */
const sample =
  'News, people and projects: what the community built in 2024, how the new releases were made, and who maintains them'

type Fallback = {
  /** As the stack of headings names it (app/styles/tokens.css). */
  family: string
  /** PostScript names by which systems have it, all of the same widths. */
  names: string[]
  /** Average advance of `sample`, in em; a test measures it in a typeface of the same widths. */
  advance: number
}

/** Bold cuts of what readers have, the most alike first. */
export const fallbacks: readonly Fallback[] = [
  { family: 'Heading Noto', names: ['NotoSerif-Bold'], advance: 0.531 },
  { family: 'Heading Georgia', names: ['Georgia-Bold'], advance: 0.5406 },
  { family: 'Heading Times', names: ['LiberationSerif-Bold', 'TimesNewRomanPS-BoldMT'], advance: 0.4464 },
]

function read(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes)
  if (!('layout' in font)) throw new Error('The file is a collection of fonts; one font is expected')
  return font
}

/** The average advance of a typeface in words of headings, in em. */
export function averageAdvance(bytes: Buffer): number {
  const font = read(bytes)
  return font.layout(sample).advanceWidth / font.unitsPerEm / sample.length
}

/**
 * Rules for each fallback, that give it the widths and the height of line that the typeface itself has: a heading breaks in
 * the same places and stands on the same baselines, whichever of them a browser shows.
 * Source: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc
 */
export function fallbackRules(bytes: Buffer): string {
  const { ascent, descent, unitsPerEm } = read(bytes)
  const own = averageAdvance(bytes)
  return fallbacks
    .map(({ family, names, advance }) => {
      const size = own / advance
      const percent = (part: number): string => `${Number((part * 100).toFixed(1))}%`
      const src = names.map((name) => `local(${name})`).join()
      const [above, below] = [percent(ascent / unitsPerEm / size), percent(-descent / unitsPerEm / size)]
      return `@font-face{font-family:${family};font-weight:700;src:${src};size-adjust:${percent(size)};ascent-override:${above};descent-override:${below}}`
    })
    .join('')
}
