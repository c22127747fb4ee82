import fs from 'node:fs/promises'
import sharp from 'sharp'
import subsetFont from 'subset-font'
import { draw } from '#lib/open-graph/draw.ts'
import { logoAt } from '#lib/open-graph/shapes.ts'
import { site } from '#lib/site/identity.ts'
import { logoColours, logoFile, paper } from '#lib/site/logo.ts'
import { typefaceFile } from '#lib/site/typeface.ts'
import { digestOf } from '#lib/store/store.ts'
import { runCommand } from '#lib/terminal/command.ts'

const png = (svg: string) =>
  sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()

function icon(size: number, padding: number, background = 'none') {
  const square = `width="${size}" height="${size}"`
  const logo = logoAt({ x: padding, y: padding, size: size - 2 * padding }, logoColours.light)
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" ${square}><rect ${square} fill="${background}"/>${logo}</svg>`,
  )
}

async function drawIcons() {
  return {
    'favicon.svg': Buffer.from(logoFile(site.name)),
    'favicon.png': await icon(48, 1),
    // The touch icon has a background, since phones show black for transparent parts.
    'apple-touch-icon.png': await icon(180, 28, paper),
    'og.png': await draw({
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

/** Characters of the typeface; browsers show others in a fallback font. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„•…‹›€™−`

/** Makes the typeface of headings. Its name has a hash, so that browsers may cache it for ever. */
async function cutTypeface() {
  const bytes = await subsetFont(await fs.readFile(typefaceSource), characters, {
    targetFormat: 'woff2',
    // Weight: bold. Optical size: letters drawn for a 28-point heading.
    variationAxes: { wght: 700, opsz: 28 },
    keepFeatures: ['ccmp', 'kern', 'liga'],
    // Hinting would take up a fifth of the font file, and today's screens do not need hinting.
    noHinting: true,
  })
  return { name: `heading-${digestOf(bytes).slice(0, 12)}.woff2`, bytes }
}

await runCommand(
  {
    name: 'npm run pictures',
    summary: 'Draws the icons and the Open Graph image, and subsets the typeface of headings.',
  },
  async () => {
    for (const [file, bytes] of Object.entries(await drawIcons()))
      await fs.writeFile(`public/${file}`, bytes)
    const { name, bytes } = await cutTypeface()
    if (name !== typefaceFile) process.stdout.write(`Write '${name}' in lib/site/typeface.ts\n`)
    await fs.writeFile(`public/client/${name}`, bytes)
  },
)
