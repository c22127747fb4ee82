import { project } from '#testing/small-community.ts'
import { expect } from './fixtures.ts'
import { type DevPage, soon, startDev, test } from './project-copy.ts'

test.beforeAll(({ dev }) => {
  dev.writePost('tide', {}, 'The tide is low.\n\n```sh\nmoor\n```')
  dev.write({ 'content/projects/buoy.md': project('buoy', 'scope: harbour\nstatus: sandbox') })
})

/**
 * Opens a page, and waits for Next's socket and hydration; earlier, the page misses changes. A page
 * that reloads meanwhile closes its first socket and opens another.
 */
async function open(site: DevPage, route: string) {
  const synced = new Promise<void>((resolve) => {
    site.page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"type":"sync"')) resolve()
      }),
    )
  })
  await site.open(route)
  await synced
  await expect(site.colourSwitch).toBeVisible(soon)
}

test('an open page shows changes of a component and of a client script', async ({
  page,
  dev,
  site,
}) => {
  await open(site, '/blog/tide/')
  await expect(page.getByRole('button', { name: /^Copy/ })).toBeVisible()
  dev.edit('components/layout/site-layout.tsx', { 'Skip to content': 'Skip to the text' })
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeVisible(soon)
  dev.edit('client/code.ts', { "label('Copy')": "label('Take')" })
  await expect(page.getByRole('button', { name: 'Take' })).toBeVisible(soon)
  // A mistake in client/ is printed once, and content that was changed with it is read.
  dev.edit('client/code.ts', { "label('Take')": "label('Take'" })
  dev.edit('content/posts/tide.md', { moor: 'anchor' })
  await expect(site.main).toContainText('anchor', soon)
  expect(dev.output().match(/Expected "\)"/g)).toHaveLength(1)
  dev.edit('client/code.ts', { "label('Take'": "label('Take')" })
})

test('a syntax error in contentlayer.config.ts changes no page until it is fixed', async ({
  dev,
  site,
}) => {
  await open(site, '/blog/tide/')
  await expect(site.errors).toContainText('projects/buoy.md:4:8 error scope:')
  const broken = `computedFields: format === 'markdown'
      ? { ...ofText, title: { type: 'string', resolve: ({ title }) => title?.toUpperCase( } }`
  const config = 'contentlayer.config.ts'
  dev.edit(config, { "computedFields: format === 'markdown' ? ofText": broken })
  await expect.poll(dev.output, soon).toMatch(/contentlayer\.config\.ts:\d+/)
  await expect(site.title).toHaveText('On tide')
  dev.edit(config, { 'toUpperCase(': 'toUpperCase()' })
  dev.edit('schema/project.ts', { "'infra',": "'infra', 'harbour'," })
  await expect(site.title).toHaveText('ON TIDE', soon)
  await expect(site.errors).toHaveCount(0, soon)
  dev.edit('content/posts/tide.md', { low: 'high' })
  await expect(site.main).toContainText('The tide is high.', soon)
  await open(site, '/projects/buoy/')
  await expect(site.main).toContainText('harbour, an experiment')
})

// The next two tests come last, since they end the server that all other tests use.
test('Ctrl-C ends npm run dev with all its processes', async ({ dev }) => {
  expect(dev.signal('SIGINT')).toBe(true)
  await expect.poll(() => dev.signal(0), { timeout: 20_000 }).toBe(false)
})

test('if npm is killed, the server ends and frees its port', async ({ dev }) => {
  const again = await startDev(dev.dir)
  const answers = () => fetch(again.url).then(Boolean, () => false)
  expect(await answers()).toBe(true)
  expect(again.kill()).toBe(true)
  await expect.poll(answers, soon).toBe(false)
  again.signal('SIGKILL')
})
