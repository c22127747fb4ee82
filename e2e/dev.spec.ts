import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type DevServer, processesOf, signalAll, startDev } from './dev-server.ts'
import { expect, test } from './fixtures.ts'
import { writeFrozenContent } from './frozen/site.ts'
import { makeFolder, nextMonth, pictureText, postText, write } from './making.ts'

/** Long enough for a change to reach an open page while the other worker builds a site. */
const soon = { timeout: 30_000 }

let server: DevServer
let content: string

test.beforeAll(async () => {
  test.setTimeout(150_000)
  content = makeFolder()
  await writeFrozenContent(content)
  server = await startDev('edit', content)
})

test.afterAll(() => {
  signalAll(server, 'SIGKILL')
  fs.rmSync(content, { recursive: true, force: true })
  fs.rmSync(server.stateDir, { recursive: true, force: true })
})

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const prose = (page: Page) => page.getByRole('main').locator('.prose')
const errors = (page: Page) => page.getByRole('complementary', { name: 'Errors in content' })

/**
 * Opens an address in the tab. Its first request is made beside the tab, whose page may just be loading itself again
 * for the change before.
 */
async function open(page: Page, address: string, status = 200): Promise<void> {
  const response = await page.request.get(server.url + address)
  expect(response.status(), address).toBe(status)
  // Where that load cuts in, leaving waits until it is done; nothing else can stop it.
  await page.goto('about:blank').catch(async () => {
    await page.waitForLoadState()
    await page.goto('about:blank')
  })
  await page.goto(server.url + address)
}

/** Changes a file below the content folder. */
function edit(file: string, change: (text: string) => string): void {
  const whole = path.join(content, file)
  fs.writeFileSync(whole, change(fs.readFileSync(whole, 'utf8')))
}

test('shows content as it was at the start', async ({ page }) => {
  await open(page, '/blog/first-light/')
  await expect(title(page)).toHaveText('First light')
  await expect(errors(page)).toHaveCount(0)
})

test('a new post is there at its first request, and in the lists', async ({ page }) => {
  await open(page, '/blog/')
  write(content, { 'posts/first-light.md': postText('first-light', {}, 'Seen at once.') })
  await open(page, '/blog/first-light/')
  await expect(prose(page)).toHaveText('Seen at once.')
  await open(page, '/blog/2026/')
  await expect(page.getByRole('link', { name: 'On first-light' })).toBeVisible()
})

test('an edited post changes in the open page', async ({ page }) => {
  write(content, { 'posts/tide.md': postText('tide', {}, 'The tide is low.') })
  await open(page, '/blog/tide/')
  await expect(prose(page)).toHaveText('The tide is low.')
  edit('posts/tide.md', (text) => text.replace('low', 'high').replace('On tide', 'On the tide'))
  await expect(prose(page)).toHaveText('The tide is high.', soon)
  await expect(title(page)).toHaveText('On the tide', soon)
  await expect(page).toHaveTitle(/^On the tide/, soon)
})

test('a post moves with its slug and goes with its file', async ({ page }) => {
  write(content, { 'posts/old-name.md': postText('old-name') })
  await open(page, '/blog/old-name/')
  fs.renameSync(path.join(content, 'posts/old-name.md'), path.join(content, 'posts/new-name.md'))
  await open(page, '/blog/old-name/')
  edit('posts/new-name.md', (text) => text.replaceAll('old-name', 'new-name'))
  await open(page, '/blog/old-name/', 404)
  await open(page, '/blog/new-name/')
  await expect(title(page)).toHaveText('On new-name')
  fs.rmSync(path.join(content, 'posts/new-name.md'))
  await open(page, '/blog/new-name/', 404)
})

test('a picture changes in the open page', async ({ page }) => {
  write(content, {
    'posts/picture/index.md': postText('picture', {}, '![A patch of colour](./patch.svg)'),
    'posts/picture/patch.svg': pictureText(40, 30),
  })
  await open(page, '/blog/picture/')
  const picture = prose(page).getByRole('img', { name: 'A patch of colour' })
  const shownWidth = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await expect(picture).toHaveAttribute('width', '40')
  await expect.poll(shownWidth, soon).toBe(40)
  write(content, { 'posts/picture/patch.svg': pictureText(80, 30) })
  await expect(picture).toHaveAttribute('width', '80', soon)
  await expect.poll(shownWidth, soon).toBe(80)
})

