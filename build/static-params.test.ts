import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type ParamPage, staticParams } from '#lib/content/pages/static-params.ts'
import { readEnv } from '#lib/site/env.ts'
import { PLACEHOLDER } from '#lib/site/routes.ts'
import type { Plain } from '#lib/store/store.ts'
import { testDir } from '#testing/folders.ts'
import { finishPages } from './finish/finish.ts'

const { at, read, write } = testDir()
beforeEach(() => {
  vi.stubEnv('SITE_DATA_DIR', at('build'))
})
afterEach(() => vi.unstubAllEnvs())

type Page = ParamPage<{ slug: string }>
const page = (slug: string, props: Plain, route = 'blog'): Page => ({
  params: { slug },
  path: `/${route}/${slug}/`,
  props: async () => props,
})

it('without a version of the code all pages are rendered; parameters are never empty', async () => {
  for (const _ of ['first', 'second'])
    expect(await staticParams({ slug: PLACEHOLDER }, async () => [page('a', 1)])).toEqual([
      { slug: 'a' },
    ])
  expect(await staticParams({ tag: PLACEHOLDER, page: [] }, async () => [])).toEqual([
    { tag: PLACEHOLDER, page: [] },
  ])
  expect(PLACEHOLDER).not.toMatch(/[a-z0-9]/)
})

/** Does what a build does: gets the parameters of routes, renders pages, and finishes them. */
async function build(routes: Page[][], version = '1') {
  vi.stubEnv('SITE_VERSION', version)
  for (const dir of ['build/page-lists', 'export', '.out.new'])
    await fs.rm(at(dir), { recursive: true, force: true })
  const rendered: string[] = []
  for (const pages of routes) {
    const slugs = (await staticParams({ slug: PLACEHOLDER }, async () => pages)).map(
      ({ slug }) => slug,
    )
    for (const { path, params } of pages.filter(({ params }) => slugs.includes(params.slug))) {
      write(`export${path}index.html`, `<head></head>${params.slug} ${version}`)
      rendered.push(path)
    }
  }
  write('export/robots.txt', '')
  await finishPages({ ...readEnv({}), stateDir: at(), outDir: at('out') }, [])
  const made = (await fs.readdir(at('.out.new'), { recursive: true }))
    .filter((name) => name.endsWith('index.html'))
    .sort()
  const cached = made.filter((name) => !rendered.includes(`/${path.dirname(name)}/`))
  return {
    rendered,
    cached: cached.map((name) => `${name}: ${/\w+ \w+$/.exec(read(`.out.new/${name}`))?.[0]}`),
  }
}

it('a page is taken from an earlier build if its data, route and code are the same', async () => {
  const both = [page('a', { title: 'A' }), page('b', { title: 'B' })]
  const all = ['/blog/a/', '/blog/b/']
  const a = 'blog/a/index.html: a 1'
  const b = 'blog/b/index.html: b 1'
  expect(await build([both])).toEqual({ rendered: all, cached: [] })
  const edited = [page('a', { title: 'A' }), page('b', { title: 'C' })]
  expect(await build([edited])).toEqual({ rendered: ['/blog/b/'], cached: [a] })
  const routes = [edited, [page('a', 2, 'projects')]]
  expect(await build(routes)).toEqual({ rendered: ['/projects/a/'], cached: [a, b] })
  expect((await build(routes)).cached).toEqual([a, b, 'projects/a/index.html: a 1'])
  expect(await build([edited], '2')).toMatchObject({ rendered: all })
  // A page whose cached file is damaged is rendered again.
  for (const name of await fs.readdir(at('build/finished')))
    await fs.truncate(at(`build/finished/${name}`), 40)
  expect(await build([edited], '2')).toMatchObject({ rendered: all })
})
