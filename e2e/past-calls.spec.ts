import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

test.beforeEach(({ page }) => page.goto(at('/community/')))

test('the newest minutes are one step away', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Past calls' })).toBeVisible()
  await expect(page.getByText('50 community calls since January 2021 have public minutes.')).toBeVisible()
  const newest = page.getByRole('link', { name: '15 December 2025' })
  await expect(newest).toHaveAttribute(
    'href',
    'https://github.com/falcosecurity/community/blob/main/meeting-notes/release-0.59.0.md#2025-12-15',
  )
})

test('all others open below the bar of their year, with who met where that was a group', async ({ page }) => {
  const year = page.getByRole('group').filter({ hasText: '2023' })
  await expect(year.getByRole('listitem').first()).toBeHidden()
  await year.getByText('10 calls').click()
  await expect(year.getByRole('listitem')).toHaveText([
    '15 December',
    '15 November',
    '15 October',
    '15 September cancelled',
    '15 August',
    '15 July',
    '15 June',
    '15 May',
    '15 April',
    '15 March Makers of the engine',
    '15 February',
    '15 January',
  ])
  await expect(year.getByRole('link', { name: '15 January' })).toHaveAttribute('href', /\/2023-01-15\.md$/)
})
