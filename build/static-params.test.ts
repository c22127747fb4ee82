import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ParamPage, removePageLists, staticParams } from '#lib/content/pages/static-params.ts'
import { NO_PAGE } from '#lib/site/routes.ts'
import { unchangedPages } from './finish/rendered.ts'

let dir: string
beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'params-'))
  vi.stubEnv('SITE_DATA_DIR', path.join(dir, 'data'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await fs.rm(dir, { recursive: true })
})

const page = (slug: string, props: unknown): ParamPage<{ slug: string }> => ({
  params: { slug },
  path: `/blog/${slug}/`,
  props: async () => props,
})

describe('parameters of a route', () => {
  it('are the values that there are, where nobody says by what code pages are made', async () => {
    const pages = [page('a', 1), page('b', 1)]
    expect(await staticParams({ slug: NO_PAGE }, async () => pages)).toEqual([{ slug: 'a' }, { slug: 'b' }])
    expect(await staticParams({ slug: NO_PAGE }, async () => pages)).toEqual([{ slug: 'a' }, { slug: 'b' }])
  })

  it('are never empty: a word that no slug can be stands in', async () => {
    expect(await staticParams({ tag: NO_PAGE, page: [] }, async () => [])).toEqual([{ tag: NO_PAGE, page: [] }])
    expect(NO_PAGE).not.toMatch(/[a-z0-9]/)
  })
})

describe('a page of an earlier build', () => {
  /** What a build does: asks for parameters, renders those pages, keeps them. Gives what was rendered and what was not. */
  async function build(
    pages: ParamPage<{ slug: string }>[],
    version = '1',
  ): Promise<{ rendered: string[]; cached: string[] }> {
    vi.stubEnv('SITE_VERSION', version)
    await removePageLists(path.join(dir, 'data'))
    const exported = path.join(dir, 'export')
    await fs.rm(exported, { recursive: true, force: true })
    const rendered = (await staticParams({ slug: NO_PAGE }, async () => pages)).map(({ slug }) => slug)
    for (const slug of rendered) {
      await fs.mkdir(path.join(exported, 'blog', slug), { recursive: true })
      await fs.writeFile(path.join(exported, 'blog', slug, 'index.html'), `${slug} ${version}`)
    }
    const sources = await unchangedPages(path.join(dir, 'data'), exported)
    return { rendered, cached: await Promise.all(sources.map(async ({ name, read }) => `${name}: ${await read()}`)) }
  }

  it('is cached while what it shows is the same', async () => {
    expect(await build([page('a', { title: 'A' }), page('b', { title: 'B' })])).toEqual({
      rendered: ['a', 'b'],
      cached: [],
    })
    expect(await build([page('a', { title: 'A' }), page('b', { title: 'C' })])).toEqual({
      rendered: ['b'],
      cached: ['blog/a/index.html: a 1'],
    })
    expect(await build([page('a', { title: 'A' }), page('b', { title: 'C' })])).toEqual({
      rendered: [NO_PAGE],
      cached: ['blog/a/index.html: a 1', 'blog/b/index.html: b 1'],
    })
  })

  it('whose props JSON would lose ends the build', async () => {
    await expect(build([page('a', { of: new Map([['a', 1]]) })])).rejects.toThrow(
      /of is no text, number, list or plain object, so it cannot be/,
    )
  })

  it('is made again by other code', async () => {
    await build([page('a', 1)])
    expect(await build([page('a', 1)], '2')).toEqual({ rendered: ['a'], cached: [] })
  })

  it('goes with its address', async () => {
    await build([page('a', 1), page('b', 1)])
    expect(await build([page('a', 1)])).toEqual({ rendered: [NO_PAGE], cached: ['blog/a/index.html: a 1'] })
    expect(await build([page('a', 1), page('b', 1)])).toEqual({
      rendered: ['b'],
      cached: ['blog/a/index.html: a 1'],
    })
  })

  it('is rendered anew where what was cached is damaged', async () => {
    await build([page('a', 1), page('b', 1)])
    const cached = path.join(dir, 'data/rendered')
    const [first = ''] = await fs.readdir(cached)
    await fs.truncate(path.join(cached, first), 4)
    const { rendered, cached: unchanged } = await build([page('a', 1), page('b', 1)])
    expect([rendered.length, unchanged.length]).toEqual([1, 1])
    expect((await build([page('a', 1), page('b', 1)])).cached).toHaveLength(2)
  })

  it('never takes the place of one of another route whose parameter has the same name', async () => {
    const others = [{ ...page('a', 2), path: '/projects/a/' }]
    vi.stubEnv('SITE_VERSION', '1')
    const data = path.join(dir, 'data')
    for (const pages of [[page('a', 1)], others]) {
      for (const { path: address } of pages) {
        const file = path.join(dir, 'export', address, 'index.html')
        await fs.mkdir(path.dirname(file), { recursive: true })
        await fs.writeFile(file, address)
      }
      await staticParams({ slug: NO_PAGE }, async () => pages)
    }
    expect(await unchangedPages(data, path.join(dir, 'export'))).toEqual([])
    await fs.rm(path.join(dir, 'export'), { recursive: true })
    const sources = await unchangedPages(data, path.join(dir, 'export'))
    expect(sources.map(({ name }) => name).sort()).toEqual(['blog/a/index.html', 'projects/a/index.html'])
  })

  it('that is neither rendered nor cached ends the build', async () => {
    await build([page('a', 1)])
    const data = path.join(dir, 'data')
    await fs.rm(path.join(data, 'rendered'), { recursive: true })
    const nothing = path.join(dir, 'nothing')
    await expect(unchangedPages(data, nothing)).rejects.toThrow(/^\/blog\/a\/: its page is missing; run npm run build/)
  })
})
