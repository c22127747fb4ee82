import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { runningServer } from '#build/running-server.ts'
import { writeFiles } from '#testing/files.ts'
import { pictureText, postText } from '#testing/post-text.ts'
import { axeFindings } from './axe.ts'
import { colourSwitch, type Dev, errors, expect, main, soon, test, title } from './dev-server.ts'

let url: string
let content: string
let output: Dev['output']

test.beforeAll(({ dev }) => {
  url = dev.url
  output = dev.output
  content = path.join(dev.dir, 'content')
  writeFiles(content, {
    'posts/harbour.md': postText('harbour', { tags: '[sea]' }, '## In\n\nShips come.'),
    'posts/quay.md': postText(
      'quay',
      { date: '2025-03-04', aliases: '[/old-quay/]' },
      '```sh\nmoor --here\n```',
    ),
    'projects/lantern.md': `---
name: lantern
scope: ecosystem
status: sandbox
description: Receives light.
---

It hangs.
`,
  })
})

const prose = (page: Page) => main(page).locator('.prose')
const lastGood = (page: Page) => page.getByText(/^Last good version: /)

/** Leaves the previous page first, since it may be about to reload. */
async function open(page: Page, address: string, status = 200) {
  await page.goto('about:blank').catch(async () => {
    await page.waitForLoadState()
    await page.goto('about:blank')
  })
  const response = await page.goto(url + address)
  expect(response?.status(), address).toBe(status)
}

function edit(file: string, change: (text: string) => string) {
  const full = path.join(content, file)
  fs.writeFileSync(full, change(fs.readFileSync(full, 'utf8')))
}

// Must be the first test: a browser with any page open requests this route, which would compile it.
test('the route that pages poll is compiled at the start', async ({ dev }) => {
  expect(dev.output()).not.toMatch(/Network|Experiments|next\.config/)
  // A second `npm run dev` reads the address of the running server in Next's lock file.
  const nextDir = path.join(dev.dir, '.site/edit/next')
  await expect.poll(() => runningServer(nextDir)?.origin, soon).toBe(dev.url)
  const compiled = path.join(dev.dir, '.site/edit/next/dev/server/app/made/version/route.js')
  await expect.poll(() => fs.existsSync(compiled), soon).toBe(true)
})

