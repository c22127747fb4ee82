import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { launchArgs, lighthouse } from '#tools/test/browser.ts'
import { expect, test } from './fixtures.ts'
import { absolute } from './site.ts'

/**
 * The lowest scores that pass. A page with a lower score is measured again, for up to a minute:
 * performance depends on the speed of this machine, which may be busy.
 */
const lowest = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 }

async function measure(url: string) {
  const words = [
    lighthouse.program,
    url,
    '--quiet',
    '--output=json',
    `--only-categories=${Object.keys(lowest)}`,
    `--chrome-flags=--headless ${launchArgs.join(' ')}`,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH },
    maxBuffer: 2 ** 26,
  })
  const report: { categories: Record<string, { score: number | null }> } = JSON.parse(stdout)
  return report.categories
}

for (const route of [
  '/',
  '/blog/',
  '/blog/first-light/',
  '/maintainers/ada-example/',
  '/projects/engine/',
  '/releases/',
])
  test(`Lighthouse gives ${route} high scores`, async () => {
    test.skip(!lighthouse.isInstalled(), 'Lighthouse is not installed')
    test.setTimeout(180_000)
    await expect(async () => {
      const categories = await measure(absolute(route))
      for (const [name, score] of Object.entries(lowest))
        expect(categories[name]?.score, name).toBeGreaterThanOrEqual(score)
    }).toPass({ timeout: 60_000 })
  })
