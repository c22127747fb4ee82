import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { askOf, changeDocuments, files, post, testSite } from '#lib/content/testing/test-content.ts'
import { feedPath } from '#lib/site/file-routes.ts'

const odd = `date: 2024-01-01\ntitle: "A <b> & 'c' ]]> \\"d\\""\ntags: ["C & D", 日]`
const { content, textOf } = await testSite({
  ...files,
  'posts/odd.md': post('odd', odd, '`]]>` &amp;'),
})

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['item', 'entry'].includes(name),
})

async function parsed(address: string) {
  const xml = await textOf(address)
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}

async function feedsOf(page: string) {
  return {
    rss: (await parsed(feedPath(page, 'rss'))).rss.channel,
    atom: (await parsed(feedPath(page, 'atom'))).feed,
    json: JSON.parse(await textOf(feedPath(page, 'json'))),
  }
}

async function expectLinks(page: string, addresses: string[]) {
  const { rss, atom, json } = await feedsOf(page)
  const links = addresses.map((link) => ({ link }))
  expect(rss.item ?? []).toMatchObject(links)
  expect(atom.entry ?? []).toMatchObject(
    addresses.map((address) => ({ link: { '@href': address } })),
  )
  expect(json.items).toMatchObject(addresses.map((url) => ({ url })))
}

const home = 'https://community.example/sub'

it('a feed contains the same in each format', async () => {
  const { rss, atom, json } = await feedsOf('/blog/')
  expect(rss).toMatchObject({ title: 'Falco community', link: `${home}/blog/`, language: 'en' })
  expect(rss['atom:link']).toMatchObject({ '@href': `${home}/feed.xml`, '@rel': 'self' })
  expect(json).toMatchObject({
    feed_url: `${home}/feed.json`,
    home_page_url: `${home}/blog/`,
    language: 'en',
  })
  const title = 'About new-news'
  const summary = 'What new-news is.'
  expect(rss.item[1]).toMatchObject({
    title,
    description: summary,
    pubDate: 'Fri, 03 Mar 2023 00:00:00 GMT',
    category: { '#text': 'Release', '@domain': `${home}/blog/tags/release/` },
  })
  expect(rss.item[2]['dc:creator']).toEqual(['Ann Óne', 'Ada Example'])
  expect(atom.entry[1]).toMatchObject({
    published: '2023-03-03T00:00:00.000Z',
    updated: '2023-04-04T00:00:00.000Z',
  })
  expect(atom.entry[2].author).toEqual([
    { name: 'Ann Óne', uri: `${home}/maintainers/ann/` },
    { name: 'Ada Example', uri: `${home}/blog/authors/ada-example/` },
  ])
  expect(json.items[1]).toMatchObject({ title, tags: ['Release'], summary })
})

