import fs from 'node:fs/promises'
import subsetFont from 'subset-font'

/** All weights and optical sizes; the part of Latin that its package cuts, which is more than is kept below. */
const source = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'

/** Bold, in the shapes for headings of some 28 points: between a card's name and the title of a page. */
const variationAxes = { wght: 700, opsz: 28 }

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')

/** What headings are set in: ASCII, Latin-1, and the signs that prose has besides. Of other letters a fallback has some. */
export const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„•…‹›€™−`

/** The typeface of headings as one WOFF2 file, the same bytes on each machine. */
export async function subsetTypeface(): Promise<Buffer> {
  return subsetFont(await fs.readFile(source), characters, {
    targetFormat: 'woff2',
    variationAxes,
    keepFeatures: ['ccmp', 'kern', 'liga'],
    // Of no use on screens that are as fine as today's; a fifth of the bytes.
    noHinting: true,
  })
}
