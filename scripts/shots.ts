/** `npm run shots`: pictures of every kind of page in every view, and a page that shows them. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { recoverSite } from '#build/finish/swap.ts'
import { readEnv } from '#lib/site/env.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { siteHandler } from '#tools/serve/serve-site.ts'
import { fileOfShot, indexPage } from '#tools/shots/index-page.ts'
import { chooseShots, pagesOf, type ShotPage } from '#tools/shots/pages.ts'
import { takeShot, views } from '#tools/shots/views.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

/** Builds the site where there is none. */
async function siteIn(outDir: string): Promise<void> {
  await recoverSite(outDir)
  if (existsSync(path.join(outDir, 'index.html'))) return
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) fail('There is no site to look at, and its build failed; see above')
}

/** Pages one after the other, each loaded once and shown in all views. */
async function takeShots(browser: Browser, origin: string, pages: readonly ShotPage[], dir: string): Promise<void> {
  const progress = createProgress(process.stderr)
  const page = await browser.newPage()
  for (const [at, shot] of pages.entries()) {
    progress.step(at, pages.length, 'pages drawn')
    await page.goto(`${origin}${shot.address}`)
    // The second time the typeface of headings is in the cache.
    await page.waitForLoadState('networkidle')
    await page.reload()
    for (const view of views) await takeShot(page, view, path.join(dir, fileOfShot(shot, view.name)))
  }
  progress.end()
}

await attempt(async () => {
  const { values, positionals } = readCommand({
    name: 'npm run shots',
    summary: `Draws every kind of page (${views.map(({ title }) => title).join('; ')}) from the finished site in OUT_DIR, which it builds where there is none.`,
    operands: '[KIND…]',
    options: {
      out: { type: 'string', default: '.site/shots', value: 'DIR', description: 'where the pictures go' },
    },
    notes: ['A KIND is what the index calls a page, such as home or post: only those are drawn anew.'],
  })
  const { outDir, basePath } = readEnv()
  await siteIn(outDir)
  const all = chooseShots(pagesOf(outDir))
  const chosen = all.filter(({ kind }) => positionals.length === 0 || positionals.includes(kind))
  if (chosen.length === 0) fail(`No page is called so; there are ${all.map(({ kind }) => kind).join(', ')}`)
  const dir = path.resolve(values.out)
  await fs.mkdir(dir, { recursive: true })
  const server = createServer(siteHandler(outDir, basePath)).listen(0, 'localhost')
  await once(server, 'listening')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...launchArgs] })
  try {
    const { port } = server.address() as AddressInfo
    await takeShots(browser, `http://localhost:${port}${basePath}`, chosen, dir)
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  const index = path.join(dir, 'index.html')
  await fs.writeFile(index, indexPage(all, new Date().toISOString().slice(0, 16).replace('T', ' ')))
  process.stdout.write(`${chosen.length} pages in ${views.length} views each: ${pathToFileURL(index)}\n`)
})
