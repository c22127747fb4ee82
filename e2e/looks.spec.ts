/**
 * How pages look, beside pictures of how they looked, in the browser that drew those. After a change that is meant to be seen:
 * `npm run test:e2e -- looks.spec --update-snapshots`, and look at what `git diff` shows.
 */
import { expect, test } from './fixtures.ts'
import { setInOneTypeface, whyNoComparison } from './one-typeface.ts'
import { siteEnv } from './site.ts'

test.use({ bypassCSP: true, viewport: { width: 1000, height: 800 } })

const pages = {
  home: '/',
  blog: '/blog/page/1/',
  post: '/blog/first-light/',
  project: '/projects/engine/',
  releases: '/releases/',
}

for (const [name, address] of Object.entries(pages)) {
  test(`the page ‘${name}’ looks as it did`, async ({ browser, page, site }, { config }) => {
    const reason = whyNoComparison(browser.version(), config.updateSnapshots)
    test.skip(reason !== undefined, reason)
    await site.open(address)
    await setInOneTypeface(page, siteEnv.outDir)
    // What the day of the build decides.
    const mask = [page.getByRole('link', { name: /next call/ })]
    await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true, maxDiffPixelRatio: 0.01, mask })
  })
}
