/**
 * `npm run pictures`: draws the pictures that are kept in the repository: icons and the picture for shared links from
 * the site's mark, and the README's screenshots from the finished site in OUT_DIR.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { type Browser, chromium } from '@playwright/test'
import { readEnv } from '#lib/site/env.ts'
import { site } from '#lib/site/identity.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { findBrowser } from '#tools/test/browser.ts'

const mark = (await fs.readFile('public/favicon.svg', 'utf8')).replace(/<style>.*<\/style>/, '')

/** Draws a page of markup; `background` is transparent unless given. */
async function draw(
  browser: Browser,
  file: string,
  width: number,
  height: number,
  markup: string,
  background = 'transparent',
) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<body style="margin:0;background:${background}">${markup}</body>`)
  await page.screenshot({ path: file, omitBackground: true })
  await page.close()
}

function icon(size: number, padding: number, colour: string): string {
  return `<div style="box-sizing:border-box;width:${size}px;height:${size}px;padding:${padding}px;color:${colour}">${mark.replace('<path', '<path fill="currentColor"')}</div>`
}

const shared = `
  <div style="box-sizing:border-box;width:1200px;height:630px;padding:80px;display:flex;flex-direction:column;justify-content:space-between;color:#15222b;border-bottom:20px solid #00616f">
    <div style="width:150px;color:#00616f">${mark.replace('<path', '<path fill="currentColor"')}</div>
    <div>
      <div style="font:600 92px/1.1 'P052','Palatino Linotype',Georgia,serif;letter-spacing:-.012em">${site.name}</div>
      <div style="font:400 38px/1.4 'P052','Palatino Linotype',Georgia,serif;color:#4d5a62;margin-top:24px;max-width:960px">${site.description}</div>
    </div>
  </div>`

const screenshots = [
  { name: 'home', path: '/', width: 1280, height: 1000, colorScheme: 'light' },
  { name: 'post', path: '/blog/falco-2020/', width: 1280, height: 1000, colorScheme: 'dark' },
  { name: 'projects-phone', path: '/projects/', width: 390, height: 844, colorScheme: 'light' },
  { name: 'maintainer-phone', path: '/maintainers/leogr/', width: 390, height: 844, colorScheme: 'dark' },
] as const

await attempt(async () => {
  readCommand({
    name: 'npm run pictures',
    summary: 'Draws the icons and the picture for shared links from the mark, and screenshots of the site in OUT_DIR.',
  })
  const { port, basePath } = readEnv()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  await draw(browser, 'public/favicon.png', 48, 48, icon(48, 2, '#00616f'))
  await draw(browser, 'public/apple-touch-icon.png', 180, 180, icon(180, 28, '#00616f'), '#fbfaf6')
  await draw(browser, 'public/og.png', 1200, 630, shared, '#fbfaf6')

  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
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
  await browser.close()
})
