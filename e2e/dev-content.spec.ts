import fs from 'node:fs'
import path from 'node:path'
import { pictureText } from '#testing/files.ts'
import { project } from '#testing/small-community.ts'
import { expect } from './fixtures.ts'
import { soon, test } from './project-copy.ts'

test.beforeAll(({ dev }) => {
  dev.writePost('harbour')
  dev.writePost('quay', { date: '2025-03-04', aliases: '[/old-quay/]' }, '```sh\nmoor --here\n```')
  dev.write({ 'content/projects/lantern.md': project('lantern', 'scope: ecosystem') })
})

test('pages log no errors; former addresses redirect, unknown addresses return 404', async ({
  site,
  request,
}) => {
  const troubles = site.watchTroubles()
  for (const address of ['/', '/blog/harbour/', '/2025/', '/projects/lantern/']) {
    await site.open(address)
    await expect(site.colourSwitch).toBeVisible(soon)
    await expect(site.errors).toHaveCount(0)
  }
  expect(troubles).toEqual([])
  await site.open('/2019/', 404)
  await site.open('/no-such-page/', 404)
  const former = await request.get('/old-quay/')
  expect(await former.text()).toContain('0; url=/blog/quay/')
})

test('requests of other sites to Next are refused; pages load files only from this host', async ({
  request,
}) => {
  const headers = { origin: 'https://other.example' }
  for (const address of ['/__nextjs_attach-nodejs-inspector', '/_next/static/chunks/a.js'])
    expect((await request.get(address, { headers })).status()).toBe(403)
  expect((await request.post('/_next/mcp')).status()).not.toBe(200)
  const policy = (await request.get('/blog/')).headers()['content-security-policy']
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' [^;]*; .*img-src 'self'; .*frame-ancestors 'none'$/,
  )
})

test('an open page shows an edit of its post, even if the page is still loading', async ({
  page,
  dev,
  site,
}) => {
  const file = 'content/posts/quay.md'
  await site.open('/blog/quay/')
  const copy = site.prose.getByRole('button', { name: 'Copy' })
  await expect(copy).toHaveCount(1)
  await site.colourSwitch.selectOption('Dark')
  dev.edit(file, {
    'On quay': 'On the quay',
    'moor --here\n```': 'tie --here\n```\n\n    cast off',
  })
  await expect(site.prose).toContainText('tie --here', soon)
  await expect(copy).toHaveCount(2)
  await expect(site.title).toHaveText('On the quay')
  await expect(page).toHaveTitle(/^On the quay/)
  await expect(site.colourSwitch).toHaveValue('dark')
  await page.goto('/blog/quay/', { waitUntil: 'commit' })
  dev.edit(file, { 'tie --': 'bind --' })
  await expect(site.prose).toContainText('bind --here', soon)
})

test('search finds new posts and drafts; drafts and scheduled posts are labelled', async ({
  page,
  dev,
  site,
}) => {
  dev.writePost('ferry', { draft: 'true' }, 'The ferry is a boat of the night.')
  dev.writePost('someday', { date: '2099-01-02' })
  await site.open('/search/?q=ferry')
  await expect(page.getByRole('status')).toHaveText('1 result for ‘ferry’', soon)
  await site.link('On ferry').click()
  await expect(site.main.getByText('Draft', { exact: true })).toBeVisible(soon)
  await site.open('/blog/someday/')
  await expect(site.main.getByText('Scheduled', { exact: true })).toBeVisible()
})

test('a picture changes in the open page', async ({ dev, site }) => {
  const write = (width: number) => dev.write({ 'content/posts/patch.svg': pictureText(width, 30) })
  write(40)
  dev.writePost('picture', {}, '![A patch of colour](./patch.svg)')
  await site.open('/blog/picture/')
  const picture = site.prose.getByRole('img', { name: 'A patch of colour' })
  for (const width of [40, 80]) {
    write(width)
    await expect(picture).toHaveAttribute('width', String(width), soon)
    await expect(picture).toHaveJSProperty('naturalWidth', width, soon)
  }
})

test('an error is listed in the open page, and its post is left out until it is repaired', async ({
  page,
  dev,
  site,
}) => {
  await site.usePhone()
  const file = 'content/posts/fragile.md'
  dev.writePost('fragile', {}, `Handle with care.\n\n${'One of many lines.\n\n'.repeat(80)}`)
  await site.open('/blog/fragile/')
  await expect(site.colourSwitch).toBeVisible()
  await site.prose.getByText('One of').nth(40).scrollIntoViewIfNeeded()
  dev.edit(file, { '2026-01-02': '2026-02-30', care: 'great care' })
  const found = /posts\/fragile\.md:4:7 error date: .*2026-02-30/
  await expect(site.errors).toContainText(found, soon)
  await expect(site.errors).toBeInViewport()
  await expect(site.title).toHaveText('There is no page at this address')

  const link = site.errors.getByRole('link')
  const editor = new URL((await link.getAttribute('href')) ?? '', dev.url)
  const place = { file: path.join(dev.dir, file), line1: '4', column1: '7' }
  expect(Object.fromEntries(editor.searchParams)).toMatchObject(place)
  expect((await page.request.get(editor.href)).status()).toBe(204)
  expect(await site.axeViolations('.diagnostics')).toEqual([])
  expect(await site.neededWidth()).toBe(390)
  await site.errors.getByText('1 error').click()
  await expect(link).toBeHidden()
  dev.edit(file, { '2026-02-30': '2026-02-20' })
  await expect(site.prose).toContainText('Handle with great care.', soon)
  await expect(site.errors).toHaveCount(0)
  expect(dev.output()).toMatch(found)
})

test('a tab shows a post that was added or repaired', async ({ dev, site }) => {
  const file = 'content/posts/lost.md'
  dev.writePost('lost', { title: undefined })
  await site.open('/blog/lost/', 404)
  await expect(site.errors).toContainText('posts/lost.md:1:1 error title: is missing')
  await expect(site.colourSwitch).toBeVisible()
  dev.writePost('lost', {}, 'Repaired.')
  await expect(site.prose).toHaveText('Repaired.', soon)
  await expect(site.errors).toHaveCount(0)

  fs.rmSync(path.join(dev.dir, file))
  await expect(site.title).toHaveText('There is no page at this address', soon)
  dev.writePost('lost', {}, 'Found.')
  await expect(site.prose).toHaveText('Found.', soon)
})
