import { execFile } from 'node:child_process'
import fs from 'node:fs'
import { promisify } from 'node:util'
import { launchArgs } from '#tools/test/browser.ts'
import { lighthouse } from '#tools/test/lighthouse.ts'
import { expect, test } from './fixtures.ts'
import { absolute } from './site.ts'

/**
 * Lowest accepted scores; a lower score is measured again. Performance may be below 1, since
 * Lighthouse computes it from the speed of this machine, which may be busy.
 */
const lowest = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 }

type Report = { categories: Record<string, { score: number | null }> }

async function measure(url: string, file: string) {
  const words = [
    lighthouse.program,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${Object.keys(lowest)}`,
    `--chrome-flags=--headless ${launchArgs.join(' ')}`,
  ]
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH }
  await promisify(execFile)(process.execPath, words, { env })
  const { categories }: Report = JSON.parse(fs.readFileSync(file, 'utf8'))
  return categories
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
      const categories = await measure(absolute(route), test.info().outputPath('report.json'))
      for (const [name, score] of Object.entries(lowest))
        expect(categories[name]?.score, name).toBeGreaterThanOrEqual(score)
    }).toPass({ timeout: 60_000 })
  })
