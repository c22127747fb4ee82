import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, test } from '#e2e/fixtures.ts'
import { exportedFiles, isFrozen, siteEnv, sitemapUrls } from '#e2e/site.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The package leaves it out. Authors may skip a level: the check warns them (markdown/heading-skips-level).
    'heading-level': isFrozen ? ['error', { minInitialRank: 'any' }] : 'off',
    // How React and the Markdown pipeline spell what HTML lets one spell in several ways.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // A page's own colour, place or name of a transition is data; it has no class.
    'no-inline-style': 'off',
    // Authors may write <p align="center"> and the like as on GitHub; every browser shows it.
    'no-deprecated-attr': 'off',
    // HTML has no such limit, and a headline may be longer than what a search engine shows of it.
    'long-title': 'off',
    // HTML asks for no more than an id without spaces; ours hold a colon, which keeps them apart from headings'.
    'valid-id': ['error', { relaxed: true }],
  },
})

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