test('a maintainer and a project change in the open page, and new ones are there at once', async ({ page }) => {
  await open(page, '/maintainers/ada-example/')
  edit('maintainers/ada-example.md', (text) => `${text}\nKeeps bees in the evening.\n`)
  await expect(prose(page)).toContainText('Keeps bees in the evening.', soon)
  await open(page, '/projects/engine/')
  edit('projects/engine.md', (text) => text.replace('What engine', 'Gladly what engine'))
  await expect(page.getByRole('main').getByText(/^Gladly what engine/)).toBeVisible(soon)

  const person = '---\nname: Ada Writer\ngithub: ada-writer\nprojects:\n  - lighthouse\nsince: 2026-01-02\n---\n'
  const project =
    '---\nname: lighthouse\nscope: ecosystem\nstatus: sandbox\ndescription: Shines a light.\n---\n\nIt turns.\n'
  write(content, { 'maintainers/ada-writer.md': person, 'projects/lighthouse.md': project })
  await open(page, '/maintainers/ada-writer/')
  await expect(page.getByRole('main').getByRole('link', { name: 'lighthouse' })).toBeVisible()
  await open(page, '/projects/lighthouse/')
  await expect(page.getByRole('main').getByRole('link', { name: 'Ada Writer' })).toBeVisible()
  for (const file of ['maintainers/ada-writer.md', 'projects/lighthouse.md']) fs.rmSync(path.join(content, file))
  await open(page, '/maintainers/ada-writer/', 404)
  await open(page, '/projects/lighthouse/', 404)
})

test('a mistake shows in the open page with file and line, and its mending shows the page again', async ({ page }) => {
  write(content, { 'posts/fragile.md': postText('fragile', {}, 'Handle with care.') })
  await open(page, '/blog/fragile/')
  await expect(prose(page)).toHaveText('Handle with care.')
  edit('posts/fragile.md', (text) => text.replace('2026-01-02', '2026-02-30'))
  await expect(errors(page)).toContainText(/posts\/fragile\.md:4:7 error date: .*2026-02-30/, soon)
  edit('posts/fragile.md', (text) => text.replace('2026-02-30', '2026-02-20').replace('care', 'great care'))
  await expect(prose(page)).toHaveText('Handle with great care.', soon)
  await expect(errors(page)).toHaveCount(0)
  expect(server.output()).toContain('posts/fragile.md:4:7 error date:')
})

test('a post that is broken from its first line on can be mended', async ({ page }) => {
  write(content, { 'posts/raw.md': postText('raw', { title: undefined }) })
  await open(page, '/blog/raw/', 404)
  await expect(errors(page)).toContainText('posts/raw.md:1:1 error title: is missing')
  write(content, { 'posts/raw.md': postText('raw') })
  await open(page, '/blog/raw/')
  await expect(errors(page)).toHaveCount(0)
})

test('a draft and a post of the future show with a mark', async ({ page }) => {
  write(content, {
    'posts/someday.md': postText('someday', { draft: 'true' }),
    'posts/tomorrow.md': postText('tomorrow', { date: nextMonth }),
  })
  for (const [slug, mark] of [
    ['someday', 'Draft'],
    ['tomorrow', 'Scheduled'],
  ]) {
    await open(page, `/blog/${slug}/`)
    await expect(title(page)).toHaveText(`On ${slug}`)
    await expect(page.getByRole('main').getByText(mark ?? '', { exact: true })).toBeVisible()
  }
})

for (const [name, end] of [
  ['Ctrl-C', (own: DevServer) => signalAll(own, 'SIGINT')],
  ['a kill of Next alone', (own: DevServer) => process.kill(own.pid, 'SIGKILL')],
] as const) {
  test(`${name} leaves no process behind`, async ({ request }) => {
    test.skip(process.platform !== 'linux', 'reads /proc')
    const own = await startDev('end', content, { direct: name !== 'Ctrl-C' })
    try {
      expect((await request.get(`${own.url}/blog/first-light/`)).status()).toBe(200)
      expect(processesOf(own).filter((line) => line.includes('content-runner'))).toHaveLength(1)
      end(own)
      await expect.poll(() => processesOf(own), { timeout: 20_000 }).toEqual([])
    } finally {
      signalAll(own, 'SIGKILL')
      fs.rmSync(own.stateDir, { recursive: true, force: true })
    }
  })
}
