import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { png } from '#lib/media/testing/png.ts'
import { files, post, project } from './testing/small-community.ts'
import { askOf, changeDocuments, createContent, publish, type TestContent, testSite } from './testing/test-content.ts'

const { content, site } = await testSite(files)

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
    expect(media?.path).toMatch(/^\/media\/[0-9a-f]{20}\/sample\.yaml$/)
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
      const copies = (media?.variants ?? []).map(async ({ hash, name, width }) => {
        const bytes = await site.readMedia(hash, name)
        return [width, bytes && (await sharp(bytes).metadata()).width]
      })
      const text = await site.htmlOf('posts/a/index.md')
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
    expect(html.match(/\/sub\/media\/[0-9a-f]{20}\/falcon-\d+\.webp \d+w/g)).toHaveLength(3)
  })
})

describe('what is published is what was checked', () => {
  const own = {
    'posts/a/index.md': post('a', 'cover: ./cover.png\ncoverAlt: A', '![x](./shown.png) [y](./linked.txt)'),
    'posts/a/shown.png': png(40, 4),
    'posts/a/cover.png': png(50, 5),
    'posts/a/linked.txt': 'linked',
  }
  const names = ['cover-50.webp', 'cover-shared.jpg', 'linked.txt', 'shown-40.webp']

  /** Publishes, changes something behind the back of the check, and gives the addresses that still answer. */
  async function answering(change: (made: TestContent) => Promise<void>): Promise<string[]> {
    const before = process.env.SITE_DATA_DIR ?? ''
    const made = await publish(own)
    try {
      const addresses = await site.mediaAddresses()
      expect(addresses.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
      for (const { hash, name } of addresses) expect(await site.readMedia(hash, name), name).toBeDefined()
      await change(made)
      const read = addresses.map(async ({ hash, name }) => ((await site.readMedia(hash, name)) ? [name] : []))
      return (await Promise.all(read)).flat()
    } finally {
      process.env.SITE_DATA_DIR = before
      await made.remove()
    }
  }

  it.each<[string, string, Uint8Array | string, string[]]>([
    ['a text', 'linked.txt', 'l1nked', ['linked.txt']],
    ['a cover', 'cover.png', png(50, 6), ['cover-shared.jpg', 'cover-50.webp']],
    ['a picture of which a copy is kept', 'shown.png', png(40, 5), ['shown-40.webp']],
    ['a picture that became a page', 'cover.png', '<script>1</script>', ['cover-shared.jpg', 'cover-50.webp']],
    ['a file that became empty', 'linked.txt', '', ['linked.txt']],
  ])('so it does not answer once it changed: %s', async (_, file, bytes, gone) => {
    const left = await answering((made) => made.write({ [`posts/a/${file}`]: bytes }))
    for (const name of gone) expect(left).not.toContain(name)
  })

  it.each([
    ['is gone', undefined],
    ['is a link to elsewhere, with the same bytes', 'outside'],
    ['is a link to nothing', 'nowhere'],
    ['is a link to a folder', '..'],
  ])('so it does not answer once it %s', async (_, target) => {
    const outside = await fs.mkdtemp(path.join(os.tmpdir(), 'media-'))
    const left = await answering(async ({ contentDir }) => {
      const file = path.join(contentDir, 'posts/a/linked.txt')
      await fs.writeFile(path.join(outside, 'linked.txt'), 'linked')
      await fs.rm(file)
      if (target) await fs.symlink(target === 'outside' ? path.join(outside, 'linked.txt') : target, file)
    })
    await fs.rm(outside, { recursive: true })
    expect(left).not.toContain('linked.txt')
    expect(left).toContain('cover-shared.jpg')
  })

  it('so a link that the check did not see publishes nothing', async () => {
    const before = process.env.SITE_DATA_DIR ?? ''
    const made = await publish(own)
    try {
      const unseen = [
        '../../../../../../../../../../../../etc/hostname',
        '../../../../package.json',
        '../../state/content.json',
        './later.txt',
        './later.html',
        './index.md',
        './',
        '__proto__',
        '../../constructor',
        '%2e%2e/%2e%2e/later.txt',
      ]
      await made.write({ 'posts/a/later.txt': 'x', 'posts/a/later.html': '<script>', 'later.txt': 'x' })
      await changeDocuments(made, 'Post', ({ hrefs, pictures }) => ({
        hrefs: [hrefs, unseen].flat(),
        pictures: [pictures, unseen].flat(),
        cover: './later.txt',
      }))
      expect(await site.postBySlug('a')).toMatchObject({ cover: { file: 'posts/a/later.txt' } })
      expect((await site.publishedMedia()).map(({ name }) => name)).toEqual(['shown.png', 'linked.txt'])
      const text = unseen.map((url) => `<a data-footnote-ref="" href="${url}">x</a><img src="${url}">`).join('')
      expect(await site.renderHtml(text, 'posts/a/index.md', (url) => url)).not.toContain('/media/')
    } finally {
      process.env.SITE_DATA_DIR = before
      await made.remove()
    }
  })

  it('so in development a drawing with a fault stays away, and its post does not', async () => {
    const before = process.env.SITE_DATA_DIR ?? ''
    const made = await createContent({
      'posts/a/index.md': post('a', '', '![x](./bad.svg) ![y](./good.svg)'),
      'posts/a/bad.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>1</script></svg>',
      'posts/a/good.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>',
    })
    try {
      await made.run({ strict: false })
      process.env.SITE_DATA_DIR = made.dataDir
      expect((await site.publishedPosts()).map(({ slug }) => slug)).toEqual(['a'])
      expect((await site.publishedMedia()).map(({ name, width, height }) => [name, width, height])).toEqual([
        ['good.svg', 3, 2],
      ])
    } finally {
      process.env.SITE_DATA_DIR = before
      await made.remove()
    }
  })
})