test('pages log no errors; former addresses redirect, unknown addresses return 404', async ({
  page,
}) => {
  const logged: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error')
      logged.push(`${page.url()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => logged.push(`${page.url()}: ${error.message}`))
  for (const address of ['/', '/blog/harbour/', '/2025/', '/projects/lantern/']) {
    await open(page, address)
    await expect(colourSwitch(page)).toBeVisible(soon)
    await expect(errors(page)).toHaveCount(0)
  }
  expect(logged).toEqual([])
  await open(page, '/2019/', 404)
  await open(page, '/no-such-page/', 404)
  expect(await (await page.request.get(`${url}/old-quay/`)).text()).toContain('0; url=/blog/quay/')
})

test('requests for another host name are redirected, and pages load from no other host', async ({
  page,
}) => {
  const ask = (host: string, address: string) =>
    page.request.get(url + address, { headers: { host }, maxRedirects: 0 })
  for (const address of ['/blog/', '/feed.xml']) {
    const answer = await ask('other.example', address)
    expect([answer.status(), await answer.text()]).toEqual([
      307,
      expect.not.stringContaining('quay'),
    ])
    for (const host of ['127.0.0.1', '[::1]:3000', 'a.localhost:3000'])
      expect((await ask(host, address)).ok()).toBe(true)
  }
  const policy = (await ask('localhost', '/blog/')).headers()['content-security-policy']
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' [^;]*; .*img-src 'self'; .*frame-ancestors 'none'$/,
  )
})

test('an open page shows an edit of its post, even if the page is still loading', async ({
  page,
}) => {
  await open(page, '/blog/quay/')
  const copy = prose(page).getByRole('button', { name: 'Copy' })
  await expect(copy).toHaveCount(1)
  await page.getByLabel('Colours').selectOption('Dark')
  edit(
    'posts/quay.md',
    (text) => `${text.replace('On quay', 'On the quay').replace('moor', 'tie')}\n    cast off\n`,
  )
  await expect(prose(page)).toContainText('tie --here', soon)
  await expect(copy).toHaveCount(2)
  await expect(title(page)).toHaveText('On the quay')
  await expect(page).toHaveTitle(/^On the quay/)
  await expect(page.getByLabel('Colours')).toHaveValue('dark')
  await page.goto(`${url}/blog/quay/`, { waitUntil: 'commit' })
  edit('posts/quay.md', (text) => text.replace('tie', 'bind'))
  await expect(prose(page)).toContainText('bind --here', soon)
})

test('search finds new posts and drafts, which are labelled', async ({ page }) => {
  writeFiles(content, {
    'posts/ferry.md': postText('ferry', { draft: 'true' }, 'The ferry is a boat of the night.'),
    'posts/someday.md': postText('someday', { date: '2099-01-02' }),
  })
  await open(page, '/search/?q=fery')
  await expect(page.getByRole('status')).toHaveText(
    'Nothing for ‘fery’. Did you mean ferry? 1 result:',
    soon,
  )
  await page.getByRole('link', { name: 'On ferry' }).click()
  await expect(main(page).getByText('Draft', { exact: true })).toBeVisible(soon)
  await open(page, '/blog/someday/')
  await expect(main(page).getByText('Scheduled', { exact: true })).toBeVisible()
})

test('a picture changes in the open page', async ({ page }) => {
  writeFiles(content, {
    'posts/picture/index.md': postText('picture', {}, '![A patch of colour](./patch.svg)'),
    'posts/picture/patch.svg': pictureText(40, 30),
  })
  await open(page, '/blog/picture/')
  const picture = prose(page).getByRole('img', { name: 'A patch of colour' })
  for (const width of [40, 80]) {
    writeFiles(content, { 'posts/picture/patch.svg': pictureText(width, 30) })
    await expect(picture).toHaveAttribute('width', String(width), soon)
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), soon)
      .toBe(width)
  }
})

test('a mistake shows in the open page, which keeps its last good version', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const long = Array.from({ length: 80 }, (_, line) => `Line ${line} of many.`).join('\n\n')
  writeFiles(content, {
    'posts/fragile.md': postText('fragile', {}, `Handle with care.\n\n${long}`),
  })
  await open(page, '/blog/fragile/')
  await expect(colourSwitch(page)).toBeVisible()
  await prose(page).getByText('Line 40').scrollIntoViewIfNeeded()
  edit('posts/fragile.md', (text) =>
    text.replace('2026-01-02', '2026-02-30').replace('care', 'great care'),
  )
  await expect(errors(page)).toContainText(/posts\/fragile\.md:4:7 error date: .*2026-02-30/, soon)
  await expect(errors(page)).toBeInViewport()
  await expect(lastGood(page)).toBeInViewport()
  await expect(prose(page)).toContainText('Handle with care.')

  const editor = new URL((await errors(page).getByRole('link').getAttribute('href')) ?? '', url)
  const { file, line1, column1 } = Object.fromEntries(editor.searchParams)
  expect([file, line1, column1]).toEqual([path.join(content, 'posts/fragile.md'), '4', '7'])
  expect((await page.request.get(editor.href)).status()).toBe(204)
  expect(await axeFindings(page, '.findings', '.last-good')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await errors(page).getByText('1 error').click()
  await expect(errors(page).getByRole('link')).toBeHidden()
  edit('posts/fragile.md', (text) => text.replace('2026-02-30', '2026-02-20'))
  await expect(prose(page)).toContainText('Handle with great care.', soon)
  await expect(errors(page)).toHaveCount(0)
  await expect(lastGood(page)).toHaveCount(0)
  expect(output()).toContain('posts/fragile.md:4:7 error date:')
})

test('a tab shows a post that was added or fixed, and follows a change of its slug', async ({
  page,
}) => {
  writeFiles(content, { 'posts/lost.md': postText('lost', { title: undefined }) })
  await open(page, '/blog/lost/', 404)
  await expect(errors(page)).toContainText('posts/lost.md:1:1 error title: is missing')
  await expect(colourSwitch(page)).toBeVisible()
  writeFiles(content, { 'posts/lost.md': postText('lost', {}, 'Fixed.') })
  await expect(prose(page)).toHaveText('Fixed.', soon)
  await expect(errors(page)).toHaveCount(0)

  fs.rmSync(path.join(content, 'posts/lost.md'))
  await expect(title(page)).toHaveText('There is no page at this address', soon)
  writeFiles(content, { 'posts/lost.md': postText('lost', {}, 'Found.') })
  await expect(prose(page)).toHaveText('Found.', soon)

  edit('posts/lost.md', (text) => text.replace('slug: lost', 'slug: mislaid'))
  await expect(page).toHaveURL(/\/blog\/mislaid\/$/, soon)
  await expect(prose(page)).toHaveText('Found.')
  fs.rmSync(path.join(content, 'posts/lost.md'))
  await expect(title(page)).toHaveText('There is no page at this address', soon)
})
