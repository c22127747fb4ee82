import sharp from 'sharp'
import { draw } from '#lib/sharing/draw.ts'
import { colours } from '#lib/sharing/shapes.ts'
import { site } from '#lib/site/identity.ts'
import { markFile, markPicture } from '#lib/site/mark.ts'

/** Icons and the default picture for shared links, by their file names in public/. */
export async function drawIcons(): Promise<Record<string, Buffer>> {
  const png = (svg: string): Promise<Buffer> =>
    sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
  return {
    'favicon.svg': Buffer.from(markFile(site.name)),
    'favicon.png': await png(markPicture(48, 1)),
    // Phones round its corners, and show black for transparency.
    'apple-touch-icon.png': await png(markPicture(180, 28, colours.paper)),
    'og.png': await draw({
      name: 'og',
      title: site.description,
      corner: { text: '' },
      facts: ['Posts', 'Maintainers', 'Projects', 'Releases', 'Community'],
      marks: [],
      alt: site.description,
    }),
  }
}
