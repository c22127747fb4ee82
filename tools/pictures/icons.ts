import sharp from 'sharp'
import { draw } from '#lib/sharing/draw.ts'
import { colours } from '#lib/sharing/shapes.ts'
import { site } from '#lib/site/identity.ts'
import { markFile, markPicture } from '#lib/site/mark.ts'

/** The files of public/ that show the mark, by name: icons, and the picture for shared links to what has none of its own. */
export async function drawIcons(): Promise<Record<string, Buffer>> {
  const png = (svg: string): Promise<Buffer> =>
    sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
  return {
    'favicon.svg': Buffer.from(markFile(site.name)),
    'favicon.png': await png(markPicture(48, 1)),
    // A telephone cuts its corners, and shows no transparency.
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
