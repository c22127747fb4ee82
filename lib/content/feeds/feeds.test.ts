import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { files, post } from '#lib/content/testing/small-community.ts'
import { askOf, changeDocuments, testSite } from '#lib/content/testing/test-content.ts'
import { feedFormatNames, feedPath } from '#lib/site/file-routes.ts'

const { content, site, textOf } = await testSite({
  ...files,
  'posts/odd.md': post(
    'odd',
    `date: 2024-01-01\ntitle: "A <b> & 'c' ]]> \\"d\\""\ntags: ["C & D", 日本語]`,
    'Text `]]>` &amp; more.',
  ),
})

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['item', 'entry', 'outline'].includes(name),
})

/** A file as a reader takes it apart. */
async function parsed(address: string) {
  const xml = await textOf(address)
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}

/** The feed of a page in each format. */
async function feedsOf(page: string) {
  return {
    rss: (await parsed(feedPath(page, 'rss'))).rss.channel,
    atom: (await parsed(feedPath(page, 'atom'))).feed,
    json: JSON.parse(await textOf(feedPath(page, 'json'))),
  }
}

/** Addresses of the entries of a page's feed in each format. */
async function linksOf(page: string): Promise<string[][]> {
  const { rss, atom, json } = await feedsOf(page)
  return [
    (rss.item ?? []).map(({ link }: { link: string }) => link),
    (atom.entry ?? []).map(({ link }: { link: { '@href': string } }) => link['@href']),
    json.items.map(({ url }: { url: string }) => url),
  ]
}

const home = 'https://community.example/sub'
const inAll = (addresses: string[]) => feedFormatNames.map(() => addresses)

describe('a feed', () => {
  it('says in each format what is known of it and of a post, with absolute addresses', async () => {
    const { rss, atom, json } = await feedsOf('/blog/')
    expect(rss).toMatchObject({ title: 'Falco community', link: `${home}/blog/`, language: 'en' })
    expect(rss['atom:link']).toMatchObject({ '@href': `${home}/feed.xml`, '@rel': 'self' })
    expect(atom.link).toMatchObject([{ '@href': `${home}/atom.xml` }, { '@href': `${home}/blog/` }])
    expect(json).toMatchObject({ feed_url: `${home}/feed.json`, home_page_url: `${home}/blog/`, language: 'en' })
    expect(rss.item[1]).toMatchObject({
      title: 'About new-news',
      description: 'What new-news is.',
      category: { '#text': 'Release', '@domain': `${home}/blog/tags/release/` },
      pubDate: 'Fri, 03 Mar 2023 00:00:00 GMT',
    })
    expect(rss.item[2]['dc:creator']).toEqual(['Ann Óne', 'Ada Example'])
    expect(atom.entry[1]).toMatchObject({ published: '2023-03-03T00:00:00.000Z', updated: '2023-04-04T00:00:00.000Z' })
    expect(atom.entry[2].author).toEqual([
      { name: 'Ann Óne', uri: `${home}/maintainers/ann/` },
      { name: 'Ada Example', uri: `${home}/blog/authors/ada-example/` },
    ])
    expect(json.items[1]).toMatchObject({ title: 'About new-news', tags: ['Release'], summary: 'What new-news is.' })
  })

  it('holds the whole text, and no address that leads nowhere in a reader', async () => {
    const { rss, json } = await feedsOf('/blog/')
    const html = rss.item.map((one: Record<string, string>) => one['content:encoded']).join('\n')
    expect(html).toContain('<h2 id="pictures">')
    const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(10)
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
    expect(html).toMatch(/src="https:\/\/community\.example\/sub\/media\/[0-9a-f]{20}\/wide[^"/]*"/)
    expect(json.items.map((one: Record<string, string>) => one.content_html).join('\n')).toBe(html)
  })

  it('carries text that looks like markup, and addresses in letters that every reader takes', async () => {
    const { rss } = await feedsOf('/blog/')
    // The parser reads no entities in CDATA.
    const title = rss.item[0].title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    expect(title).toBe(`A <b> & 'c' ]]> "d"`)
    expect(rss.item[0]['content:encoded']).toContain(']]></code> &#x26; more.')
    expect(rss.item[0].category[1]['@domain']).toBe(`${home}/blog/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/`)
    const { atom } = await feedsOf('/blog/tags/日本語/')
    expect(atom.id).toBe('https://falco.org/blog/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/')
  })

  it('leaves out characters that XML cannot hold', async () => {
    const html = `<p>a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\th\ni</p>`
    await changeDocuments(content, 'Post', ({ slug, body }) => ({ body: slug === 'odd' ? { raw: '', html } : body }))
    const { rss, atom } = await feedsOf('/blog/')
    expect(rss.item[0]['content:encoded']).toBe('<p>abcdefg\th\ni</p>')
    expect(atom.entry[0].content['#text']).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/)
  })

  it('holds thirty posts at most, that of a tag ten', async () => {
    const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))
    const many = days.map((day) => [`posts/p${day}.md`, post(`p${day}`, `date: 2022-01-${day}\ntags: [all]`)] as const)
    await askOf(Object.fromEntries(many), async () => {
      const { items } = JSON.parse(await textOf('/feed.json'))
      expect([items.length, items.at(-1).url]).toEqual([30, `${home}/blog/p02/`])
      expect(JSON.parse(await textOf('/blog/tags/all/feed.json')).items).toHaveLength(10)
    })
  })
})

