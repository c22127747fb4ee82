/** What is made for programs: feeds, calendars, data. Whether their addresses lead somewhere is in links.spec.ts. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { expect, test } from '#e2e/fixtures.ts'
import { absolute, at, exported, exportedFiles, feedItems, htmlFiles, postFiles } from '#e2e/site.ts'
import { dataPath } from '#lib/site/file-routes.ts'

const files = exportedFiles()
const named = (name: string) => files.filter((file) => file === name || file.endsWith(`/${name}`))

/** What every entry of a feed must have. */
const day = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
const address = expect.stringMatching(/^https?:\/\//)
const text = expect.stringMatching(/\S/)

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'item' || name === 'entry' })

function parseXml(file: string) {
  const xml = exported(file)
  expect(XMLValidator.validate(xml), file).toBe(true)
  return parser.parse(xml)
}

test('every feed has what its format asks for, and no entry twice', () => {
  const pubDate = expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)
  for (const file of named('feed.xml')) {
    const { channel } = parseXml(file).rss
    expect(channel, file).toMatchObject({ title: text, link: address, description: text })
    const items: { guid: string }[] = channel.item ?? []
    for (const item of items) expect(item, file).toMatchObject({ title: text, link: address, guid: text, pubDate })
    expect(new Set(items.map(({ guid }) => guid)).size, file).toBe(items.length)
  }
  for (const file of named('atom.xml')) {
    const { feed } = parseXml(file)
    for (const part of [feed, ...(feed.entry ?? [])])
      expect(part, file).toMatchObject({ id: text, title: text, updated: day, link: expect.anything() })
  }
  for (const file of named('feed.json')) {
    const feed = JSON.parse(exported(file))
    expect(feed, file).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: text, feed_url: address })
    for (const item of feed.items)
      expect(item, file).toMatchObject({ id: text, url: address, date_published: day, content_html: text })
  }
})

test('every calendar can be read: its events have what clients ask for, and its lines are short', () => {
  for (const file of files.filter((file) => file.endsWith('.ics'))) {
    const calendar = exported(file)
    expect(calendar.split('\r\n').filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([])
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent')
    expect(events.length, file).toBeGreaterThan(0)
    for (const event of events)
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
        expect(event.getAllProperties(name), `${file} ${name}`).toHaveLength(1)
    for (const { startDate, endDate } of events.map((event) => new ICAL.Event(event)))
      expect(endDate.compare(startDate), file).toBeGreaterThan(0)
  }
})

test('feeds, calendars and data are served by their types, data to any page', async ({ request }) => {
  for (const [file, type] of [
    ['feed.xml', /xml/],
    ['sitemap.xml', /xml/],
    ['community/calls.ics', /^text\/calendar; charset=utf-8$/],
    [dataPath('posts').slice(1), /^application\/json; charset=utf-8$/],
  ] as const) {
    if (!files.includes(file)) continue
    const headers = (await request.get(at(`/${file}`))).headers()
    expect(headers['content-type'], file).toMatch(type)
    if (file.startsWith('data/')) expect(headers['access-control-allow-origin']).toBe('*')
  }
})

test('a page that can be followed names its feeds in its head and shows them; one list has all', () => {
  const folders = named('feed.xml').map((file) => file.slice(0, -'feed.xml'.length))
  // That of all projects' releases has no page of its own.
  const ofPages = folders.filter((folder) => folder !== '' && folder !== 'releases/all/')
  const kinds = /^(?:blog\/(?:tags|authors)|projects|maintainers)\/[^/]+\/index\.html$/
  const pages = htmlFiles().filter((file) => kinds.test(file) && !exported(file).includes('http-equiv="refresh"'))
  expect(pages.filter((page) => !ofPages.includes(page.slice(0, -'index.html'.length)))).toEqual([])
  for (const folder of ofPages)
    for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
      expect(exported(`${folder}index.html`)).toMatch(
        new RegExp(`<link rel="alternate"[^>]* href="${at(`/${folder}${name}`)}"`),
      )
      expect(exported(`${folder}index.html`)).toMatch(new RegExp(`<a [^>]*href="${at(`/${folder}${name}`)}"`))
    }
  const listed = [...exported('opml.xml').matchAll(/xmlUrl="([^"]*)"/g)].map(([, address]) => address)
  expect(listed.toSorted()).toEqual(folders.map((folder) => absolute(encodeURI(`/${folder}feed.xml`))).toSorted())
})

test('the feed has the newest posts, and its former address leads to it', () => {
  const dates = feedItems().map(({ pubDate }) => Date.parse(pubDate))
  expect(dates).toEqual(dates.toSorted((a, b) => b - a))
  expect(dates).toHaveLength(Math.min(postFiles().length, 30))
  expect(exported('_redirects')).toBe(`${at('/blog/index.xml')} ${at('/feed.xml')} 301\n`)
})
