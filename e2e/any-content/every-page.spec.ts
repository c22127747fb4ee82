/** A page of each kind, in both schemes and at two widths. */
import path from 'node:path'
import { axeFindings } from '#e2e/axe.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { absolute, fileOf, isFrozen, origin, pageOfEachKind, siteEnv } from '#e2e/site.ts'
import { watchPolicy, watchTroubles } from '#e2e/watch.ts'
import { createValidator } from '#lib/markdown/testing/valid-html.ts'

const kinds = pageOfEachKind()
const missing = absolute('/no/such/page/')

for (const [colorScheme, width] of [
  ['light', 1280],
  // As narrow as WCAG asks for (1.4.10, Reflow).
  ['dark', 320],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })

    test('pages are accessible, fit the screen, and do nothing that the policy forbids', async ({ page }) => {
      const urls = [...kinds, missing]
      test.setTimeout(urls.length * 5_000)
      const violations = await watchPolicy(page)
      const troubles = watchTroubles(page, origin, (url) => url === missing)
      for (const url of urls) {
        const response = await page.goto(url)
        expect.soft(response?.status(), url).toBe(url === missing ? 404 : 200)
        // Before axe, which is no part of the page, has done anything.
        expect.soft(violations.splice(0), url).toEqual([])
        expect.soft(troubles.splice(0), url).toEqual([])
        const needed = await page.evaluate(() => document.documentElement.scrollWidth)
        expect.soft(needed, `${url} scrolls sideways`).toBeLessThanOrEqual(width)
        expect.soft(await axeFindings(page), url).toEqual([])
      }
      // The watch does report what is forbidden.
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
      await expect.poll(() => violations.join()).toContain('style-src')
    })
  })
}

test('pages are valid HTML', async () => {
  // The headings of the frozen site are known to skip none.
  const validator = createValidator({ 'heading-level': isFrozen ? ['error', { minInitialRank: 'any' }] : 'off' })
  const found: string[] = []
  for (const file of ['404.html', ...kinds.map(fileOf)]) {
    const { results } = await validator.validateFile(path.join(siteEnv.outDir, file))
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages))
      found.push(`${file}:${line}:${column} ${ruleId} ${message}`)
  }
  expect(found).toEqual([])
})
