import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { files, post } from '#lib/content/testing/small-community.ts'
import { askOf, changeDocuments, testSite } from '#lib/content/testing/test-content.ts'
import { feedFormatNames, feedPath } from '#lib/site/file-routes.ts'

const { content, site } = await testSite({
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

async function textOf(address: string): Promise<string> {
  const text = await site.fileText(address)
  if (text === undefined) throw new Error(`${address} is no file`)
  return text
}

/** A file as a reader takes it apart. */
async function parsed(address: string) {
  const xml = await textOf(address)
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}

const channel = async (page = '/blog/') => (await parsed(feedPath(page, 'rss'))).rss.channel

/** Addresses of the entries of a page's feed in each format. */
async function linksOf(page: string): Promise<string[][]> {
  const { item = [] } = await channel(page)
  const { entry = [] } = (await parsed(feedPath(page, 'atom'))).feed
  const { items } = JSON.parse(await textOf(feedPath(page, 'json')))
  return [
    item.map(({ link }: { link: string }) => link),
    entry.map(({ link }: { link: { '@href': string } }) => link['@href']),
    items.map(({ url }: { url: string }) => url),
  ]
}

const home = 'https://community.example/sub'
const inAll = (addresses: string[]) => feedFormatNames.map(() => addresses)

describe('the feed', () => {
  it('says what it is a feed of, with absolute addresses', async () => {
    const { title, link, language, 'atom:link': self } = await channel()
    expect([title, link, language]).toEqual(['Falco community', `${home}/blog/`, 'en'])
    expect(self).toMatchObject({ '@href': `${home}/feed.xml`, '@rel': 'self' })
    const { feed } = await parsed('/atom.xml')
    expect(feed.link.map((one: Record<string, string>) => [one['@rel'], one['@href']])).toEqual([
      ['self', `${home}/atom.xml`],
      ['alternate', `${home}/blog/`],
    ])
    const json = JSON.parse(await textOf('/feed.json'))
    expect(json).toMatchObject({ feed_url: `${home}/feed.json`, home_page_url: `${home}/blog/`, language: 'en' })
  })

  it('holds the posts that are out, newest first, in each format', async () => {
    const slugs = ['odd', 'new-news', 'bundle', 'old-news']
    expect(await linksOf('/blog/')).toEqual(inAll(slugs.map((slug) => `${home}/blog/${slug}/`)))
  })

  it('holds title, description, days, authors and tags of a post', async () => {
    const { item } = await channel()
    expect(item[1]).toMatchObject({ title: 'About new-news', description: 'What new-news is.' })
    expect(item[1].category).toEqual({ '#text': 'Release', '@domain': `${home}/blog/tags/release/` })
    expect(new Date(item[1].pubDate).toISOString()).toBe('2023-03-03T00:00:00.000Z')
    expect(item[2]['dc:creator']).toEqual(['Ann Óne', 'Ada Example'])
    const { entry } = (await parsed('/atom.xml')).feed
    expect(entry[1]).toMatchObject({ published: '2023-03-03T00:00:00.000Z', updated: '2023-04-04T00:00:00.000Z' })
    expect(entry[2].author).toEqual([
      { name: 'Ann Óne', uri: `${home}/maintainers/ann/` },
      { name: 'Ada Example', uri: `${home}/blog/authors/ada-example/` },
    ])
    const { items } = JSON.parse(await textOf('/feed.json'))
    expect(items[1]).toMatchObject({ title: 'About new-news', summary: 'What new-news is.', tags: ['Release'] })
  })

  it('holds the whole text, and no address that leads nowhere in a reader', async () => {
    const { item } = await channel()
    const html = item.map((one: Record<string, string>) => one['content:encoded']).join('\n')
    expect(html).toContain('<h2 id="pictures">')
    const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(10)
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
    expect(html).toMatch(/src="https:\/\/community\.example\/sub\/media\/[0-9a-f]{20}\/wide[^"/]*"/)
    const { items } = JSON.parse(await textOf('/feed.json'))
    expect(items.map((one: Record<string, string>) => one.content_html).join('\n')).toBe(html)
  })

  it('carries text that looks like markup of its own', async () => {
    const { item } = await channel()
    expect(decode(item[0].title)).toBe(`A <b> & 'c' ]]> "d"`)
    expect(item[0]['content:encoded']).toContain(']]></code> &#x26; more.')
  })

  it('writes addresses in letters that every reader takes', async () => {
    const { item } = await channel()
    expect(item[0].category[1]['@domain']).toBe(`${home}/blog/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/`)
    const { feed } = await parsed('/blog/tags/日本語/atom.xml')
    expect(feed.id).toBe('https://falco.org/blog/tags/%E6%97%A5%E6%9C%AC%E8%AA%9E/')
  })

  it('leaves out characters that XML cannot hold', async () => {
    const html = `<p>a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\th\ni</p>`
    await changeDocuments(content, 'Post', ({ slug, body }) =>
      slug === 'odd' ? { body: { raw: '', html } } : { body },
    )
    const { item } = await channel()
    expect(item[0]['content:encoded']).toBe('<p>abcdefg\th\ni</p>')
    for (const address of ['/feed.xml', '/atom.xml'])
      expect(await textOf(address)).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/)
  })

  it('holds thirty posts at most, that of a tag ten', async () => {
    const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))
    const many = Object.fromEntries(
      days.map((day) => [`posts/p${day}.md`, post(`p${day}`, `date: 2022-01-${day}\ntags: [all]`)]),
    )
    await askOf(many, async () => {
      const { item } = await channel()
      expect(item).toHaveLength(30)
      expect(item.at(-1).link).toContain('/p02/')
      expect((await channel('/blog/tags/all/')).item).toHaveLength(10)
    })
  })
})

