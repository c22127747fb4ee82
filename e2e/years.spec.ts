/** Expected figures were counted by hand in e2e/frozen/content. */
import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

test('a year shows its figures, who joined and left, and CNCF levels', async ({ page, site }) => {
  await site.open('/2024/')
  await expect(site.title).toHaveText('The year 2024')
  await expect(site.main).toContainText('3 minor releases of Falco, a median of 122 days apart.')
  for (const [text, address] of [
    ['3 releases of Falco', at('/releases/#page:2024')],
    ['a graduated project of the CNCF', 'https://foundation.example/graduated/'],
  ] as const)
    await expect(site.link(text)).toHaveAttribute('href', address)
  for (const name of ['Joined · 2', 'Left · 1', 'Life cycle · 1'])
    await expect(site.main.getByRole('heading').filter({ hasText: name })).toBeVisible()
  for (const name of ['Ines Example', 'Someone Former', 'sample-tool-9'])
    await expect(site.link(name).first()).toBeVisible()
  await site.link('Posts of 2024 by month').click()
  await site.expectAt('/blog/2024/')
  await site.link('The year 2024 in numbers').click()
  await site.expectAt('/2024/')

  const around = page.getByRole('navigation', { name: 'Previous and next year' })
  await around.getByRole('link', { name: '2025' }).click()
  await site.expectAt('/2025/')
  const all = page.getByRole('navigation', { name: 'Year by year' })
  await all.getByRole('link', { name: '2018' }).click()
  await expect(around.getByRole('link')).toHaveText(['2019'])
  await site.open('/2026/')
  await expect(site.title).toHaveText('The year 2026 so far')
  await expect(site.main.getByText('No release of Falco yet.')).toBeVisible()
  await site.open('/2017/', 404)
})

test('releases are shown in a table and a chart, and each release has a link of its own', async ({
  page,
  site,
}) => {
  await site.open('/releases/#page:0.12.1')
  const table = page.getByRole('table', { name: 'a minor release about every' })
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '0.12.0' }) })
  await expect(row.getByRole('cell').first()).toHaveText('9 October 2021')
  await expect(row.locator(':target')).toContainText('6 January 2022')
  await expect(row.locator(':target')).toBeInViewport()

  const chart = site.main.getByRole('figure', { name: 'Since 2019, three releases a year' })
  await expect(chart.getByRole('table')).toBeHidden()
  await chart.getByText('The numbers as a table').click()
  await expect(chart.getByRole('row', { name: '2021' }).getByRole('cell')).toHaveText([
    '0.10.0 (28 January), 0.11.0 (28 May), 0.12.0 (9 October)',
    '0.11.1 (28 May), 0.11.2 (2 August)',
    '0.12.0 (9)',
  ])

  await site.link('All projects').click()
  const month = site.main.getByRole('group').filter({ hasText: 'December 2025' })
  await month.locator('summary').click()
  await expect(month.getByRole('listitem')).toHaveText([
    '24 December 2025charts 1.0.0',
    /^2 December 2025rules strict 0\.59\.0/,
  ])
  await month.getByRole('link', { name: 'rules', exact: true }).click()
  await site.expectAt('/projects/rules/')
  await expect(site.main).toContainText(
    /60 releases since 2021, counting patches; \w+ in 2025, the last on 2 December/,
  )
})
