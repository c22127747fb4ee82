import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { provideIndex } from '#lib/content/read-index.ts'
import { type ContentFiles, files, post, testSite } from '#lib/content/testing/test-content.ts'
import { openPages, pageListsDir, readPageLists } from '#lib/store/page-cache.ts'
import { pagesToRender } from './rendered-pages.ts'

const content = await testSite({ ...files, 'posts/a.md': post('a', '', 'A text.') })

beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('SITE_VERSION', '1')
})
afterEach(() => vi.unstubAllEnvs())

const pages = ['first', 'a', 'b', 'list'].map((name) => ({
  path: `/${name}/`,
  file: name === 'list' ? undefined : `posts/${name}.md`,
}))

/** Does what a build does: renders the pages of a route, and stores all of its pages. */
async function build(change: ContentFiles = {}) {
  await content.write(change)
  const { index } = await content.run()
  if (index) provideIndex(index)
  await fs.rm(pageListsDir(content.dataDir), { recursive: true, force: true })
  const rendered = (await pagesToRender(pages)).map(({ path }) => path)
  const cache = openPages(content.dataDir)
  for (const key of (await readPageLists(content.dataDir)).values())
    await cache.get(key, async () => Buffer.from('x'))
  await cache.dropUnused()
  return rendered
}

const all = ['/first/', '/a/', '/b/', '/list/']
const first = ['/first/']

it('pages are rendered again if the code, any data or their own text have changed', async () => {
  expect(await build({ 'posts/b.md': post('b', '', 'B text.') })).toEqual(all)
  expect(await build()).toEqual(first)
  // A word more changes only the text.
  expect(await build({ 'posts/a.md': post('a', '', 'A longer text.') })).toEqual([...first, '/a/'])
  expect(await build({ 'posts/a.md': post('a', 'title: Another', 'A longer text.') })).toEqual(all)
  const linked = 'A longer text about [b](./b.md).'
  expect(await build({ 'posts/a.md': post('a', 'title: Another', linked) })).toEqual(all)
  expect(await build({ 'posts/a.md': post('a', 'draft: true', linked) })).toEqual(all)
  // Unpublished texts and data are on no page.
  expect(await build({ 'posts/a.md': post('a', 'draft: true\ntags: [c]') })).toEqual([
    ...first,
    '/a/',
  ])
  vi.stubEnv('SITE_VERSION', '2')
  expect(await build()).toEqual(all)
})

it('a page whose cached copy is damaged is rendered again', async () => {
  await build()
  const keys = await readPageLists(content.dataDir)
  const dir = path.join(content.dataDir, 'finished')
  await fs.truncate(path.join(dir, keys.get('/b/') ?? ''), 3)
  expect((await pagesToRender(pages)).map(({ path }) => path)).toEqual([...first, '/b/'])
})

it('without a version, as in development, all pages are rendered', async () => {
  vi.stubEnv('SITE_VERSION', undefined)
  expect(await pagesToRender(pages)).toEqual(pages)
})
