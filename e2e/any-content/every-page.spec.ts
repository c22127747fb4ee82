import path from 'node:path'
import { axeFindings } from '#e2e/axe.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { absolute, fileOf, isFrozen, origin, pageOfEachKind, siteEnv } from '#e2e/site.ts'
import { createValidator } from '#e2e/valid-html.ts'
import { watchPolicy, watchTroubles } from '#e2e/watch.ts'

const kinds = pageOfEachKind()
const missing = absolute('/no/such/page/')

test('pages are accessible, fit the screen, and do nothing that the policy forbids', async ({
  page,
}) => {
  const urls = [...kinds, missing]
  test.setTimeout(urls.length * 10_000)
  const violations = await watchPolicy(page)
  const troubles = watchTroubles(page, origin, (url) => url === missing)
  const expectFine = async (url: string, width: number) => {
    const needed = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(needed, `${url} scrolls sideways at ${width} px`).toBeLessThanOrEqual(width)
    if (isFrozen || width === 320)
      expect.soft(await axeFindings(page), `${url} at ${width} px`).toEqual([])
  }
  for (const url of urls) {
    // 320 px is the narrowest window that WCAG asks for (1.4.10, Reflow).
    await page.setViewportSize({ width: 320, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    const response = await page.goto(url)
    expect.soft(response?.status(), url).toBe(url === missing ? 404 : 200)
    expect.soft(violations.splice(0), url).toEqual([])
    expect.soft(troubles.splice(0), url).toEqual([])
    await expectFine(url, 320)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await expectFine(url, 1280)
    violations.splice(0)
  }
})

test('pages are valid HTML', async () => {
  const validator = createValidator({
    'heading-level': isFrozen ? ['error', { minInitialRank: 'any' }] : 'off',
  })
  for (const file of ['404.html', ...kinds.map(fileOf)]) {
    const { results } = await validator.validateFile(path.join(siteEnv.outDir, file))
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    )
    expect.soft(found, file).toEqual([])
  }
})
