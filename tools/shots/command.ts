import fs from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { readEnv } from '#lib/site/env.ts'
import { fail, runCommand } from '#lib/terminal/command.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { withSite } from './open-site.ts'
import { chooseShots } from './pages.ts'

type View = {
  name: string
  width: number
  hasTouch?: boolean
  emulated?: Parameters<Page['emulateMedia']>[0]
}

const dark = { colorScheme: 'dark' } as const

const views: readonly View[] = [
  { name: '390-light', width: 390, hasTouch: true },
  { name: '390-dark', width: 390, hasTouch: true, emulated: dark },
  { name: '1280-light', width: 1280 },
  { name: '1280-dark', width: 1280, emulated: dark },
  // Width of A4 without its margins, at 96 pixels per inch.
  { name: 'print', width: 718, emulated: { media: 'print' } },
  { name: 'forced', width: 1280, emulated: { ...dark, forcedColors: 'active' } },
]

/** Longer pages are cut off, since browsers draw at most 16,384 pixels. */
const maxHeight = 12_000

async function takeShot(page: Page, { width, hasTouch = false, emulated }: View, file: string) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: hasTouch })
  await page.emulateMedia({
    media: 'screen',
    colorScheme: 'light',
    forcedColors: 'none',
    ...emulated,
  })
  await page.setViewportSize({ width, height: 900 })
  const height = Math.min(
    await page.evaluate(() => document.documentElement.scrollHeight),
    maxHeight,
  )
  // A full-page screenshot drops touch emulation, so the window is made as tall as the page.
  if (hasTouch) await page.setViewportSize({ width, height })
  await page.screenshot({ path: file, fullPage: !hasTouch, clip: { x: 0, y: 0, width, height } })
  await session.detach()
}

await runCommand(
  {
    name: 'npm run shots',
    summary: `Takes screenshots of every kind of page (${views.map(({ name }) => name).join(', ')}) from the finished site in OUT_DIR.`,
    operands: '[KIND…]',
    notes: [
      "KIND is the first part of a picture's name, such as home or post. Default: all kinds.",
    ],
  },
  async ({ positionals }) => {
    const { outDir } = readEnv()
    const dir = path.resolve('.site/shots')
    await withSite(outDir, async (browser, origin) => {
      const all = chooseShots(outDir)
      const chosen = all.filter(
        ({ kind }) => positionals.length === 0 || positionals.includes(kind),
      )
      if (chosen.length === 0)
        fail(`There is no such KIND; write one of ${all.map(({ kind }) => kind).join(', ')}`)
      await fs.mkdir(dir, { recursive: true })
      const progress = createProgress()
      const page = await browser.newPage()
      for (const [at, { kind, address }] of chosen.entries()) {
        progress.step(at, chosen.length, 'pages drawn')
        await page.goto(`${origin}${address}`)
        // Reloads the page, to draw it with the typeface, which the browser has now cached.
        await page.waitForLoadState('networkidle')
        await page.reload()
        for (const view of views)
          await takeShot(page, view, path.join(dir, `${kind}-${view.name}.png`))
      }
      progress.end()
      process.stdout.write(`${chosen.length} pages in ${views.length} views each are in ${dir}\n`)
    })
  },
)
