import fs from 'node:fs/promises'
import sharp from 'sharp'
import subsetFont from 'subset-font'
import { draw } from '#lib/sharing/draw.ts'
import { site } from '#lib/site/identity.ts'
import { markFile, markPicture, paper } from '#lib/site/mark.ts'
import { digestOf } from '#lib/store/store.ts'

const png = (svg: string) =>
  sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()

export async function drawIcons(): Promise<Record<string, Buffer>> {
  return {
    'favicon.svg': Buffer.from(markFile(site.name)),
    'favicon.png': await png(markPicture(48, 1)),
    // Phones round this icon's corners, and show black for transparency, so it has a background.
    'apple-touch-icon.png': await png(markPicture(180, 28, paper.light)),
    'og.png': await draw({
      name: 'og',
      title: site.description,
      facts: ['Posts', 'Maintainers', 'Projects', 'Releases', 'Community'],
      alt: site.description,
    }),
  }
}

const typefaceSource =
  'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** Characters to keep in the typeface; browsers show others in a fallback font. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„•…‹›€™−`

/** Subsets the typeface of headings. A hash in the name lets browsers cache the file for ever. */
export async function cutTypeface(): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await subsetFont(await fs.readFile(typefaceSource), characters, {
    targetFormat: 'woff2',
    // Weight: bold. Optical size: letters drawn for a 28-point heading.
    variationAxes: { wght: 700, opsz: 28 },
    keepFeatures: ['ccmp', 'kern', 'liga'],
    // Hinting is a fifth of the file, and today's screens do not need it.
    noHinting: true,
  })
  return { name: `heading-${digestOf(bytes).slice(0, 12)}.woff2`, bytes }
}
