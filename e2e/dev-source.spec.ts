/** Development follows a change of code; however it is ended, nothing of it goes on. */
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { type DevServer, expect, processesOf, signalAll, startDev, test } from './dev-server.ts'
import { postText, write } from './making.ts'

/** Long enough for all of the code to be loaded, and all content to be read, while the other worker builds a site. */
const soon = { timeout: 60_000 }

let dir: string
let server: DevServer

test.beforeAll(({ dev }) => {
  dir = dev.dir
  server = dev.server
  write(dev.content, {
    'posts/tide.md': postText('tide', {}, '- [x] The tide is low.\n\n```sh\nmoor\n```'),
    'projects/buoy.md': '---\nname: buoy\nscope: harbour\nstatus: sandbox\ndescription: Floats.\n---\n\nIt floats.\n',
  })
})

/** Changes a file of the copy; what is replaced must be there. */
function edit(file: string, from: string, to: string): void {
  const text = fs.readFileSync(path.join(dir, file), 'utf8')
  expect(text, file).toContain(from)
  fs.writeFileSync(path.join(dir, file), text.replace(from, to))
}

/**
 * Opens a page, which follows changes when this resolves. Next takes a change of code for seen that comes before the page has
 * asked by the socket to be told of changes, and drops one that comes before it has taken the page over.
 */
async function open(page: Page, address: string): Promise<void> {
  const following = page
    .waitForEvent('websocket')
    .then((socket) => socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"type":"sync"')))
  await page.goto(server.url + address)
  await following
  await expect(page.getByRole('radiogroup', { name: 'Colours' })).toBeVisible(soon)
}

const main = (page: Page) => page.getByRole('main')
const errors = (page: Page) => page.getByRole('complementary', { name: 'Findings in content' })

test('follows a component', async ({ page }) => {
  await open(page, '/blog/tide/')
  edit('components/layout/site-layout.tsx', '>Feeds<', '>News feeds<')
  await expect(page.getByRole('link', { name: 'News feeds' })).toBeVisible(soon)
})

test('follows a style', async ({ page }) => {
  await open(page, '/blog/tide/')
  // Next asks to be told of each style by itself and does not say when it has been heard; it takes a change before that for
  // seen. So one change follows another until one comes after it.
  let colour = 'var(--color-paper)'
  let changes = 0
  await expect(async () => {
    const next = `rgb(1, 2, ${++changes})`
    edit('app/styles/base.css', `background: ${colour}`, `background: ${next}`)
    colour = next
    await expect(page.locator('html')).toHaveCSS('background-color', next, { timeout: 10_000 })
  }).toPass(soon)
})

test('follows a script of the browser', async ({ page }) => {
  await open(page, '/blog/tide/')
  await expect(page.getByRole('button', { name: /^Copy/ })).toBeVisible()
  edit('client/copy.ts', "label('Copy')", "label('Take')")
  await expect(page.getByRole('button', { name: 'Take' })).toBeVisible(soon)
})

test('follows what becomes of Markdown', async ({ page }) => {
  await open(page, '/blog/tide/')
  await expect(main(page).getByRole('checkbox')).toHaveAccessibleName('done')
  edit('lib/markdown/task-lists.ts', "'done'", "'all done'")
  await expect(main(page).getByRole('checkbox')).toHaveAccessibleName('all done', soon)
})

test('follows a value that the schema allows', async ({ page }) => {
  await open(page, '/projects/buoy/')
  await expect(errors(page)).toContainText('projects/buoy.md:3:8 error scope:')
  edit('schema/project.ts', "'infra',", "'infra', 'harbour',")
  await expect(main(page)).toContainText('sandbox, harbour', soon)
  await expect(errors(page)).toHaveCount(0)
})

test('follows a rule of the check', async ({ page }) => {
  write(path.join(dir, 'content'), { 'posts/nameless.md': postText('nameless', { title: undefined }) })
  await open(page, '/blog/tide/')
  await expect(errors(page)).toContainText('error title: is missing', soon)
  edit('lib/check/front-matter/fields.ts', 'is missing; add', 'is not there; add')
  await expect(errors(page)).toContainText('error title: is not there', soon)
  fs.rmSync(path.join(dir, 'content/posts/nameless.md'))
  await expect(errors(page)).toHaveCount(0, soon)
})

test('follows Contentlayer’s configuration', async ({ page }) => {
  await open(page, '/blog/tide/')
  edit(
    'contentlayer.config.ts',
    "computedFields: format === 'markdown' ? ofText",
    `computedFields: format === 'markdown'
      ? { ...ofText, title: { type: 'string', resolve: ({ title }) => title?.toUpperCase() } }`,
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ON TIDE', soon)
})

test('stays as it was where code cannot be read, and follows when it is fixed', async ({ page }) => {
  await open(page, '/blog/tide/')
  edit('contentlayer.config.ts', 'title?.toUpperCase()', 'title?.toLowerCase(')
  await expect.poll(() => server.output(), soon).toMatch(/ERROR\] [\s\S]*contentlayer\.config\.ts:\d+/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ON TIDE')
  edit('contentlayer.config.ts', 'title?.toLowerCase(', 'title?.toLowerCase()')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('on tide', soon)
  // Content is followed as before.
  write(path.join(dir, 'content'), { 'posts/tide.md': postText('tide', {}, 'The tide is high.') })
  await expect(main(page)).toContainText('The tide is high.', soon)
})

// The last tests, since they end the server of the others.
test.describe('when it is ended', () => {
  test.skip(process.platform !== 'linux', 'reads /proc')

  const readers = (server: DevServer) => processesOf(server).filter((line) => line.includes('content-runner'))

  test('by Ctrl-C no process is left', async () => {
    await expect.poll(() => readers(server)).toHaveLength(1)
    signalAll(server, 'SIGINT')
    await expect.poll(() => processesOf(server), { timeout: 20_000 }).toEqual([])
  })

  test('by a kill of Next alone no process is left', async () => {
    const another = await startDev({ cwd: dir, name: 'stop', direct: true })
    await expect.poll(() => readers(another)).toHaveLength(1)
    process.kill(another.pid, 'SIGKILL')
    await expect.poll(() => processesOf(another), { timeout: 20_000 }).toEqual([])
  })
})
