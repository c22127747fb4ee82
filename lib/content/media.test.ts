import { imageSize } from 'image-size'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOf, png, publish, queries, type TestContent } from './testing.ts'
import { files, post, project } from './testing-files.ts'

let content: TestContent
let site: Awaited<ReturnType<typeof queries>>

beforeAll(async () => {
  content = await publish(files)
  site = await queries()
}, 60_000)
afterAll(() => content.remove())

describe('files beside posts', () => {
  it('are published where a post shows or links to them, and nowhere else', async () => {
    const media = await site.publishedMedia()
    expect(media.map(({ file, width, height }) => [file, width, height])).toEqual([
      ['posts/bundle/wide.png', 8, 4],
      ['posts/bundle/tall.png', 3, 9],
      ['posts/sample.yaml', undefined, undefined],
    ])
  })

  it('have an address that changes with their bytes, and give those bytes back', async () => {
    const media = await site.mediaOf('posts/sample.yaml')
    expect(media?.path).toMatch(/^\/media\/[0-9a-f]{12}\/sample\.yaml$/)
    expect(String(await site.readMedia(media?.hash ?? '', 'sample.yaml'))).toBe('a: 1\n')
    await content.write({ 'posts/sample.yaml': 'a: 22\n' })
    await content.run()
    const later = await site.mediaOf('posts/sample.yaml')
    expect(later?.hash).not.toBe(media?.hash)
    expect(await site.readMedia(media?.hash ?? '', 'sample.yaml')).toBeUndefined()
    await content.write({ 'posts/sample.yaml': 'a: 1\n' })
    await content.run()
  })

  it('are none where there is no file, or a folder', async () => {
    expect(await site.mediaOf('posts/none.png')).toBeUndefined()
    expect(await site.mediaOf('posts/bundle')).toBeUndefined()
  })

  it('are published too where a text of a project or a person shows them', async () => {
    const own = {
      'projects/falco.md': project('falco', 'scope: core\nstatus: stable', '![Falcon](../posts/a/falcon.png)'),
      'posts/a/index.md': post('a'),
      'posts/a/falcon.png': png(4, 4),
    }
    const media = await askOf(own, () => site.publishedMedia())
    expect(media.map(({ file }) => file)).toEqual(['posts/a/falcon.png'])
  })

  it('have one address each, also where two posts hold the same picture', async () => {
    const text = '![Falcon](./falcon.png)'
    const own = {
      'posts/a/index.md': post('a', '', text),
      'posts/a/falcon.png': png(4, 4),
      'posts/b/index.md': post('b', '', text),
      'posts/b/falcon.png': png(4, 4),
    }
    const addresses = (await askOf(own, () => site.mediaAddresses())).map(({ hash, name }) => `${hash}/${name}`)
    expect(addresses.length).toBeGreaterThan(0)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('answer at every address that the site has for them', async () => {
    const addresses = await site.mediaAddresses()
    expect(addresses.length).toBeGreaterThanOrEqual(3)
    for (const { hash, name } of addresses) expect((await site.readMedia(hash, name))?.length, name).toBeGreaterThan(0)
  })
})

describe('a large picture', () => {
  it('has smaller copies for narrow columns, each as wide as it says', async () => {
    const own = { 'posts/a/index.md': post('a', '', '![Falcon](./falcon.png)'), 'posts/a/falcon.png': png(1000, 10) }
    const { copies, html } = await askOf(own, async () => {
      const [media] = await site.publishedMedia()
      const copies = (media?.variants ?? []).map(async ({ name, width }) => {
        const bytes = await site.readMedia(media?.hash ?? '', name)
        return [width, bytes && imageSize(bytes).width]
      })
      const text = await site.textOf('posts/a/index.md')
      return {
        copies: await Promise.all(copies),
        html: await site.renderHtml(text, 'posts/a/index.md', (path) => `/sub${path}`),
      }
    })
    expect(copies).toEqual([
      [360, 360],
      [720, 720],
      [1000, 1000],
    ])
    expect(html).toContain(' width="1000" height="10"')
    expect(html.match(/\/sub\/media\/[0-9a-f]{12}\/falcon-\d+\.webp \d+w/g)).toHaveLength(3)
  })
})
