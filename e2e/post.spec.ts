/** The text of a post: what Markdown becomes, pictures, recordings and contents. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { longSlug } from './frozen/posts.ts'
import { at, origin } from './site.ts'

test.describe('every feature of Markdown', () => {
  test.beforeEach(({ post }) => post.open('/blog/every-feature/'))

  test('shows: alerts, tables, tasks, code, emphasis, quotes, HTML', async ({ post }) => {
    const { text } = post
    for (const kind of ['Note', 'Tip', 'Important', 'Warning', 'Caution'])
      await expect(
        text.locator('.markdown-alert').filter({ has: post.page.getByText(kind, { exact: true }) }),
      ).toHaveCount(1)
    await expect(text.getByRole('cell', { name: '2 May 2026' })).toHaveCSS('text-align', 'right')
    const tasks = text.getByRole('checkbox')
    await expect(tasks.first()).toBeChecked()
    await expect(tasks.last()).not.toBeChecked()
    await expect(text.locator('del')).toHaveText('struck out')
    await expect(text.locator('kbd')).toHaveText(['Ctrl', 'C'])
    await expect(text.getByText('🐦 is one. The value <NA> was typed without backticks.')).toBeVisible()
  })

  test('has code with its title, its colours and its marked lines', async ({ post }) => {
    const code = post.text.getByRole('figure').filter({ hasText: 'A shell in a container' })
    await expect(code.locator('figcaption')).toHaveText('rules.local.yaml')
    const marked = code.locator('.highlighted')
    await expect(marked).toHaveText([/condition: >/, /container\.id/])
    const colour = (part: Locator, name: string) =>
      part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)
    const line = code.locator('.line:not(.highlighted)').first()
    expect(await colour(marked.first(), 'background-color')).not.toBe(await colour(line, 'background-color'))
    expect(await colour(code.getByText('rule', { exact: true }), 'color')).not.toBe(await colour(line, 'color'))
  })

  test('leads where it says: footnotes, headings, other files, other sites, a file', async ({ post, request }) => {
    const { text } = post
    const reference = text.getByRole('link', { name: '1', exact: true })
    await reference.click()
    const note = text.getByRole('listitem').filter({ hasText: 'The number comes from the site' })
    await expect(note).toBeInViewport()
    await note.getByRole('link', { name: 'Back to reference 1' }).click()
    await expect(reference).toBeInViewport()
    await expect(text.getByRole('link', { name: 'Link to Code' })).toHaveAttribute('href', '#code')
    for (const [name, address] of [
      ['the first light', at('/blog/first-light/')],
      ['engine', at('/projects/engine/')],
      ['Bob Example', at('/maintainers/bob-example/')],
      ['its outlook', at('/blog/first-light/#what-comes-next')],
    ] as const)
      await expect(text.getByRole('link', { name, exact: true })).toHaveAttribute('href', address)
    const file = (await text.getByRole('link', { name: 'the rule as a file' }).getAttribute('href')) ?? ''
    expect(file.startsWith(at('/media/'))).toBe(true)
    expect(await (await request.get(file)).text()).toContain('- rule:')
  })

  test('has pictures that know their size before they load, and open large', async ({ page, post }) => {
    const picture = post.text.getByRole('img', { name: 'A drawing of two boxes' })
    await expect(picture).toHaveAttribute('width', '720')
    await expect(picture).toHaveAttribute('height', '180')
    await expect(post.text.getByRole('figure', { name: 'Two boxes side by side' })).toHaveCount(1)
    await post.text.getByRole('link', { name: 'A wide photograph' }).click()
    await expect(page).toHaveURL(/\/wide-\d+\.webp$/)
  })
})

test('a recording shows as a picture of this site, and leads there', async ({ page, site }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await site.open('/blog/every-feature/')
  const link = site.main.getByRole('link', { name: 'A talk on the engine', exact: true })
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=example0000')
  const picture = link.locator('img')
  await link.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280)
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([])
})

test('the contents mark the section that is being read', async ({ page, post }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await post.open('/blog/first-light/')
  await post.contents.getByRole('link', { name: 'Drivers and builds' }).click()
  await expect(post.contents.locator('[aria-current]')).toHaveText('Drivers and builds')
  await page.evaluate(() => scrollTo(0, 0))
  await expect(post.contents.locator('[aria-current]')).toHaveCount(0)
})

test('on a phone the contents of a post open on demand', async ({ page, post }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await post.open(`/blog/${longSlug}/`)
  await expect(post.contents.getByRole('link').first()).toBeHidden()
  await post.contents.getByText('Contents').click()
  await post.contents.getByRole('link', { name: 'Another part' }).click()
  await post.expectAt(`/blog/${longSlug}/#another-part`)
})
