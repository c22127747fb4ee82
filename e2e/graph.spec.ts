import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { SitePage } from './pages.ts'

/** Of the 34 frozen projects that somebody maintains, 23 live. */
const finding = '14 of 23 projects depend on one or two people'

const matrixOf = (site: SitePage) => site.main.getByRole('region', { name: 'Projects and their maintainers' })

test('who maintains what is told in a sentence, and shown in a table', async ({ site }) => {
  await site.open('/graph/')
  await expect(site.title).toHaveText('Who maintains what')
  await expect(site.main).toContainText(
    '16 people maintain 34 projects, seven of them not on the community’s list. 5 maintain only one; nobody maintains more than 34.',
  )
  await expect(site.heading(finding)).toBeVisible()
  await expect(site.main).toContainText('11 deprecated or archived projects are not counted.')
  const table = matrixOf(site).getByRole('table', { name: /^Projects in rows/ })
  await expect(table.getByRole('row')).toHaveCount(35)
  // Ada has 34, and nobody else more than four.
  await expect(table.getByRole('columnheader').nth(1)).toHaveText('Ada Example')
  const engine = table.getByRole('row', { name: /^engine 4 / })
  await expect(engine.getByRole('cell', { name: 'all', exact: true })).toHaveCount(4)
  await expect(engine.getByRole('cell', { name: 'stable' })).toHaveCount(1)
  const charts = table.getByRole('row', { name: /^charts 4 / })
  await expect(charts.getByRole('cell', { name: 'all', exact: true })).toHaveCount(3)
  await expect(charts.getByRole('cell', { name: 'part', exact: true })).toHaveCount(1)
})

test('core maintainers are marked, for who sees and for who does not', async ({ site }) => {
  await site.open('/graph/')
  const names = matrixOf(site).getByRole('columnheader')
  await expect(names.filter({ hasText: 'core maintainer' })).toHaveText(['◆ Bob Example, core maintainer'])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the table scrolls by keyboard, and the names of rows and columns stay', async ({ page, site }) => {
    await site.open('/graph/')
    const matrix = matrixOf(site)
    /** Where the first project's name begins, and the first person's, from the corner of the table's region. */
    const places = () =>
      matrix.evaluate((region) => {
        const [row, column] = [region.querySelector('tbody th'), region.querySelector('thead th + th')]
        const corner = region.getBoundingClientRect()
        const [left = 0, top = 0] = [row?.getBoundingClientRect().left, column?.getBoundingClientRect().top]
        return { left: left - corner.left, top: top - corner.top }
      })
    await matrix.focus()
    expect(await places()).toEqual({ left: 0, top: 0 })
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => matrix.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(20)
    await page.keyboard.press('End')
    await expect.poll(() => matrix.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(20)
    expect(await places()).toEqual({ left: 0, top: 0 })
  })
})

test('projects that depend on few are named, with who they are and how to help', async ({ page, site }) => {
  await site.open('/graph/')
  const section = site.main.getByRole('region', { name: 'Where help is needed most' })
  await expect(section.getByRole('listitem')).toHaveCount(14)
  const item = section
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'sample-tool-9', exact: true }) })
  await expect(item).toContainText(/Ada Example and \S+ Example\./)
  await expect(item.getByRole('link', { name: 'good first issue' })).toHaveAttribute(
    'href',
    'https://github.com/falcosecurity/sample-tool-9/issues?q=is%3Aopen+is%3Aissue+label%3A%22good+first+issue%22',
  )
})

test('projects that nobody maintains are named; who is over is not asked for', async ({ site }) => {
  await site.open('/graph/')
  const section = site.main.getByRole('region', { name: 'No current maintainers' })
  await expect(section.getByRole('heading', { level: 3 })).toHaveText(
    [31, 32, 33, 30].map((number) => `sample-tool-${number}`),
  )
  await expect(section.getByRole('link', { name: 'good first issue' })).toHaveCount(3)
})

test('the page of a project says that few maintain it, and how to help, unless it is over', async ({ site }) => {
  const notice = site.main.getByRole('note')
  await site.open('/projects/sample-tool-14/')
  await expect(notice).toContainText('Maintained by one person. You can help.')
  await expect(notice.getByRole('link', { name: 'the sample-tool-14 repository' })).toBeVisible()
  await site.open('/projects/sample-tool-9/')
  await expect(notice).toContainText('Maintained by two people. You can help.')
  await site.open('/projects/sample-tool-32/')
  await expect(notice).toContainText('No current maintainers. You can help.')
  for (const name of ['engine', 'sample-tool-12', 'sample-tool-11', 'sample-tool-30']) {
    await site.open(`/projects/${name}/`)
    await expect(notice, name).toHaveCount(0)
  }
})

for (const route of ['/projects/', '/maintainers/', '/community/']) {
  test(`${route} leads to it`, async ({ site }) => {
    await site.open(route)
    await site.link('Who maintains what').click()
    await site.expectAt('/graph/')
  })
}

test.describe('in forced colours and in print', () => {
  test('nothing is lost', async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await site.open('/graph/')
    expect((await axeFindings(page)).found).toEqual([])
    await page.emulateMedia({ media: 'print', forcedColors: 'none' })
    // The width of a sheet of A4 between its margins.
    await page.setViewportSize({ width: 718, height: 1000 })
    const sizes = await matrixOf(site).evaluate((region) => [
      region.scrollWidth - region.clientWidth,
      region.scrollHeight - region.clientHeight,
    ])
    expect(sizes).toEqual([0, 0])
  })
})
