import fs from 'node:fs/promises'
import sharp from 'sharp'
import { draw } from '#lib/open-graph/draw.ts'
import { logoAt } from '#lib/open-graph/shapes.ts'
import { logoColours, logoFile, paper } from '#lib/site/brand.ts'
import { site } from '#lib/site/identity.ts'
import { runCommand } from '#lib/terminal/command.ts'

function icon(size: number, padding: number, background = 'none') {
  const square = `width="${size}" height="${size}"`
  const logo = logoAt({ x: padding, y: padding, size: size - 2 * padding }, logoColours.light)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${square}><rect ${square} fill="${background}"/>${logo}</svg>`
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer()
}

await runCommand(
  { name: 'npm run pictures', summary: 'Draws the icons and the Open Graph image.' },
  async () => {
    await fs.writeFile('public/favicon.svg', logoFile(site.name))
    await fs.writeFile('public/favicon.png', await icon(48, 1))
    // The touch icon has a background, since phones show black for transparent parts.
    await fs.writeFile('public/apple-touch-icon.png', await icon(180, 28, paper))
    const facts = ['Posts', 'Maintainers', 'Projects', 'Releases', 'Community']
    const picture = await draw({ title: site.description, facts, alt: site.description })
    await fs.writeFile('public/og.png', picture)
  },
)
