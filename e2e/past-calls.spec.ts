import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

test.beforeEach(({ page }) => page.goto(at('/community/')))

test('the newest minutes are one step away', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Past calls' })).toBeVisible()
  await expect(
    page.getByText('Minutes of 50 calls of the whole community are public, since January 2021'),
  ).toBeVisible()
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
    '15 Dec',
    '15 Nov',
    '15 Oct',
    '15 Sept called off',
    '15 Aug',
    '15 Jul',
    '15 Jun',
    '15 May',
    '15 Apr',
    '15 Mar Makers of the engine',
    '15 Feb',
    '15 Jan',
  ])
  await expect(year.getByRole('link', { name: '15 Jan' })).toHaveAttribute('href', /\/2023-01-15\.md$/)
})
