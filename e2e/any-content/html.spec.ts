import path from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { exportedFiles, isFrozen, siteEnv, sitemapUrls } from '#e2e/site.ts'
import { createValidator } from '#lib/markdown/testing/valid-html.ts'

// The headings of the frozen site are known to skip none.
const validator = createValidator({ 'heading-level': isFrozen ? ['error', { minInitialRank: 'any' }] : 'off' })

test('every page is valid HTML', async () => {
  const pages = exportedFiles().filter((file) => file.endsWith('.html'))
  // With the one for missing pages.
  expect(pages.length).toBeGreaterThan(sitemapUrls().length)
  test.setTimeout(60_000 + pages.length * 500)
  const found: string[] = []
  for (const file of pages) {
    const { results } = await validator.validateFile(path.join(siteEnv.outDir, file))
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages)
        found.push(`${file}:${line}:${column} ${ruleId} ${message}`)
    }
  }
  expect(found).toEqual([])
})
