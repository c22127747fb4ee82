import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { at, longSlug } from './site.ts'

test('shows every feature of Markdown', async ({ site }) => {
  await site.open('/blog/every-feature/')
  const text = site.prose
  await expect(text.getByRole('cell', { name: '2 May 2026' })).toHaveCSS('text-align', 'right')

  const code = text.getByRole('figure').filter({ hasText: 'A shell in a container' })
  const marked = code.locator('.highlighted')
  await expect(marked).toHaveText([/condition: >/, /container\.id/])
  const colour = (part: Locator, name: string) =>
    part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)
  const line = code.locator('.line:not(.highlighted)').first()
  expect(await colour(marked.first(), 'background-color')).not.toBe(
    await colour(line, 'background-color'),
  )
  expect(await colour(code.getByText('rule', { exact: true }), 'color')).not.toBe(
    await colour(line, 'color'),
  )

  const video = text.getByRole('link', { name: 'A talk on the engine', exact: true })
  await video.scrollIntoViewIfNeeded()
  const poster = video.locator('img')
  await expect(poster).toHaveAttribute('src', new RegExp(`^${at('/media/')}`))
  await expect.poll(() => poster.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280)
})

test('text from right to left has the right direction', async ({ page, site }) => {
  await site.open('/blog/other-scripts/')
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('link', { name: 'נועה דוגמה' }).locator('bdi')).toHaveAttribute(
    'dir',
    'rtl',
  )
  const text = site.prose.getByText('Falco يقرأ')
  await expect(text).toHaveCSS('direction', 'rtl')
  await expect(text.locator('code')).toHaveCSS('direction', 'ltr')
})

test('footnotes, headings, links to files and large pictures work', async ({ page, site }) => {
  await site.open('/blog/every-feature/')
  const text = site.prose
  const reference = text.getByRole('link', { name: '1', exact: true })
  await reference.click()
  const note = text.getByRole('listitem').filter({ hasText: 'The number comes from the site' })
  await expect(note).toBeInViewport()
  await note.getByRole('link', { name: 'Back to reference 1' }).click()
  await expect(reference).toBeInViewport()
  await expect(text.getByRole('link', { name: 'Link to Code' })).toHaveAttribute('href', '#code')
  const file =
    (await text.getByRole('link', { name: 'the rule as a file' }).getAttribute('href')) ?? ''
  expect(file.startsWith(at('/media/'))).toBe(true)
  expect(await (await page.request.get(file)).text()).toContain('- rule:')
  await text.getByRole('link', { name: 'A wide photograph' }).click()
  await expect(page).toHaveURL(/\/wide-\d+\.webp$/)
})

test('the table of contents marks the current section; on a phone it opens on demand', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await site.open('/blog/first-light/')
  const current = site.contents.locator('[aria-current]')
  await site.contents.getByRole('link', { name: 'Drivers and builds' }).click()
  await expect(current).toHaveText('Drivers and builds')
  await page.evaluate(() => scrollTo(0, 0))
  await expect(current).toHaveCount(0)
  await site.open('/blog/every-feature/')
  for (const link of await site.contents.getByRole('link').all()) {
    await link.click()
    await expect(current).toHaveText((await link.textContent()) ?? '')
  }
  await page.setViewportSize({ width: 390, height: 844 })
  // The table of contents of an announcement is open at first.
  await site.open('/blog/first-light/')
  await expect(site.contents.getByRole('link').first()).toBeVisible()
  await site.open(`/blog/${longSlug}/`)
  await expect(site.contents.getByRole('link').first()).toBeHidden()
  await site.contents.getByText('Contents').click()
  await site.contents.getByRole('link', { name: 'Another part' }).click()
  await site.expectAt(`/blog/${longSlug}/#another-part`)
})