it('a feed holds the whole text, with absolute addresses', async () => {
  const { rss, json } = await feedsOf('/blog/')
  const html = rss.item.map((one: Record<string, string>) => one['content:encoded']).join('\n')
  expect(html).toContain('<h2 id="pictures">')
  expect(html).not.toMatch(/ (?:href|src)="(?!https?:\/\/|mailto:)/)
  expect(html).toMatch(/src="https:\/\/community\.example\/sub\/media\/[0-9a-f]{20}\/wide[^"/]*"/)
  expect(json.items.map((one: Record<string, string>) => one.content_html).join('\n')).toBe(html)
})

it('a feed escapes markup, and letters in addresses', async () => {
  const { rss } = await feedsOf('/blog/')
  expect(rss.item[0].title).toBe(`A <b> & 'c' ]]> "d"`)
  expect(rss.item[0]['content:encoded']).toContain(']]></code> &#x26;')
  expect(rss.item[0].category[1]['@domain']).toBe(`${home}/blog/tags/%E6%97%A5/`)
  expect((await feedsOf('/blog/tags/日/')).atom.id).toBe('https://falco.org/blog/tags/%E6%97%A5/')
})

it('a feed leaves out characters that XML cannot hold', async () => {
  const body = { raw: '', html: 'a\u0000b\u000bd\u001fe\ufffef\uffffg\th\ni' }
  await changeDocuments(content, 'Post', (document) => (document.slug === 'odd' ? { body } : {}))
  const { rss, atom } = await feedsOf('/blog/')
  expect(rss.item[0]['content:encoded']).toBe('abdefg\th\ni')
  expect(atom.entry[0].content['#text']).toBe('abdefg\th\ni')
})

it('a feed has at most thirty posts, the feed of a tag ten', async () => {
  const days = Array.from({ length: 31 }, (_, at) => `2022-01-${String(at + 1).padStart(2, '0')}`)
  const many = days.map((date) => [
    `posts/${date}.md`,
    post(`p-${date}`, `date: ${date}\ntags: [all]`),
  ])
  await askOf(Object.fromEntries(many), async () => {
    const { items } = (await feedsOf('/blog/')).json
    expect([items.length, items.at(-1).url]).toEqual([30, `${home}/blog/p-2022-01-02/`])
    expect((await feedsOf('/blog/tags/all/')).json.items).toHaveLength(10)
  })
})

it.each([
  ['/blog/', ['odd', 'new-news', 'bundle', 'old-news']],
  ['/blog/tags/ebpf/', ['bundle', 'old-news']],
  ['/blog/authors/ada-example/', ['odd', 'bundle', 'old-news']],
  ['/projects/falco/', ['new-news', 'old-news']],
  ['/maintainers/ann/', ['bundle', 'old-news']],
])('feeds of %s hold its posts', async (page, slugs) => {
  await expectLinks(
    page,
    slugs.map((slug) => `${home}/blog/${slug}/`),
  )
})

it('feeds of releases link to the notes and the post of each release', async () => {
  const notes = 'https://github.com/falcosecurity/falco/releases/tag'
  const addresses = ['0.10.1', '0.10.0', '0.9.0'].map((version) => `${notes}/${version}`)
  await expectLinks('/releases/', addresses)
  const { item } = (await feedsOf('/releases/')).rss
  expect(item[1]['content:encoded']).toBe(
    `<p>Falco 0.10.0 was released on 10 March 2020.</p><p><a href="${notes}/0.10.0">Release notes</a> · <a href="${home}/blog/old-news/">Announcement</a></p>`,
  )
})

it('the feed of all projects has each release once, with the same id as in other feeds', async () => {
  const list = (part: string) =>
    `project: libs\npart: ${part}\nasOf: 2024-01-01\ntag: "{version}"\nreleases: [{ version: 1.0.0, date: 2020-03-09, tag: a+b }]`
  const a = list("A <b> & 'c'")
  const b = list('B')
  await askOf(
    { ...files, 'project-releases/libs/a.yaml': a, 'project-releases/libs/b.yaml': b },
    async () => {
      const notes = 'https://github.com/falcosecurity/libs/releases/tag/a%2Bb'
      const { rss: own } = await feedsOf('/releases/')
      const { rss, atom } = await feedsOf('/releases/all/')
      const [first, second, other, last] = rss.item
      expect([first, second, last]).toEqual(own.item)
      expect([other.link, other.guid['#text']]).toEqual([notes, notes])
      expect(other['content:encoded']).toMatch(
        /^<p>libs A &lt;b> &amp; 'c' 1\.0\.0 was .*\/projects\/libs\/">The project/,
      )
      expect(atom.id).toBe('https://falco.org/releases/all/')
    },
  )
})

it('feeds of the former site keep their address and redirect', async () => {
  expect(await textOf('/blog/index.xml')).toBe(await textOf('/feed.xml'))
  const lines = '/sub/blog/index.xml /sub/feed.xml 301\n/sub/blog/feed.xml /sub/feed.xml 301\n'
  expect((await textOf('/_redirects')).startsWith(lines)).toBe(true)
})

it.each([
  ['first', 'aliases: [/2019/elsewhere/]'],
  ['third', 'aliases: [/2019/first/, /blog/first, second]'],
  ['first', 'aliases: [/blog/first/a.png]'],
])('the id of the post %s with %s is its first address below /blog/', async (slug, aliases) => {
  await askOf({ 'posts/a.md': post(slug, aliases) }, async () => {
    const { rss, atom, json } = await feedsOf('/blog/')
    const id = 'https://falco.org/blog/first/'
    expect(rss.item[0].guid).toEqual({ '#text': id, '@isPermaLink': 'false' })
    expect([atom.entry[0].id, json.items[0].id]).toEqual([id, id])
  })
})