describe('feeds', () => {
  it.each([
    ['/blog/', ['odd', 'new-news', 'bundle', 'old-news']],
    ['/blog/tags/ebpf/', ['bundle', 'old-news']],
    ['/blog/authors/ada-example/', ['odd', 'bundle', 'old-news']],
    ['/projects/falco/', ['new-news', 'old-news']],
    ['/projects/gone/', []],
    // Who wrote one post and is mentioned in another.
    ['/maintainers/ann/', ['bundle', 'old-news']],
  ])('of %s hold its posts', async (page, slugs) => {
    expect(await linksOf(page)).toEqual(inAll(slugs.map((slug) => `${home}/blog/${slug}/`)))
    expect((await feedsOf(page)).rss.link).toBe(`${home}${page}`)
  })

  it('of releases hold each with its notes and its post', async () => {
    const notes = 'https://github.com/falcosecurity/falco/releases/tag'
    const addresses = ['0.10.1', '0.10.0', '0.9.0'].map((version) => `${notes}/${version}`)
    expect(await linksOf('/releases/')).toEqual(inAll(addresses))
    const { item } = (await feedsOf('/releases/')).rss
    expect(item.map(({ guid }: { guid: { '#text': string } }) => guid['#text'])).toEqual(addresses)
    expect(item[1]['content:encoded']).toBe(
      `<p>Falco 0.10.0 was released on 10 March 2020.</p><p><a href="${notes}/0.10.0">Release notes</a> · <a href="${home}/blog/old-news/">Announcement</a></p>`,
    )
  })

  it('of the releases of all projects hold each once, under the address and the text that it has elsewhere', async () => {
    const list = (part: string): string =>
      `project: libs\npart: ${part}\nasOf: 2024-01-01\ntag: '{version}'\nreleases: [{ version: 1.0.0, date: 2020-03-09, tag: a+b }]\n`
    const more = {
      ...files,
      'project-releases/libs/a.yaml': list("A <b> & 'c'"),
      'project-releases/libs/b.yaml': list('B'),
    }
    await askOf(more, async () => {
      const notes = 'https://github.com/falcosecurity/libs/releases/tag/a%2Bb'
      const { rss: own } = await feedsOf('/releases/')
      const { rss, atom } = await feedsOf('/releases/all/')
      const [first, second, other, last] = rss.item
      expect(rss.title).toBe('Falco community: Releases of all projects')
      expect([first, second, last]).toEqual(own.item)
      expect([other.link, other.guid['#text']]).toEqual([notes, notes])
      expect(other['content:encoded']).toBe(
        `<p>libs A &lt;b> &amp; 'c' 1.0.0 was released on 9 March 2020.</p><p><a href="${notes}">Release notes</a> · <a href="${home}/projects/libs/">The project</a></p>`,
      )
      expect(atom.id).toBe('https://falco.org/releases/all/')
    })
  })

  it('stand in a list for readers, each with its page', async () => {
    const { outline } = (await parsed('/opml.xml')).opml.body
    const groups: { '@text': string; outline: { '@xmlUrl': string }[] }[] = outline
    const sizes = groups.map((group) => `${group['@text']} ${group.outline.length}`)
    expect(sizes).toEqual(['The whole site 3', 'Tags 4', 'Authors 1', 'Projects 6', 'Maintainers 5'])
    expect(groups.flatMap(({ outline }) => outline.map((one) => one['@xmlUrl']))).toEqual(
      (await site.feeds()).map(({ folder }) => `${home}${encodeURI(feedPath(folder, 'rss'))}`),
    )
  })

  it('of the site before are at their address, and say where they are now', async () => {
    expect(await textOf('/blog/index.xml')).toBe(await textOf('/feed.xml'))
    expect(await textOf('/_redirects')).toBe('/sub/blog/index.xml /sub/feed.xml 301\n')
  })
})

it.each([
  ['first', 'aliases: [/2019/elsewhere/]'],
  ['third', 'aliases: [/2019/first/, /blog/first, second]'],
])('the id of the post %s with %s is in each format its first address below /blog/', async (slug, aliases) => {
  await askOf({ 'posts/a.md': post(slug, aliases) }, async () => {
    const { rss, atom, json } = await feedsOf('/blog/')
    const id = 'https://falco.org/blog/first/'
    expect(rss.item[0].guid).toEqual({ '#text': id, '@isPermaLink': 'false' })
    expect([atom.entry[0].id, json.items[0].id]).toEqual([id, id])
  })
})
