import { everyBrowser, expect, test } from './fixtures.ts'
import { at, longSlug } from './site.ts'

test('a post shows tables, marked lines of code, and boxes for videos', async ({ site }) => {
  await site.open('/blog/every-feature/')
  const text = site.prose
  await expect(text.getByRole('cell', { name: '2 May 2026' })).toHaveCSS('text-align', 'right')

  const code = text.getByRole('figure').filter({ hasText: 'A shell in a container' })
  const marked = code.locator('.highlighted')
  await expect(marked).toHaveText([/condition: >/, /container\.id/])
  const plain = code.locator('.line:not(.highlighted)').first()
  const { color, backgroundColor } = await plain.evaluate((line) => {
    const { color, backgroundColor } = getComputedStyle(line)
    return { color, backgroundColor }
  })
  await expect(marked.first()).not.toHaveCSS('background-color', backgroundColor)
  await expect(code.getByText('rule', { exact: true })).not.toHaveCSS('color', color)

  const video = site.link('A talk on the engine')
  const panel = await code.locator('pre').evaluate((box) => getComputedStyle(box).backgroundColor)
  await expect(video).toHaveCSS('background-color', panel)
})

test('footnotes, headings, links to files and pictures work', async ({ page, site }) => {
  await site.open('/blog/every-feature/')
  const text = site.prose
  const reference = site.link('1', text)
  await reference.click()
  const note = text.getByRole('listitem').filter({ hasText: 'The number comes from the site' })
  await expect(note).toBeInViewport()
  await site.link('Back to reference 1', note).click()
  await expect(reference).toBeInViewport()
  await site.expectLink('Link to Code', '#code')
  const file = (await site.link('the rule as a file').getAttribute('href')) ?? ''
  expect(file.startsWith(at('/media/'))).toBe(true)
  expect(await (await page.request.get(file)).text()).toContain('- rule:')
  const small = text.getByRole('figure').filter({ hasText: 'A small drawing' })
  await expect(small).toHaveCSS('float', 'inline-end')
  await expect(small.getByRole('img')).toHaveCSS('width', '120px')
  await text.getByRole('link', { name: 'A wide photograph' }).click()
  await expect(page).toHaveURL(/\/wide-\d+\.webp$/)
})

test(
  'the table of contents marks the current section; on a phone it opens on demand',
  everyBrowser,
  async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await site.open('/blog/first-light/')
    const current = site.contents.locator('[aria-current]')
    await site.link('Drivers and builds', site.contents).click()
    await expect(current).toHaveText('Drivers and builds')
    await page.evaluate(() => scrollTo(0, 0))
    await expect(current).toHaveCount(0)
    await site.open('/blog/every-feature/')
    for (const link of await site.contents.getByRole('link').all()) {
      await link.click()
      await expect(current).toHaveText((await link.textContent()) ?? '')
    }
    await site.usePhone()
    await site.open(`/blog/${longSlug}/`)
    await expect(site.contents.getByRole('link').first()).toBeHidden()
    await site.contents.getByText('Contents').click()
    await site.follow('Another part', `/blog/${longSlug}/#another-part`, site.contents)
    await expect(site.contents.getByRole('link').first()).toBeHidden()
    await expect(site.contents.getByText('Contents')).toBeInViewport()
    await page.setViewportSize({ width: 1280, height: 900 })
    await expect(site.contents.getByRole('link').first()).toBeVisible()
  },
)

test('only words of a post are in its language, and those of the site in English', async ({
  site,
}) => {
  await site.open('/blog/other-scripts/')
  const japanese = site.link('日本語の見出し', site.contents)
  const words = [site.title, site.prose, japanese, site.main.getByText('Older')]
  for (const [at, one] of words.entries()) {
    const language = await one.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)
    expect(language).toBe(at < 3 ? 'ja' : 'en')
  }
  await expect(site.prose).toHaveCSS('line-break', 'strict')
})

test(
  'long lines of code wrap in all posts once a reader has asked for it',
  everyBrowser,
  async ({ page, site }) => {
    await site.usePhone()
    await site.open('/blog/every-feature/')
    const wrap = page.getByRole('button', { name: 'Wrap lines' }).first()
    const code = site.prose.locator('.copy:has([aria-pressed]:not([hidden])) pre').first()
    const hidden = () => code.evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(await hidden()).toBeGreaterThan(0)
    await wrap.click()
    await expect(wrap).toHaveAttribute('aria-pressed', 'true')
    expect(await hidden()).toBe(0)
    await page.reload()
    expect(await hidden()).toBe(0)
  },
)
