import fs from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import { readEnv } from '#lib/site/env.ts'
import { typefaceFile } from '#lib/site/typeface.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { cutTypeface, drawIcons } from '#tools/pictures/brand.ts'
import { withSite } from '#tools/shots/open-site.ts'

const screen = { width: 1280, height: 860 }
const phone = { width: 390, height: 844 }
const section = '/blog/drivers-and-the-build-grid/#when-your-kernel-is-missing'

const screenshots = [
  { name: 'home', path: '/', viewport: screen, colorScheme: 'light' },
  { name: 'post', path: section, viewport: screen, colorScheme: 'dark' },
  { name: 'releases', path: '/releases/', viewport: screen, colorScheme: 'light' },
  { name: 'project-phone', path: '/projects/falco/', viewport: phone, colorScheme: 'dark' },
] as const

async function takeScreenshots(browser: Browser, origin: string) {
  for (const { name, path, ...options } of screenshots) {
    const page = await browser.newPage(options)
    await page.goto(`${origin}${path}`)
    await page.screenshot({ path: `docs/screenshots/${name}.png` })
  }
}

await attempt(async () => {
  const summary =
    'Draws the icons and the picture for shared links, subsets the typeface of headings, and takes screenshots of OUT_DIR.'
  readCommand({ name: 'npm run pictures', summary })
  for (const [file, bytes] of Object.entries(await drawIcons()))
    await fs.writeFile(`public/${file}`, bytes)
  const typeface = await cutTypeface()
  if (typeface.name !== typefaceFile)
    process.stdout.write(`Write '${typeface.name}' in lib/site/typeface.ts\n`)
  await fs.writeFile(`public/client/${typeface.name}`, typeface.bytes)
  await withSite(readEnv().outDir, takeScreenshots)
})
