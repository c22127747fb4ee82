import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { feedPath } from '#lib/site/routes.ts'
import { askOf, files, post, testSite, textOf } from '#testing/test-content.ts'

const odd = `date: 2024-01-01\ntitle: "A <b> & 'c' ]]> \\"d\\""\ntags: ["C & D", 日]`
await testSite({
  ...files,
  'posts/odd.md': post('odd', odd, '`]]>` &amp;'),
})

async function wellFormed(address: string) {
  const xml = await textOf(address)
  // Throws for XML that is not well-formed, which feedsmith would accept.
  new SaxesParser({ xmlns: true }).write(xml).close()
  return xml
}

async function rssOf(page: string) {
  const { items = [], ...channel } = parseRssFeed(await wellFormed(feedPath(page, 'rss')))
  return { ...channel, items }
}

const blogFeeds = async () => ({
  rss: await rssOf('/blog/'),
  atom: parseAtomFeed(await wellFormed('/atom.xml')),
  json: JSON.parse(await textOf('/feed.json')),
})

const home = 'https://community.example/sub'

it('the feeds in all formats have the same facts', async () => {
  const { rss, atom, json } = await blogFeeds()
  expect(rss).toMatchObject({ title: 'Falco community', link: `${home}/blog/`, language: 'en' })
  expect(rss.atom?.links).toMatchObject([{ href: `${home}/feed.xml`, rel: 'self' }])
  expect(json).toMatchObject({
    feed_url: `${home}/feed.json`,
    home_page_url: `${home}/blog/`,
    language: 'en',
  })
  const title = 'About new-news'
  const summary = 'What new-news is.'
  expect(rss.items[1]).toMatchObject({
    title,
    description: summary,
    pubDate: 'Fri, 03 Mar 2023 00:00:00 GMT',
    categories: [{ name: 'Release', domain: `${home}/blog/tags/release/` }],
  })
  expect(rss.items[2]?.dc?.creators).toEqual(['Ann Óne', 'Ada Example'])
  expect(atom.entries?.[1]).toMatchObject({
    published: '2023-03-03T00:00:00.000Z',
    updated: '2023-04-04T00:00:00.000Z',
  })
  expect(atom.entries?.[2]?.authors).toEqual([
    { name: 'Ann Óne', uri: `${home}/maintainers/ann/` },
    { name: 'Ada Example', uri: `${home}/blog/authors/ada-example/` },
  ])
  expect(json.items[1]).toMatchObject({ title, tags: ['Release'], summary })
  const { image } = json.items[2]
  expect(image).toMatch(/sub\/media\/\w+\/wide-8\.webp$/)
  expect(rss.items[2]?.media?.contents?.[0]?.url).toBe(image)
})

