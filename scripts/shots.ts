import fs from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { withSite } from '#tools/shots/open-site.ts'
import { chooseShots, pagesOf } from '#tools/shots/pages.ts'
import { takeShot, views } from '#tools/shots/views.ts'

await attempt(async () => {
  const { positionals } = readCommand({
    name: 'npm run shots',
    summary: `Takes screenshots of every kind of page (${views.map(({ name }) => name).join(', ')}) from the finished site in OUT_DIR.`,
    operands: '[KIND…]',
    notes: [
      "KIND is the first part of a picture's name, such as home or post. Default: all kinds.",
    ],
  })
  const { outDir } = readEnv()
  const dir = path.resolve('.site/shots')
  await withSite(outDir, async (browser, origin) => {
    const all = chooseShots(pagesOf(outDir))
    const chosen = all.filter(({ kind }) => positionals.length === 0 || positionals.includes(kind))
    if (chosen.length === 0)
      fail(`There is no such KIND; write one of ${all.map(({ kind }) => kind).join(', ')}`)
    await fs.mkdir(dir, { recursive: true })
    const progress = createProgress(process.stderr)
    const page = await browser.newPage()
    for (const [at, shot] of chosen.entries()) {
      progress.step(at, chosen.length, 'pages drawn')
      await page.goto(`${origin}${shot.address}`)
      // Reloads the page, to draw it with the typeface, which the browser has now cached.
      await page.waitForLoadState('networkidle')
      await page.reload()
      for (const view of views)
        await takeShot(page, view, path.join(dir, `${shot.kind}-${view.name}.png`))
    }
    progress.end()
    process.stdout.write(`${chosen.length} pages in ${views.length} views each are in ${dir}\n`)
  })
})
