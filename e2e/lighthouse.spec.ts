import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { launchArgs, lighthouse } from '#tools/test/browser.ts'
import { expect, test } from './fixtures.ts'
import { absolute } from './site.ts'

/**
 * Categories that do not depend on the speed of this machine. Those that do are not measured:
 * budget.spec.ts limits the sizes and requests of pages.
 */
const categories = ['accessibility', 'best-practices', 'seo']

async function measure(url: string) {
  const words = [
    lighthouse.program,
    url,
    '--quiet',
    '--output=json',
    `--only-categories=${categories}`,
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
  test(`Lighthouse gives ${route} full scores`, async () => {
    test.skip(!lighthouse.isInstalled(), 'Lighthouse is not installed')
    const scores = Object.values(await measure(absolute(route))).map(({ score }) => score)
    expect(scores).toEqual(categories.map(() => 1))
  })
