import fs from 'node:fs/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openPages, pageListsDir, readPageLists } from '#lib/content/pages/rendered-pages.ts'
import { provideIndex } from '#lib/content/read-index.ts'
import { png } from '#testing/png.ts'
import { type Files, files, post, testSite } from '#testing/test-content.ts'
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
async function build(change: Files = {}) {
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

const all = pages.map(({ path }) => path)
const first = ['/first/']

type Row = { name: string; change?: Files; env?: object; rendered: string[] }

// Each row changes the content of the row before.
const rows: Row[] = [
  { name: 'at first', change: { 'posts/b.md': post('b', '', 'B text.') }, rendered: all },
  { name: 'nothing', rendered: first },
  {
    name: 'a word more',
    change: { 'posts/a.md': post('a', '', 'A longer text.') },
    rendered: [...first, '/a/'],
  },
  {
    name: 'a sentence with a link',
    change: { 'posts/a.md': post('a', '', 'A longer text about [b](./b.md).') },
    rendered: all,
  },
  { name: 'a picture', change: { 'posts/bundle/wide.png': png(8, 5) }, rendered: all },
  {
    name: 'a scheduled post',
    change: { 'posts/c.md': post('c', 'date: 2099-05-01') },
    rendered: first,
  },
  { name: 'its day has come', env: { SOURCE_DATE_EPOCH: '4102444800' }, rendered: all },
  { name: 'another day, setting or code', env: { SITE_VERSION: '2' }, rendered: all },
]

it('pages are rendered again if the code, any data or their own text have changed', async () => {
  for (const { name, change, env = {}, rendered } of rows) {
    for (const [key, value] of Object.entries(env)) vi.stubEnv(key, value)
    expect(await build(change), name).toEqual(rendered)
  }
})
