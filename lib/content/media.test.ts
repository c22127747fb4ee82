import fs from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { expect, it } from 'vitest'
import { mediaFiles } from '#lib/content/files/media-files.ts'
import { renderHtml } from '#lib/content/pages/render.ts'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { chunk, png as pngOf, scanlines, uints } from '#testing/png.ts'
import { askOf, changeDocuments, post, project, testSite, textOf } from '#testing/test-content.ts'
import { htmlOf } from './read-index.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#246' } })
const png = (width: number, height: number) => plain(width, height).png().toBuffer()
const frames = [await png(20, 20), await plain(20, 20).negate().png().toBuffer()]

const text = `![L](./large.png) ![S](./small.png) ![M](./moves.gif) ![T](./turned.jpg)
[l](./linked.png) [t](./linked.txt)`
const content = await testSite({
  'posts/a/index.md': post('a', 'cover: ./cover.png\ncoverAlt: A\ntags: [ebpf]', text),
  'posts/a/cover.png': await png(50, 5),
  'posts/a/large.png': await png(2400, 1200),
  'posts/a/linked.png': await png(2401, 1200),
  'posts/a/small.png': await png(300, 100),
  'posts/a/moves.gif': await sharp(frames, { join: { animated: true } })
    .toFormat('gif')
    .toBuffer(),
  'posts/a/turned.jpg': await plain(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  'posts/a/linked.txt': 'linked',
  'posts/a/unused.txt': 'unused',
  'posts/a/same.png': await png(300, 100),
  'projects/shown.md': project('shown', '', '![Same](../posts/a/same.png)'),
})

type Served = Awaited<ReturnType<typeof mediaFiles>>[number]

async function bytesIn({ read, link }: Served) {
  const finished = await link?.()
  return finished ? fs.readFile(finished) : read()
}

async function bytesOf(name: string) {
  const [file] = (await mediaFiles()).filter(({ address }) => nameOf(address) === name)
  return file && bytesIn(file)
}

const nameOf = (address: string) => address.replace(/.*\//, '')

const namesOf = async (folder: string) =>
  (await mediaFiles()).flatMap(({ media, address }) =>
    media.file.startsWith(folder) ? nameOf(address) : [],
  )

it('pictures are published only in the sizes that texts use', async () => {
  const sizesOf = (name: string) =>
    ['1080', '1440', '360', '720'].map((width) => `${name}-${width}.webp`)
  expect((await namesOf('posts/a/')).sort()).toEqual([
    'cover-50.webp',
    'cover-open-graph.jpg',
    ...sizesOf('large'),
    ...sizesOf('linked'),
    'linked.png',
    'linked.txt',
    'moves.gif',
    'same-300.webp',
    'small-300.webp',
    'turned-400.webp',
  ])
})

it('former addresses of tags, pictures and unused files redirect', async () => {
  const text = await textOf('/_redirects')
  expect(text).toMatch(/^\/sub\/blog\/a\/large\.png \/sub\/media\/\w+\/large-1440\.webp 301$/m)
  expect(text).toContain('\n/sub/blog/a/unused.txt /sub/blog/a/ 301\n')
  expect(text).toContain('\n/sub/tags/ebpf/ /sub/blog/tags/ebpf/ 301\n')
})

it.each([
  ['large-720.webp', { format: 'webp', width: 720, height: 360 }],
  ['linked.png', { format: 'png', width: 2000 }],
  ['turned-400.webp', { width: 400, height: 800 }],
  ['moves.gif', { pages: 2 }],
  ['cover-open-graph.jpg', { format: 'jpeg', width: 1200, height: 630 }],
])('the published copy %s has the size and format of its name', async (name, facts) => {
  const copy = sharp(await bytesOf(name), { animated: name === 'moves.gif' })
  expect(await copy.metadata()).toMatchObject(facts)
})

function twoColours(width: number, height: number, alpha: number) {
  const create = {
    width,
    height,
    channels: 4,
    background: { r: 200, g: 150, b: 20, alpha },
  } as const
  return sharp({ create }).extend({ right: width / 3, background: { r: 20, g: 40, b: 90, alpha } })
}

type Kind = [string, number, ((picture: Sharp) => Sharp)?]
const kinds: Kind[] = [
  ['opaque.png', 1],
  ['clear.png', 0.5],
  ['clear.avif', 0.5],
  ['grey.png', 0.5, (picture) => picture.toColourspace('b-w')],
  ['palette.png', 0.5, (picture) => picture.png({ palette: true })],
  ['deep.png', 0.5, (picture) => picture.toColourspace('rgb16')],
  ['print.jpg', 1, (picture) => picture.toColourspace('cmyk')],
  ['turned.jpg', 1, (picture) => picture.withMetadata({ orientation: 6 })],
]
const secret = 'GPS of a camera'
const animation = [chunk('acTL', uints(1, 0)), chunk('tEXt', Buffer.from(secret))]
const originals: Record<string, Buffer> = {
  'moves.png': pngOf(4, 4, [...animation, chunk('IDAT', scanlines(4, 4))]),
  'moves.webp': await sharp(frames, { join: { animated: true } })
    .withExif({ IFD0: { Artist: secret } })
    .webp()
    .toBuffer(),
}
for (const [name, alpha, change = (picture: Sharp) => picture] of kinds)
  for (const width of [300, 1800])
    originals[`${width}-${name}`] = await change(
      twoColours(width, 60, alpha).toFormat(path.extname(name).slice(1) as 'png'),
    )
      .withExifMerge({ IFD0: { Artist: secret } })
      .toBuffer()

/** The size of a picture, and its mean colour on a white page. */
async function lookOf(bytes: Buffer) {
  const shown = await sharp(bytes).autoOrient().flatten({ background: '#fff' }).png().toBuffer()
  const { channels } = await sharp(shown).stats()
  const { autoOrient } = await sharp(bytes).metadata()
  return { isWide: autoOrient.width > autoOrient.height, means: channels.map(({ mean }) => mean) }
}

it('copies and originals have the colours of the picture, and no metadata', async () => {
  const names = Object.keys(originals)
  const text = names.map((name) => `![P](./${name}) [P](./${name})`).join('\n\n')
  const files = Object.fromEntries(names.map((name) => [`posts/a/${name}`, originals[name] ?? '']))
  await askOf({ 'posts/a/index.md': post('a', '', text), ...files }, async () => {
    const copies = await mediaFiles()
    for (const file of copies) {
      const { media, address } = file
      const original = originals[path.basename(media.file)] ?? Buffer.of()
      const { isWide, means } = await lookOf(original)
      const bytes = await bytesIn(file)
      const copy = await lookOf(bytes)
      const off = copy.means.map((mean, at) => Math.abs(mean - (means[at] ?? 0)))
      expect(Math.max(...off), `${address}: ${copy.means}, not ${means}`).toBeLessThan(2)
      expect(copy.isWide, address).toBe(isWide)
      expect(
        [original, bytes].map((some) => some.includes(secret)),
        address,
      ).toEqual([true, false])
    }
    expect(copies).toHaveLength(2 + 7 * 2 + 7 * 5 + 4)
  })
})

it('a text shows copies of its pictures, and all but the first picture load lazily', async () => {
  const file = 'posts/a/index.md'
  const html = await renderHtml(await htmlOf(file), file, (path) => path)
  const [large, small, moves] = html.replace(/\/media\/\w+\//g, '').match(/<img[^>]*>/g) ?? []
  expect(large).toMatch(
    / srcset="large-360.webp 360w, .*large-1440.webp 1440w" sizes=".+" width="2400" height="1200"/,
  )
  expect(large).not.toContain('loading')
  expect(small).toMatch(/^(?!.*srcset).* src="small-300.webp".* loading="lazy"/)
  expect(moves).toContain('src="moves.gif"')
})

it('a file that has changed or is gone is not served', async () => {
  const place = path.join(content.contentDir, 'posts/a/linked.txt')
  expect(String(await bytesOf('linked.txt'))).toBe('linked')
  for (const change of [() => fs.writeFile(place, '<script>1</script>'), () => fs.rm(place)]) {
    await change()
    await expect(bytesOf('linked.txt')).rejects.toThrow('linked.txt was changed')
  }
})

it('a link to a file that the check has not accepted publishes nothing', async () => {
  const outside = ['../../../../../../../etc/hostname', '../../state/content.json', '%2e%2e/b.txt']
  const unseen = [...outside, './unused.html', './a.md', './']
  await askOf({ 'posts/a.md': post('a') }, async (made) => {
    await made.write({ 'posts/unused.html': '<script>', 'b.txt': 'x' })
    await changeDocuments(made, 'Post', () => ({
      hrefs: unseen,
      pictures: unseen,
      cover: './b.txt',
    }))
    expect(await publishedPosts()).toMatchObject([
      { cover: { kind: 'initial' }, picture: undefined },
    ])
    expect(await mediaFiles()).toEqual([])
    const html = unseen.map((url) => `<a href="${url}">x</a><img src="${url}">`).join('')
    expect(await renderHtml(html, 'posts/a.md', (url) => url)).not.toContain('/media/')
  })
})

it('a post whose drawn cover replaces its picture in link previews has no copy for them', async () => {
  const files = {
    'posts/a/index.md': post('a', 'cover: ./cover.png\ncoverAlt: A\nrelease: 0.40.0'),
    'posts/a/cover.png': await png(50, 5),
  }
  await askOf(files, async () => {
    expect((await mediaFiles()).map(({ address }) => nameOf(address))).toEqual(['cover-50.webp'])
  })
})

it('in development a post is shown without its invalid SVG', async () => {
  const svg = (content: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">${content}</svg>`
  await content.write({
    'posts/b/index.md': post('b', '', '![x](./bad.svg) ![y](./good.svg)'),
    'posts/b/bad.svg': svg('<script>1</script>'),
    'posts/b/good.svg': svg('<path d="M0 0h1v1z"/>'),
  })
  await content.run({ strict: false })
  expect((await publishedPosts()).map(({ slug }) => slug)).toContain('b')
  expect(await namesOf('posts/b/')).toEqual(['good.svg'])
  const html = await renderHtml('<img src="good.svg">', 'posts/b/index.md', (path) => path)
  expect(html).toContain(' class="plate" ')
})
