import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { absolute, origin, sitemapUrls } from '#e2e/site.ts'
import { watchTroubles } from '#e2e/troubles.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Pages to a test: enough tests to see where it hurts, and few enough to share a tab. */
const pagesToATest = 8

const views = [
  { name: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  // The least that WCAG asks for (1.4.10, Reflow).
  { name: 'dark, 320 px', colorScheme: 'dark', viewport: { width: 320, height: 844 } },
] as const

/** True for the page that stands for all missing ones. */
const isMissing = (url: string): boolean => url.includes('/no/such/page/')

/** The pages of readers, by section, in lots; with the one that stands for all missing ones. */
function lots(): { name: string; urls: string[] }[] {
  const bySection = new Map<string, string[]>()
  for (const url of [...sitemapUrls(), absolute('/no/such/page/')]) {
    const [section = '', below = ''] = url.slice(absolute('/').length).split('/')
    const name = below === '' || section === 'no' ? 'pages' : section
    bySection.set(name, [...(bySection.get(name) ?? []), url])
  }
  return [...bySection].flatMap(([section, urls]) =>
    Array.from({ length: Math.ceil(urls.length / pagesToATest) }, (_, index) => {
      const lot = urls.slice(index * pagesToATest, (index + 1) * pagesToATest)
      return { name: `${section}, lot ${index + 1}, from ${new URL(lot[0] ?? '').pathname}`, urls: lot }
    }),
  )
}

/** What a page says of itself in its head. */
function headOf(page: Page) {
  return page.evaluate(() => {
    const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? ''
    return {
      title: document.title,
      description: content('meta[name="description"]'),
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
      ogUrl: content('meta[property="og:url"]'),
      ogTitle: content('meta[property="og:title"]'),
      image: content('meta[property="og:image"]'),
      headings: document.querySelectorAll('h1').length,
      language: document.documentElement.lang,
    }
  })
}

/** Legacy mode looks at one frame, and opens no second tab to put frames together; no page of ours has a frame. */
async function expectNoViolation(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(wcag).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  )
  expect.soft(found, page.url()).toEqual([])
  // A run over an empty page would find nothing wrong either.
  expect.soft(passes.length, page.url()).toBeGreaterThan(10)
}

test.describe.configure({ mode: 'parallel' })

const images = new Map<string, number>()

for (const { name, ...view } of views) {
  test.describe(name, () => {
    test.use(view)
    for (const { name: lot, urls } of lots()) {
      test(lot, async ({ page, request }) => {
        const troubles = await watchTroubles(page, origin, isMissing)
        for (const url of urls) {
          const response = await page.goto(url, { waitUntil: 'load' })
          expect.soft(response?.status(), url).toBe(isMissing(url) ? 404 : 200)
          const head = await headOf(page)
          expect.soft(head, url).toMatchObject({ headings: 1, language: 'en' })
          expect.soft(head.title, url).toMatch(/\S{3}/)
          expect.soft(head.description, url).toMatch(/\S/)
          expect.soft(head.canonical, url).toBe(isMissing(url) ? '' : url)
          expect.soft(head.ogUrl, url).toBe(isMissing(url) ? '' : url)
          expect.soft(head.title, url).toContain(head.ogTitle)
          if (!images.has(head.image)) images.set(head.image, (await request.get(head.image)).status())
          expect.soft(images.get(head.image), `${url} ${head.image}`).toBe(200)
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect.soft(width, `${url} scrolls sideways`).toBeLessThanOrEqual(view.viewport.width)
          await expectNoViolation(page)
          expect.soft(troubles.splice(0), url).toEqual([])
        }
      })
    }
  })
}
