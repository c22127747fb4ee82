import { otherBrowsers } from '#tools/browsers/browsers.ts'
import type { OtherBrowser } from '#tools/browsers/other-browser.ts'
import { expect, test } from './fixtures.ts'
import { absolute, at, longSlug, pageOfEachKind } from './site.ts'
import { startWatchedSite } from './watched-site.ts'

const phone = 390
const laptop = 1280

for (const { name, isInstalled, start } of otherBrowsers) {
  test.describe(`in ${name}`, () => {
    test.skip(!isInstalled(), `${name} is not installed`)
    let browser: OtherBrowser
    let site: Awaited<ReturnType<typeof startWatchedSite>>

    test.beforeAll(async () => {
      site = await startWatchedSite()
      browser = await start()
    })
    test.afterAll(async () => {
      await browser?.stop()
      site?.stop()
    })

    async function open(route: string, width = laptop) {
      await browser.resize(width)
      await browser.open(site.address + at(route))
      // Waits for the site's script, which shows the colour switch.
      await expect.poll(() => isVisible('.scheme')).toBe(true)
    }
    const textOf = (selector: string) =>
      browser.run((selector) => document.querySelector(selector)?.textContent ?? '', selector)
    const isVisible = (selector: string) =>
      browser.run((selector) => document.querySelector(selector)?.checkVisibility(), selector)
    const styleOf = (selector: string, property: 'backgroundColor' | 'outlineStyle') =>
      browser.run(
        (selector, property) => {
          const element = document.querySelector(selector)
          return element && getComputedStyle(element)[property]
        },
        selector,
        property,
      )

    test('pages log no errors, violate no policy, and fit the screen', async () => {
      test.setTimeout(150_000)
      for (const width of [laptop, phone]) {
        for (const address of pageOfEachKind()) {
          await open(address.slice(absolute('').length), width)
          const seen = await browser.run(() => ({
            troubles: (window as unknown as { troubles: string[] }).troubles,
            width: Math.max(innerWidth, document.documentElement.scrollWidth),
          }))
          expect.soft(seen, `${address} at ${width} px`).toEqual({ troubles: [], width })
        }
      }
    })

    test('search answers and corrects', async () => {
      const status = () => textOf('main [role="status"]')
      await open('/search/?q=mojibake')
      await expect.poll(status).toBe('1 result for ‘mojibake’')
      await open('/search/?q=mojibaek', phone)
      await expect.poll(status).toContain('Did you mean mojibake? 1 result')
    })

    test('code is copied; the next call is also in local time', async () => {
      await open('/blog/every-feature/')
      await browser.click('pre + button')
      await expect.poll(() => textOf('pre + button')).toBe('Copied')
      await open('/community/')
      expect(await textOf('.calls small')).toMatch(/^\w+day.+, your time$/)
    })

    test('colours are switched by keyboard, with a visible focus, for all pages', async () => {
      await open('/')
      const light = await styleOf('html', 'backgroundColor')
      await browser.run(() => document.querySelector<HTMLElement>('.scheme select')?.focus())
      await browser.press('d')
      await expect.poll(() => styleOf('html', 'backgroundColor')).not.toBe(light)
      const dark = await styleOf('html', 'backgroundColor')
      expect(await styleOf('.scheme select', 'outlineStyle')).toBe('solid')
      await open('/blog/')
      expect(await styleOf('html', 'backgroundColor')).toBe(dark)
    })

    test('contents are open on a laptop, also after it was narrow', async () => {
      await open(`/blog/${longSlug}/`, phone)
      expect(await isVisible('.toc a')).toBe(false)
      await browser.resize(laptop)
      // The table of contents must also be open in browsers without `::details-content`.
      await expect.poll(() => isVisible('.toc details[open] a')).toBe(true)
      await browser.click('.toc a')
      const current = () => textOf('.toc [aria-current]')
      await expect.poll(current).toBe(await textOf('.toc a'))
    })

    test('a page that is left stays in the back/forward cache', async () => {
      await open('/')
      await browser.run(() => void Object.assign(window, { isKept: true }))
      await browser.click('nav[aria-label="Main"] a')
      await expect.poll(() => browser.run(() => location.pathname)).toBe(at('/blog/'))
      await browser.run(() => history.back())
      await expect.poll(() => browser.run(() => location.pathname)).toBe(at('/'))
      expect(await browser.run(() => 'isKept' in window)).toBe(true)
    })
  })
}
