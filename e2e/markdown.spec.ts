import { expect, test } from './fixtures.ts'
import { at, siteEnv } from './site.ts'

test.beforeEach(({ post }) => post.open('/blog/every-feature/'))

for (const kind of ['Note', 'Tip', 'Important', 'Warning', 'Caution']) {
  test(`an alert of the kind ${kind} names itself`, async ({ post }) => {
    const alert = post.text.locator('.markdown-alert').filter({ has: post.page.getByText(kind, { exact: true }) })
    await expect(alert).toHaveCount(1)
    await expect(alert).not.toContainText('[!')
  })
}

test('a footnote leads there and back', async ({ post }) => {
  const reference = post.text.getByRole('link', { name: '1', exact: true })
  await reference.click()
  const note = post.text.getByRole('listitem').filter({ hasText: 'The number comes from the site' })
  await expect(note).toBeInViewport()
  await note.getByRole('link', { name: 'Back to reference 1' }).click()
  await expect(reference).toBeInViewport()
})

test('a table has its head, its rows and their alignment', async ({ post }) => {
  const table = post.text.getByRole('table').filter({ hasText: '0.1.0' })
  await expect(table.getByRole('columnheader')).toHaveText(['Version', 'Released', 'Driver'])
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('cell', { name: '2 May 2026' })).toHaveCSS('text-align', 'right')
})

test('a task list shows what is done, for reading only', async ({ post }) => {
  const tasks = post.text.getByRole('checkbox')
  await expect(tasks).toHaveCount(2)
  await expect(tasks.first()).toBeChecked()
  await expect(tasks.last()).not.toBeChecked()
  await expect(tasks.first()).toBeDisabled()
})

test('code has its title, its colours and its marked lines', async ({ post }) => {
  const code = post.text.getByRole('figure').filter({ hasText: 'A shell in a container' })
  await expect(code.locator('figcaption')).toHaveText('rules.local.yaml')
  const marked = code.locator('.highlighted')
  await expect(marked).toHaveText([/condition: >/, /container\.id/])
  const plain = code.locator('.line:not(.highlighted)').first()
  const background = (element: Element) => getComputedStyle(element).backgroundColor
  expect(await marked.first().evaluate(background)).not.toBe(await plain.evaluate(background))
  const key = code.getByText('rule', { exact: true })
  const colour = (element: Element) => getComputedStyle(element).color
  expect(await key.evaluate(colour)).not.toBe(await code.locator('code').evaluate(colour))
})

test('code in a language that nobody knows is shown as text', async ({ post }) => {
  await expect(post.text.locator('pre').filter({ hasText: 'kek kek kek' })).toHaveText('kek kek kek')
})

test('a pseudo tag stands as it was written', async ({ post }) => {
  await expect(post.text.getByText('The value <NA> was typed without backticks.')).toBeVisible()
})

test('emphasis, struck text, emoji and HTML are shown', async ({ post }) => {
  await expect(post.text.locator('em').filter({ hasText: 'italic' })).toBeVisible()
  await expect(post.text.locator('strong').filter({ hasText: 'bold' })).toBeVisible()
  await expect(post.text.locator('del')).toHaveText('struck out')
  await expect(post.text.getByText('🐦 is one')).toBeVisible()
  await expect(post.text.locator('kbd')).toHaveText(['Ctrl', 'C'])
  await expect(post.text.locator('blockquote blockquote')).toHaveText(/A quote in a quote/)
})

test('a picture knows its size before it loads, and loads', async ({ post }) => {
  const picture = post.text.getByRole('img', { name: 'A drawing of two boxes' })
  await expect(picture).toHaveAttribute('width', '720')
  await expect(picture).toHaveAttribute('height', '180')
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(720)
  await expect(post.text.getByRole('figure', { name: 'Two boxes side by side' })).toHaveCount(1)
})

test('a file beside the text can be had', async ({ post, request }) => {
  const address = await post.text.getByRole('link', { name: 'the rule as a file' }).getAttribute('href')
  expect(address?.startsWith(`${siteEnv.basePath}/media/`)).toBe(true)
  const response = await request.get(address ?? '')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toMatch(/yaml|text\/plain/)
  expect(await response.text()).toContain('- rule:')
})

test('links between files are links between pages', async ({ post }) => {
  const targets = [
    ['the first light', '/blog/first-light/'],
    ['engine', '/projects/engine/'],
    ['Bob Example', '/maintainers/bob-example/'],
    ['its outlook', '/blog/first-light/#what-comes-next'],
  ] as const
  for (const [name, route] of targets) {
    await expect(post.text.getByRole('link', { name, exact: true })).toHaveAttribute('href', at(route))
  }
})

test('a link to another site is safe, and marked outside of a text', async ({ post }) => {
  const outside = post.text.getByRole('link', { name: 'another site' })
  await expect(outside).toHaveAttribute('rel', /\bnoopener\b/)
  const mark = (element: Element) => getComputedStyle(element, '::after').content
  // In a sentence the arrow would be a stumbling block.
  expect(await outside.evaluate(mark)).toBe('none')
  expect(await post.page.getByRole('banner').getByRole('link', { name: 'Docs' }).evaluate(mark)).not.toBe('none')
  const inside = post.text.getByRole('link', { name: 'the first light', exact: true })
  expect(await inside.getAttribute('rel')).toBeNull()
  expect(await inside.evaluate(mark)).toBe('none')
  await expect(post.text.getByRole('link', { name: 'https://plain.example' })).toHaveAttribute(
    'href',
    'https://plain.example',
  )
})

test('each heading of the text has an anchor', async ({ post }) => {
  const headings = post.text.locator('h2[id], h3[id]')
  await expect(headings).toHaveText([
    /^Text/,
    /^Lists/,
    /^Tables/,
    /^Quotes/,
    /^Code/,
    /^Pictures/,
    /^HTML/,
    /^A heading/,
    /^Footnotes/,
  ])
  for (const heading of await headings.all()) {
    const id = await heading.getAttribute('id')
    if (id === 'footnote-label') continue
    await expect(heading.locator('..').getByRole('link', { name: /^Link to / })).toHaveAttribute('href', `#${id}`)
  }
})
