import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from '#e2e/fixtures.ts'
import {
  absolute,
  at,
  exported,
  exportedFiles,
  htmlAt,
  isFrozen,
  metaOf,
  readLinks,
  siteEnv,
  sitemapUrls,
  thingsOf,
} from '#e2e/site.ts'
import { dataPath } from '#lib/site/routes.ts'

test('pages have metadata of their own; Open Graph images are below 300 kB', async () => {
  const used = new Set<string>()
  const expectUnused = (text: string, url: string) => {
    expect.soft(used, url).not.toContain(text)
    used.add(text)
  }
  const documents: { url: string }[] = JSON.parse(exported(dataPath('posts').slice(1))).posts
  const posts = new Set(documents.map(({ url }) => url))
  expect(posts.size).toBeGreaterThan(0)
  for (const url of sitemapUrls()) {
    const html = htmlAt(url)
    const { description = '', 'og:image': image = '', ...meta } = metaOf(html)
    const [, title = ''] = /<html lang="en".*?<title>([^<]{3,})<\/title>/s.exec(html) ?? []
    const file = path.join(siteEnv.outDir, decodeURIComponent(image.slice(absolute('/').length)))
    const { width, height } = await sharp(file).metadata()
    expect.soft(html.match(/<h1\b/g), url).toHaveLength(1)
    expect.soft(html, url).toContain(`<link rel="canonical" href="${url}"`)
    expect.soft(title && description, url).toMatch(/\S/)
    expect.soft(meta, url).toMatchObject({
      'og:type': posts.has(url) ? 'article' : 'website',
      'og:url': url,
      'og:image:width': String(width),
      'og:image:height': String(height),
      'og:image:alt': expect.stringMatching(/\S/),
      'twitter:card': 'summary_large_image',
      'twitter:image': image,
    })
    // Only the content of e2e/frozen/ is known to have no duplicate titles or descriptions.
    if (isFrozen) for (const text of [title, description]) expectUnused(text, url)
    if (!posts.has(url) && !/\/(?:projects|maintainers)\/[^/]+\/$/.test(url)) continue
    const things = Object.values(thingsOf(html))
    expect.soft(things, url).toContainEqual(expect.objectContaining({ image }))
    expect.soft([width, height], url).toEqual([1200, 630])
    expect.soft(fs.statSync(file).size, url).toBeLessThan(300_000)
    // Several posts may have one cover (`-open-graph.jpg`). All other pictures here are unique.
    if (!image.endsWith('-open-graph.jpg')) expectUnused(image, url)
  }
})

test('pages link to their feeds, in the text and in the head; /feeds/ lists all feeds', () => {
  const folders = exportedFiles().flatMap((file) => /^(.*\/|)feed\.xml$/.exec(file)?.[1] ?? [])
  const ofPages = folders.filter((folder) => folder !== '' && folder !== 'releases/all/')
  for (const folder of ofPages) {
    expect(exported(`${folder}feed.xml`)).toContain('<item>')
    const { links } = readLinks(exported(`${folder}index.html`))
    for (const tag of ['link', 'a'])
      expect(links).toContainEqual({ tag, address: at(`/${folder}feed.xml`) })
  }
  const listed = readLinks(exported('feeds/index.html')).links.map(({ address }) => address)
  const all = [...folders.map((folder) => `/${folder}feed.xml`), '/atom.xml', '/feed.json']
  expect(listed).toEqual(expect.arrayContaining(all.map(at)))
})
