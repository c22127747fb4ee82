import { HtmlValidate } from 'html-validate'
import { everyBrowser, expect, test } from '#e2e/fixtures.ts'
import { absolute, exported, htmlAt, isFrozen, pageOfEachKind } from '#e2e/site.ts'

const missing = '/no/such/page/'
const routes = [...pageOfEachKind(), missing]

// The first two tests take longest, so they share the workers.
test.describe.configure({ mode: 'parallel' })

// WCAG requires that pages fit a window 320 px wide (1.4.10, Reflow).
for (const { width, colorScheme } of [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test(
      'pages are accessible, fit, log no errors, and violate no policy',
      everyBrowser,
      async ({ site }) => {
        test.setTimeout(routes.length * 10_000)
        const troubles = site.watchTroubles(absolute(missing))
        for (const route of routes) {
          await site.open(route, route === missing ? 404 : 200)
          expect.soft(await site.neededWidth(), route).toBeLessThanOrEqual(width)
          if (isFrozen || width === 320) expect.soft(await site.axeViolations(), route).toEqual([])
        }
        expect(troubles).toEqual([])
      },
    )
  })

test('pages are valid HTML', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'no-deprecated-attr': 'off',
      // Ids in components contain a colon, so that they differ from ids of headings in posts.
      'valid-id': ['error', { relaxed: true }],
      'heading-level': isFrozen ? ['error', { minInitialRank: 'any' }] : 'off',
    },
  })
  for (const route of routes) {
    const html = route === missing ? exported('404.html') : htmlAt(route)
    const { results } = await validator.validateString(html)
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    )
    expect.soft(found, route).toEqual([])
    expect.soft(html, route).not.toMatch(/<time[^>]*><\/time>|name="robots".+name="robots"/s)
  }
})
