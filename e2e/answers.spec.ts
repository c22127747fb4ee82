/** Pages of people, projects and calls have what most readers come for in their first screen. */
import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

const phone = { width: 390, height: 844 }

test('a project says how mature it is, who maintains it, what is newest and where it is, before its text', async ({
  page,
  site,
}) => {
  for (const size of [phone, { width: 1280, height: 900 }]) {
    await page.setViewportSize(size)
    await site.open('/projects/rules/')
    const strip = site.main.getByRole('list').first()
    await expect(strip.getByRole('listitem')).toHaveText([
      /incubating, ecosystem$/,
      /^\d maintainers$/,
      /^strict 0\.59\.0 2 December 2025$/,
      'falcosecurity/rules',
    ])
    for (const item of await strip.getByRole('listitem').all()) await expect(item).toBeInViewport()
    await expect(site.heading('Links')).toBeInViewport()
    await expect(site.heading('Maintainers').first()).toBeInViewport()
  }
  await page.setViewportSize(phone)
  await expect(site.main.getByRole('heading', { level: 2 })).toHaveText([
    'Links',
    'Maintainers',
    'Newest releases',
    'Mentioned in',
    'Life cycle',
  ])
})

test.describe('the list of projects', () => {
  test('has a table a scope, the most important first, with three faces and the number of others', async ({ site }) => {
    await site.open('/projects/')
    const core = site.main.getByRole('table', { name: /^Core / })
    await expect(core.getByRole('columnheader')).toHaveText(['Project', 'Status', 'What it is', 'Maintainers'])
    await expect(core.getByRole('rowheader').first()).toHaveText('engine')
    const engine = core.getByRole('row', { name: /^engine / })
    await expect(engine.getByRole('cell').last().getByRole('link')).toHaveCount(3)
    await expect(engine).toContainText('and 1 more')
  })

  test('has ways to the scopes in view wherever it is read, and no heading below them', async ({ page, site }) => {
    await page.setViewportSize(phone)
    await site.open('/projects/')
    const scopes = page.getByRole('navigation', { name: 'Scopes' })
    for (const name of ['Infra', 'Core', 'Former']) {
      await scopes.getByRole('link', { name }).click()
      const heading = site.heading(name).first()
      await expect(heading).toBeInViewport()
      await expect(scopes).toBeInViewport()
      const [ways, title] = [await scopes.boundingBox(), await heading.boundingBox()]
      expect(title?.y).toBeGreaterThanOrEqual((ways?.y ?? Number.POSITIVE_INFINITY) + (ways?.height ?? 0) - 1)
    }
  })

  test('shows what is former on demand', async ({ site }) => {
    await site.open('/projects/')
    const former = site.main.getByRole('region', { name: /^Former/ })
    await expect(former.getByRole('table')).toBeHidden()
    await former.getByText(/^Show \d+ projects?$/).click()
    await expect(former.getByRole('table')).toBeVisible()
  })
})

for (const width of [320, 390, 1280]) {
  test(`the bar of companies is proportional at ${width} px, and no label lies on another`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 })
    await site.open('/maintainers/')
    const figure = site.main.getByRole('figure', { name: '5 of 16 maintainers work for Example Works' })
    const lengths = await figure
      .locator('path')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
    const labels = figure.getByRole('listitem')
    const counts = (await labels.allTextContents()).map((label) => Number.parseInt(label, 10))
    expect(counts.length).toBeGreaterThan(2)
    const unit = ((await figure.locator('svg').boundingBox())?.width ?? 0) / counts.reduce((sum, one) => sum + one, 0)
    // A person is a piece and the gap after it; the last gap is not seen.
    for (const [index, length] of lengths.entries()) expect(length / unit + 0.15).toBeCloseTo(counts[index] ?? 0, 1)
    const boxes = await labels
      .locator('span')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
    for (const [index, one] of boxes.entries()) {
      expect(one.right).toBeLessThanOrEqual(width)
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
        expect(apart).toBe(true)
      }
    }
  })
}

test('who is alone in a company shares a grid, core maintainers are marked, and lines are as long as tenures', async ({
  site,
}) => {
  await site.open('/maintainers/')
  const person = (name: string) =>
    site.main
      .getByRole('listitem')
      .filter({ has: site.page.getByRole('link', { name, exact: true }) })
      .last()
  await expect(site.main.getByRole('heading', { level: 3, name: 'Sample Labs' })).toBeVisible()
  await expect(person('Bob Example')).toHaveText(/◆ core @bob-example.*since 2021 · 1 project$/)
  await expect(person('Ada Example')).toHaveText(/^AEAda Example\s+@ada-example.*since 2020 or earlier · 34 projects$/)
  await expect(person('Someone Former')).toHaveText(/2020 – 2024 · 1 project$/)
  const line = (name: string) => person(name).locator('.tenure path').last()
  const [ada, bob] = [await line('Ada Example').boundingBox(), await line('Bob Example').boundingBox()]
  expect(ada?.width).toBeGreaterThan(bob?.width ?? Number.POSITIVE_INFINITY)
})

test('a former maintainer is thanked, with years and projects; a current one is not', async ({ site }) => {
  await site.open('/maintainers/cleo-example/')
  await expect(site.main).toContainText('Thank you, Cleo ExampleMaintainer of .github from 2020 to 2022.')
  await site.open('/maintainers/bob-example/')
  await expect(site.main).not.toContainText('Thank you')
  await expect(site.main).toContainText('◆ core maintainer')
})

test.describe('the next call', () => {
  test.use({ timezoneId: 'Asia/Kolkata', viewport: phone })

  test('stands first, in UTC and in the time of the reader, with a calendar', async ({ site }) => {
    await site.open('/community/')
    const call = site.main.getByRole('region', { name: 'Next call' })
    const next = call.getByRole('listitem').first()
    await expect(next).toHaveText(/^Wednesday .+, 16:00 UTC\s*Wednesday,? \d+ \w+ \d{4} at 21:30$/)
    await expect(next).toBeInViewport()
    await expect(call.getByRole('listitem')).toHaveCount(6)
    await expect(call.getByRole('link', { name: 'Add to calendar' })).toBeInViewport()
  })

  test('is the one that is next when the page is read, which may be long after it was made', async ({ page, site }) => {
    await site.open('/community/')
    const dates = site.main.getByRole('region', { name: 'Next call' }).locator('time')
    const second = await dates.nth(1).getAttribute('datetime')
    await page.clock.setFixedTime(new Date(second ?? ''))
    await page.reload()
    await expect(dates).toHaveCount(5)
    await expect(dates.first()).toHaveAttribute('datetime', second ?? '')
  })

  test('is in UTC alone without script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await context.newPage()
    await page.goto(at('/community/'))
    await expect(page.getByRole('region', { name: 'Next call' }).getByRole('listitem').first()).toHaveText(
      /^Wednesday .+, 16:00 UTC$/,
    )
    await context.close()
  })
})

test('a newcomer has three first steps', async ({ site }) => {
  await site.open('/community/')
  const steps = site.main.getByRole('region', { name: 'First steps' }).getByRole('heading', { level: 3 })
  await expect(steps).toHaveText(['Say hello', 'Pick an issue', 'Join a call'])
})

test('a laptop shows the whole table of who maintains what', async ({ page, site }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await site.open('/graph/')
  const matrix = site.main.getByRole('region', { name: 'Projects and their maintainers' })
  expect(
    await matrix.evaluate((box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]),
  ).toEqual([0, 0])
})
