/** What pages show by the visitor's clock, long after they were built. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Headings of the page's text without visible text after them and before the next heading of that level or a higher one. */
const emptyHeadings = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const level = (heading: Element) => Number(heading.tagName.slice(1))
    const headings = [...main.querySelectorAll<HTMLElement>('h1, h2, h3')].filter((one) => one.checkVisibility())
    return headings.flatMap((heading, at) => {
      const end = headings.slice(at + 1).find((other) => level(other) <= level(heading)) ?? main.nextElementSibling
      const range = document.createRange()
      range.setStartAfter(heading)
      if (end) range.setEndBefore(end)
      const marker = getSelection()
      marker?.removeAllRanges()
      marker?.addRange(range)
      // Only visible text is selected.
      return marker?.toString().trim() ? [] : heading.textContent
    })
  })

for (const { now, next, dates } of [
  { now: '2026-12-03T12:00:00Z', next: '16 December', dates: ['16 December 2026', '13 January 2027'] },
  { now: '2026-12-31T12:00:00Z', next: '13 January', dates: ['13 January 2027', '27 January 2027'] },
  { now: '2027-04-05T12:00:00Z', next: '21 April', dates: ['21 April 2027', '5 May 2027'] },
]) {
  test(`home and the community page name the same call at ${now}`, async ({ page, site }) => {
    await page.clock.setFixedTime(now)
    await site.open('/')
    await expect(site.main).toContainText(`Join the next call (${next}; planned, not confirmed)`)
    expect(await emptyHeadings(page)).toEqual([])
    await site.link('Join the next call').click()
    const call = page.getByRole('region', { name: 'Next call' })
    await expect(call.getByRole('time')).toHaveText(dates.map((date) => `Wednesday ${date}, 16:00 UTC`))
    expect(await emptyHeadings(page)).toEqual([])
  })
}

test('facts are old thirty days after their day, and releases that were due are named after their month', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2026-01-31T12:00:00Z')
  await site.open('/releases/')
  await expect(site.main).toContainText('Latest: 0.24.0')
  await expect(site.main).toContainText('As of 1 January 2026, from falcosecurity/falco.')
  await expect(site.main.getByText('was due in')).toBeHidden()
  await page.clock.setFixedTime('2026-02-01T12:00:00Z')
  await page.reload()
  await expect(site.main).toContainText('Newest known: 0.24.0')
  await expect(site.link('Newest known releases of all projects')).toBeVisible()
  await expect(site.main).toContainText(
    'As of 1 January 2026; newer facts may be in falcosecurity/falco. 0.25.0 was due in January 2026; it is not in our data yet.',
  )
  await expect(site.main).not.toContainText('Latest')
  await site.open('/2020/')
  await expect(site.main).toContainText('As of 1 January 2026, from falcosecurity/falco.')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('home names no date of a call, and pages the day of their facts alone', async ({ page, site }) => {
    await site.open('/')
    await expect(site.link('Join the next call')).toBeVisible()
    await expect(site.main.getByText('planned')).toBeHidden()
    await expect(site.main.getByText('was due in')).toBeHidden()
    await expect(page.getByText('As of 1 January 2026, from falcosecurity/falco.')).toBeVisible()
  })
})