it('a feed has the whole text of each post, with absolute addresses', async () => {
  const { rss, json } = await blogFeeds()
  const html = rss.items.map((one) => one.content?.encoded).join('\n')
  expect(html).toContain('<h2 id="pictures">')
  expect(html).not.toMatch(/ (?:href|src)="(?!https?:\/\/|mailto:)/)
  expect(html).toMatch(/src="https:\/\/community\.example\/sub\/media\/[0-9a-f]{20}\/wide[^"/]*"/)
  expect(json.items.map((one: Record<string, string>) => one.content_html).join('\n')).toBe(html)
})

it('a feed escapes markup, and letters in addresses', async () => {
  const { rss } = await blogFeeds()
  expect(rss.items[0]?.title).toBe(`A <b> & 'c' ]]> "d"`)
  expect(rss.items[0]?.content?.encoded).toContain(']]></code> &#x26;')
  expect(rss.items[0]?.categories?.[1]?.domain).toBe(`${home}/blog/tags/%E6%97%A5/`)
  const tag = await rssOf('/blog/tags/日/')
  expect(tag.atom?.links?.[0]?.href).toBe(`${home}/blog/tags/%E6%97%A5/feed.xml`)
})

it('the feed of the blog has at most thirty posts, the feed of a tag has ten', async () => {
  const days = Array.from({ length: 31 }, (_, at) => new Date(Date.UTC(2022, 0, at + 1)))
  const many = days.map((day, at) => [
    `posts/${at}.md`,
    post(`p-${at}`, `date: ${day.toISOString()}\ntags: [all]`),
  ])
  await askOf(Object.fromEntries(many), async () => {
    const { items } = (await blogFeeds()).json
    expect([items.length, items.at(-1).url]).toEqual([30, `${home}/blog/p-1/`])
    expect((await rssOf('/blog/tags/all/')).items).toHaveLength(10)
  })
})

const notes = 'https://github.com/falcosecurity/falco/releases/tag'

it.each([
  ['/blog/tags/ebpf/', `${home}/blog`, ['bundle/', 'old-news/']],
  ['/projects/falco/', `${home}/blog`, ['new-news/', 'old-news/']],
  ['/maintainers/ann/', `${home}/blog`, ['bundle/', 'old-news/']],
  ['/releases/', notes, ['0.10.1', '0.10.0', '0.9.0']],
])('the feed of the page %s is RSS, and links to %s/ %s', async (page, folder, names) => {
  const addresses = names.map((name) => `${folder}/${name}`)
  const { items } = await rssOf(page)
  expect(items).toMatchObject(addresses.map((link) => ({ link })))
  expect(await textOf(feedPath(page, 'atom'))).toBe('')
})

it('a project that no post mentions has no feed', async () =>
  expect(await textOf(feedPath('/projects/stray/', 'rss'))).toBe(''))

it('the feed of releases links to the notes of a release, and to a post about it', async () => {
  const { items } = await rssOf('/releases/')
  expect(items[1]?.content?.encoded).toBe(
    '<p>Falco 0.10.0 was released on 10 March 2020.</p>' +
      `<p><a href="${notes}/0.10.0">Release notes</a>` +
      ` · <a href="${home}/blog/old-news/">Announcement</a></p>`,
  )
})

it('the feed of all releases has one entry for each tag, with the id of other feeds', async () => {
  const list = (part: string) => `project: libs
part: ${part}
asOf: 2024-01-01
tag: "{version}"
releases: [{ version: 1.0.0, date: 2020-03-09, tag: a+b }]`
  const all = {
    ...files,
    'project-releases/libs/a.yaml': list("A <b> & 'c'"),
    'project-releases/libs/b.yaml': list('B'),
  }
  await askOf(all, async () => {
    const own = await rssOf('/releases/')
    const [first, second, other, last] = (await rssOf('/releases/all/')).items
    expect([first, second, last]).toEqual(own.items)
    const notes = 'https://github.com/falcosecurity/libs/releases/tag/a%2Bb'
    expect([other?.link, other?.guid?.value]).toEqual([notes, notes])
    expect(other?.content?.encoded).toMatch(
      /^<p>libs A &lt;b> &amp; 'c' 1\.0\.0 was .*\/projects\/libs\/">The project/,
    )
  })
})

it('former addresses of feeds and lists have a file, or redirect', async () => {
  expect(await textOf('/blog/index.xml')).toBe(await textOf('/feed.xml'))
  const lines = '/sub/blog/index.xml /sub/feed.xml 301\n/sub/blog/feed.xml /sub/feed.xml 301\n'
  const redirects = await textOf('/_redirects')
  expect(redirects.startsWith(lines)).toBe(true)
  const tag = '/sub/blog/tags/%E6%97%A5'
  for (const name of ['atom.xml', 'feed.json'])
    expect(redirects).toContain(`\n${tag}/${name} ${tag}/feed.xml 301\n`)
  for (const from of ['/releases.md', '/2022.md', '/releases/0.10.0.md', '/maintainers.yaml'])
    expect(redirects).toContain(`\n/sub${from} /sub/data/ 301\n`)
  expect(redirects).toContain('\n/sub/graph/ /sub/health/ 301\n')
  expect(redirects).not.toMatch(/^\/sub\/(?:atom\.xml|feed\.json) /m)
})

it.each([
  ['first', 'aliases: [/2019/elsewhere/]'],
  ['third', 'aliases: [/2019/first/, /blog/first, second]'],
  ['first', 'aliases: [/blog/first/a.png]'],
])('the id of the post %s with %s is its first address below /blog/', async (slug, aliases) => {
  await askOf({ 'posts/a.md': post(slug, aliases) }, async () => {
    const { rss, atom, json } = await blogFeeds()
    const id = 'https://falco.org/blog/first/'
    expect(rss.items[0]?.guid).toEqual({ value: id, isPermaLink: false })
    expect([atom.entries?.[0]?.id, json.items[0].id]).toEqual([id, id])
  })
})
