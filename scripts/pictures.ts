/**
 * `npm run pictures`: makes the pictures and the typeface that are kept in the repository: icons and the picture for shared
 * links from the site's mark, the typeface of headings, and the README's screenshots from the finished site in OUT_DIR.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { readEnv } from '#lib/site/env.ts'
import { typefaceFile } from '#lib/site/typeface.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { brokenPost, withBrokenSite } from '#tools/pictures/broken-site.ts'
import { drawIcons } from '#tools/pictures/icons.ts'
import { cutTypeface } from '#tools/pictures/typeface.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

const screenshots = [
  { name: 'home', path: '/', width: 1280, height: 860, colorScheme: 'light' },
  {
    name: 'post',
    path: '/blog/drivers-and-the-build-grid/#when-your-kernel-is-missing',
    width: 1280,
    height: 860,
    colorScheme: 'dark',
  },
  { name: 'releases', path: '/releases/', width: 1280, height: 860, colorScheme: 'light' },
  { name: 'project-phone', path: '/projects/falco/', width: 390, height: 844, colorScheme: 'dark' },
] as const

await attempt(async () => {
  readCommand({
    name: 'npm run pictures',
    summary:
      'Draws the icons and the picture for shared links, cuts the typeface of headings, and takes screenshots of OUT_DIR.',
  })
  const { port, basePath } = readEnv()
  for (const [file, bytes] of Object.entries(await drawIcons())) await fs.writeFile(`public/${file}`, bytes)
  const typeface = await cutTypeface()
  if (typeface.name !== typefaceFile) process.stdout.write(`Write '${typeface.name}' in lib/site/typeface.ts\n`)
  await fs.writeFile(`public/client/${typeface.name}`, typeface.bytes)

  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...launchArgs] })
  const server = spawn(process.execPath, ['scripts/run.mjs', 'scripts/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  await fs.mkdir('docs/screenshots', { recursive: true })
  for (const { name, path, width, height, colorScheme } of screenshots) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    await page.goto(`http://localhost:${port}${basePath}${path}`)
    await page.screenshot({ path: `docs/screenshots/${name}.png` })
  }
  server.kill()
  await withBrokenSite(async (url, breakPost) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await page.goto(url + brokenPost)
    await page.getByRole('heading', { name: 'Install' }).waitFor()
    await breakPost()
    await page.getByText('falcon.md').first().waitFor()
    await page.screenshot({ path: 'docs/screenshots/findings.png' })
  })
  await browser.close()
})
