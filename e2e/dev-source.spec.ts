import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { writeFiles } from '#testing/files.ts'
import { postText } from '#testing/post-text.ts'
import {
  colourSwitch,
  type Dev,
  errors,
  expect,
  main,
  soon,
  startDev,
  test,
  title,
} from './dev-server.ts'

let dir: string
let server: Dev

test.beforeAll(({ dev }) => {
  dir = dev.dir
  server = dev
  writeFiles(path.join(dir, 'content'), {
    'posts/tide.md': postText('tide', {}, 'The tide is low.\n\n```sh\nmoor\n```'),
    'projects/buoy.md':
      '---\nname: buoy\nscope: harbour\nstatus: sandbox\ndescription: Floats.\n---\n\nIt floats.\n',
  })
})

function edit(file: string, from: string, to: string) {
  const text = fs.readFileSync(path.join(dir, file), 'utf8')
  expect(text, file).toContain(from)
  fs.writeFileSync(path.join(dir, file), text.replace(from, to))
}

/**
 * Opens a page, and waits for Next's socket and hydration, without which changes would not show.
 */
async function open(page: Page, address: string) {
  const following = page
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framereceived', ({ payload }) =>
        String(payload).includes('"type":"sync"'),
      ),
    )
  await page.goto(server.url + address)
  await following
  await expect(colourSwitch(page)).toBeVisible(soon)
}

test('shows changes of a component and of a client script', async ({ page }) => {
  await open(page, '/blog/tide/')
  await expect(page.getByRole('button', { name: /^Copy/ })).toBeVisible()
  edit('components/layout/site-layout.tsx', 'Skip to content', 'Skip to the text')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeVisible(soon)
  edit('client/code.ts', "label('Copy')", "label('Take')")
  await expect(page.getByRole('button', { name: 'Take' })).toBeVisible(soon)
})

test('after a syntax error in code, the page stays as it was until the error is fixed', async ({
  page,
}) => {
  await open(page, '/blog/tide/')
  await expect(errors(page)).toContainText('projects/buoy.md:3:8 error scope:')
  const broken = `computedFields: format === 'markdown'
      ? { ...ofText, title: { type: 'string', resolve: ({ title }) => title?.toUpperCase( } }`
  edit('contentlayer.config.ts', "computedFields: format === 'markdown' ? ofText", broken)
  await expect
    .poll(() => server.output(), soon)
    .toMatch(/ERROR\] [\s\S]*contentlayer\.config\.ts:\d+/)
  await expect(title(page)).toHaveText('On tide')
  edit('contentlayer.config.ts', 'toUpperCase(', 'toUpperCase()')
  edit('schema/project.ts', "'infra',", "'infra', 'harbour',")
  await expect(title(page)).toHaveText('ON TIDE', soon)
  await expect(errors(page)).toHaveCount(0, soon)
  writeFiles(path.join(dir, 'content'), {
    'posts/tide.md': postText('tide', {}, 'The tide is high.'),
  })
  await expect(main(page)).toContainText('The tide is high.', soon)
  await open(page, '/projects/buoy/')
  await expect(main(page)).toContainText('sandbox, harbour')
})

test('the page shows an error for code that a build would refuse', async ({ page }) => {
  const file = path.join(dir, 'components/layout/site-layout.tsx')
  const text = fs.readFileSync(file, 'utf8')
  fs.writeFileSync(file, `'use client'\n${text}`)
  await expect(async () => {
    await page.goto(`${server.url}/blog/tide/`)
    const message =
      /'use client' works only with the framework's scripts.*put behaviour into client\//
    await expect(page.getByText(message).first()).toBeVisible({ timeout: 2000 })
  }).toPass(soon)
  fs.writeFileSync(file, text)
  await open(page, '/blog/tide/')
  await expect(title(page)).toHaveText('ON TIDE', soon)
})

// The next two tests come last, since they end the server that all other tests use.
test('Ctrl-C ends npm run dev with all its processes', async () => {
  expect(server.signal('SIGINT')).toBe(true)
  await expect.poll(() => server.signal(0), { timeout: 20_000 }).toBe(false)
})

test('if npm is killed, the server ends and frees its port', async () => {
  const again = await startDev(dir)
  const answers = () => fetch(again.url).then(Boolean, () => false)
  expect(await answers()).toBe(true)
  expect(again.kill()).toBe(true)
  await expect.poll(answers, soon).toBe(false)
  again.signal('SIGKILL')
})
