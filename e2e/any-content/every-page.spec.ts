import path from 'node:path'
import type { Page } from '@playwright/test'
import { axeFindings, axeFindingsInWords } from '#e2e/axe.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { withNewPlaces } from '#e2e/markup.ts'
import {
  absolute,
  exported,
  exportedFiles,
  htmlAt,
  htmlFiles,
  isFrozen,
  origin,
  siteEnv,
  sitemapUrls,
  waysOnly,
} from '#e2e/site.ts'
import { watchPolicy, watchTroubles } from '#e2e/watch.ts'
import { createValidator } from '#lib/markdown/testing/valid-html.ts'

/** Pages to a test: enough tests to see where it hurts, and few enough to share a tab. */
const pagesToATest = 8

type View = { colorScheme: 'light' | 'dark'; viewport: { width: number; height: number } }

const wide: View = { colorScheme: 'light', viewport: { width: 1280, height: 900 } }

/** As narrow as WCAG asks for (1.4.10, Reflow). */
const narrow: View = { colorScheme: 'dark', viewport: { width: 320, height: 844 } }

/** True for the page that stands for all missing ones. */
const isMissing = (url: string): boolean => url.includes('/no/such/page/')

/** One of each kind of page that the sitemap leaves out, where there is one. */
const others = waysOnly.flatMap((kind) => {
  const file = exportedFiles().find((file) => kind.test(file))
  return file === undefined ? [] : [absolute(`/${file.replace(/index\.html$/, '')}`)]
})

const pages = [...sitemapUrls(), ...others, absolute('/no/such/page/')]

const htmlOf = (url: string): string => (isMissing(url) ? exported('404.html') : htmlAt(url))

/**
 * The pages that are looked at in both views: those with markup that no page before has. The look of the others is
 * known; what is written in them is not, and that needs one view, the narrow one: a word that is too wide for a screen
 * of 1280 pixels is too wide for one of 320.
 */
const telling = withNewPlaces(pages, htmlOf)

const files = new Set(exportedFiles().map((file) => absolute(`/${file}`)))

/** The pages of readers, by section, in lots. */
function lots(): { name: string; urls: string[] }[] {
  const bySection = new Map<string, string[]>()
  for (const url of pages) {
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

async function setView(page: Page, { colorScheme, viewport }: View): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize(viewport)
}

/** Resolves when a page has heard of its new width, which it does with the next frame. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

async function expectFitting(page: Page, { colorScheme, viewport }: View): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, `${page.url()} ${colorScheme} scrolls sideways`).toBeLessThanOrEqual(viewport.width)
}

async function expectSound(page: Page, look: typeof axeFindingsInWords): Promise<void> {
  const { found, passed } = await look(page)
  const where = `${page.url()} ${page.viewportSize()?.width} px`
  expect.soft(found, where).toEqual([])
  // A run over an empty page would find nothing wrong either.
  expect.soft(passed, where).toBeGreaterThan(10)
}

test.describe.configure({ mode: 'parallel' })

for (const { name, urls } of lots()) {
  test(name, async ({ page }) => {
    const violations = await watchPolicy(page)
    const troubles = watchTroubles(page, origin, isMissing)
    for (const [index, url] of urls.entries()) {
      // Every other page is loaded in the one view, and then shown in the other.
      const [first, second] = index % 2 === 0 && telling.has(url) ? [wide, narrow] : [narrow, wide]
      await setView(page, first)
      const response = await page.goto(url, { waitUntil: 'load' })
      expect.soft(response?.status(), url).toBe(isMissing(url) ? 404 : 200)
      // Before axe, which is no part of the page, has done anything.
      expect.soft(violations.splice(0), url).toEqual([])
      await expectFitting(page, first)
      if (telling.has(url)) {
        await expectSound(page, axeFindings)
        await setView(page, second)
        await nextFrame(page)
        await expectFitting(page, second)
        await expectSound(page, axeFindings)
      }
      // What is written in the frozen site is known; the test below sees what a mistake of ours leaves empty or out of order.
      else if (!isFrozen) await expectSound(page, axeFindingsInWords)
      const head = await headOf(page)
      expect.soft(head, url).toMatchObject({ headings: 1, language: 'en' })
      expect.soft(head.title, url).toMatch(/\S{3}/)
      expect.soft(head.description, url).toMatch(/\S/)
      expect.soft(head.canonical, url).toBe(isMissing(url) ? '' : url)
      expect.soft(head.ogUrl, url).toBe(isMissing(url) ? '' : url)
      expect.soft(head.title, url).toContain(head.ogTitle)
      expect.soft(files, `${url} ${head.image}`).toContain(head.image)
      expect.soft(troubles.splice(0), url).toEqual([])
    }
    // So that silence means something.
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
    await expect.poll(() => violations.join()).toContain('style-src')
  })
}

// The headings of the frozen site are known to skip none.
const validator = createValidator({ 'heading-level': isFrozen ? ['error', { minInitialRank: 'any' }] : 'off' })

test('every page is valid HTML', async () => {
  const all = htmlFiles()
  // With the one for missing pages.
  expect(all.length).toBeGreaterThan(sitemapUrls().length)
  const files = isFrozen ? [...withNewPlaces(all, exported)] : all
  test.setTimeout(60_000 + files.length * 500)
  const found: string[] = []
  for (const file of files) {
    const { results } = await validator.validateFile(path.join(siteEnv.outDir, file))
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages))
      found.push(`${file}:${line}:${column} ${ruleId} ${message}`)
  }
  expect(found).toEqual([])
})