describe('feeds', () => {
  it.each([
    ['a tag', '/blog/tags/ebpf/', ['bundle', 'old-news']],
    ['an author', '/blog/authors/ada-example/', ['odd', 'bundle', 'old-news']],
    ['a project', '/projects/falco/', ['new-news', 'old-news']],
    ['a project that nobody mentions', '/projects/gone/', []],
    ['a maintainer who wrote and is mentioned', '/maintainers/ann/', ['bundle', 'old-news']],
    ['a maintainer of before who wrote', '/maintainers/bea/', ['new-news']],
  ])('of %s hold its posts', async (_, page, slugs) => {
    expect(await linksOf(page)).toEqual(inAll(slugs.map((slug) => `${home}/blog/${slug}/`)))
    expect((await channel(page)).link).toBe(`${home}${page}`)
  })

  it('of releases hold each with its notes and its post', async () => {
    const notes = 'https://github.com/falcosecurity/falco/releases/tag'
    expect(await linksOf('/releases/')).toEqual(
      inAll(['0.10.1', '0.10.0', '0.9.0'].map((version) => `${notes}/${version}`)),
    )
    const { item } = await channel('/releases/')
    expect(item.map(({ guid }: { guid: { '#text': string } }) => guid['#text'])).toEqual(
      ['0.10.1', '0.10.0', '0.9.0'].map((version) => `${notes}/${version}`),
    )
    const text = item[1]['content:encoded']
    expect(text).toContain('Falco 0.10.0 was released on 10 March 2020.')
    expect(text).toContain(`<a href="${home}/blog/old-news/">Announcement</a>`)
  })

  it('of the releases of all projects hold each once, under the address and the text that it has elsewhere', async () => {
    const list = (head: string, version: string): string =>
      `${head}\nasOf: 2024-01-01\ntag: '{version}'\nreleases:\n  - { version: ${version}, date: 2020-03-09, tag: a+b }\n`
    const more = {
      ...files,
      'project-releases/libs/a.yaml': list(`project: libs\npart: A <b> & 'c'`, '1.0.0'),
      'project-releases/libs/b.yaml': list('project: libs\npart: B', '1.0.0'),
    }
    await askOf(more, async () => {
      const forge = 'https://github.com/falcosecurity'
      const notes = (version: string): string => `${forge}/falco/releases/tag/${version}`
      expect(await linksOf('/releases/all/')).toEqual(
        inAll([notes('0.10.1'), notes('0.10.0'), `${forge}/libs/releases/tag/a%2Bb`, notes('0.9.0')]),
      )
      const own = await channel('/releases/')
      const { item, link, title } = await channel('/releases/all/')
      expect([title, link]).toEqual([expect.stringContaining('Releases of all projects'), `${home}/releases/`])
      expect([item[0], item[1], item[3]]).toEqual(own.item)
      expect(item[2].guid['#text']).toBe(`${forge}/libs/releases/tag/a%2Bb`)
      expect(item[2]['content:encoded']).toContain("libs A &lt;b> &amp; 'c' 1.0.0 was released on 9 March 2020.")
      expect(item[2]['content:encoded']).toContain(`<a href="${home}/projects/libs/">`)
      expect((await parsed('/releases/all/atom.xml')).feed.id).toBe('https://falco.org/releases/all/')
    })
  })

  it('stand in a list for readers, each with its page', async () => {
    const { opml } = await parsed('/opml.xml')
    const groups: { '@text': string; outline: { '@xmlUrl': string; '@htmlUrl': string }[] }[] = opml.body.outline
    expect(groups.map((group) => [group['@text'], group.outline.length])).toEqual([
      ['The whole site', 3],
      ['Tags', 4],
      ['Authors', 1],
      ['Projects', 6],
      ['Maintainers', 5],
    ])
    const all = await site.feeds()
    expect(groups.flatMap(({ outline }) => outline.map((one) => one['@xmlUrl']))).toEqual(
      all.map(({ folder }) => `${home}${encodeURI(feedPath(folder, 'rss'))}`),
    )
  })

  it('of the site before are at their address, and say where they are now', async () => {
    expect(await textOf('/blog/index.xml')).toBe(await textOf('/feed.xml'))
    expect(await textOf('/_redirects')).toBe('/sub/blog/index.xml /sub/feed.xml 301\n')
  })
})

describe('the id of an entry', () => {
  const idsOf = (slug: string, more = '') =>
    askOf({ 'posts/a.md': post(slug, more) }, async () => {
      const { item } = await channel()
      const { entry } = (await parsed('/atom.xml')).feed
      const { items } = JSON.parse(await textOf('/feed.json'))
      expect([entry[0].id, items[0].id]).toEqual([item[0].guid['#text'], item[0].guid['#text']])
      expect(item[0].guid['@isPermaLink']).toBe('false')
      return item[0].guid['#text']
    })

  it('stays when a post is renamed, again and again', async () => {
    const id = await idsOf('first')
    expect(id).toBe('https://falco.org/blog/first/')
    expect(await idsOf('second', 'aliases: [first]')).toBe(id)
    expect(await idsOf('third', 'aliases: [/blog/first/, second]')).toBe(id)
    expect(await idsOf('third', 'aliases: [/2019/first/, /blog/first, second]')).toBe(id)
  })

  it('does not come from an address elsewhere on the site', async () => {
    expect(await idsOf('first', 'aliases: [/2019/first/]')).toBe('https://falco.org/blog/first/')
  })
})

/** A parser that is asked not to read entities in CDATA gives a title as it stands there. */
function decode(title: string): string {
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
