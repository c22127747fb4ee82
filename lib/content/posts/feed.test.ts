import path from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files, post } from '#lib/content/testing/small-community.ts'
import { askOf, publish, queries, type TestContent } from '#lib/content/testing/test-content.ts'
import { writeEntry } from '#lib/store/store.ts'

let content: TestContent
let site: Awaited<ReturnType<typeof queries>>

beforeAll(async () => {
  content = await publish({
    ...files,
    'posts/odd.md': post(
      'odd',
      `date: 2024-01-01\ntitle: "A <b> & 'c' ]]> \\"d\\""\ntags: ["C & D"]`,
      'Text `]]>` &amp; more.',
    ),
  })
  site = await queries()
}, 60_000)
afterAll(() => content.remove())

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => name === 'item' })

/** The feed as a reader takes it apart. */
async function channel() {
  const xml = await site.rssFeed()
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml).rss.channel
}

describe('the feed', () => {
  it('says what it is a feed of, with absolute addresses', async () => {
    const { title, link, language, 'atom:link': self } = await channel()
    expect([title, link, language]).toEqual(['Falco community', 'https://community.example/sub/blog/', 'en'])
    expect(self).toMatchObject({ '@href': 'https://community.example/sub/feed.xml', '@rel': 'self' })
  })

  it('holds the posts that are out, newest first, by their address', async () => {
    const { item } = await channel()
    expect(item.map(({ link }: { link: string }) => link)).toEqual([
      'https://community.example/sub/blog/odd/',
      'https://community.example/sub/blog/new-news/',
      'https://community.example/sub/blog/bundle/',
      'https://community.example/sub/blog/old-news/',
    ])
  })

  it('holds title, description, day and tags of a post', async () => {
    const { item } = await channel()
    expect(item[1]).toMatchObject({ title: 'About new-news', description: 'What new-news is.' })
    expect(item[1].category).toEqual({
      '#text': 'Release',
      '@domain': 'https://community.example/sub/blog/tags/release/',
    })
    expect(new Date(item[1].pubDate).toISOString()).toBe('2023-03-03T00:00:00.000Z')
    expect(item[1].guid['#text'] ?? item[1].guid).toBe('https://community.example/sub/blog/new-news/')
  })

  it('holds the whole text, and no address that leads nowhere in a reader', async () => {
    const { item } = await channel()
    const html = item.map((one: Record<string, string>) => one['content:encoded']).join('\n')
    expect(html).toContain('<h2 id="pictures">')
    const addresses = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(10)
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
    expect(html).toMatch(/src="https:\/\/community\.example\/sub\/media\/[0-9a-f]{20}\/wide[^"/]*"/)
  })

  it('carries text that looks like markup of its own', async () => {
    const { item } = await channel()
    expect(decode(item[0].title)).toBe(`A <b> & 'c' ]]> "d"`)
    expect(item[0]['content:encoded']).toContain(']]></code> &#x26; more.')
  })

  it('leaves out characters that XML cannot hold', async () => {
    const [entry] = (await site.publishedEntries()).filter(({ slug }) => slug === 'odd')
    const file = path.join(content.dataDir, entry?.bodyFile ?? '')
    const html = `<p>a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\th\ni</p>`
    await writeEntry(file, { made: { html } })
    const { item } = await channel()
    expect(item[0]['content:encoded']).toBe('<p>abcdefg\th\ni</p>')
    expect(await site.rssFeed()).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/)
  })

  it('holds thirty posts at most', async () => {
    const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))
    const many = Object.fromEntries(days.map((day) => [`posts/p${day}.md`, post(`p${day}`, `date: 2022-01-${day}`)]))
    const { item } = await askOf(many, channel)
    expect(item).toHaveLength(30)
    expect(item.at(-1).link).toContain('/p02/')
  })
})

/** A parser that is asked not to read entities in CDATA gives a title as it stands there. */
function decode(title: string): string {
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
