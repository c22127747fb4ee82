import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from '#e2e/fixtures.ts'
import { feedValidators } from '#e2e/formats/validate.ts'
import { readLinks } from '#e2e/links.ts'
import { absolute, at, exported, exportedFiles, feedItems, origin, siteEnv } from '#e2e/site.ts'

/** Every file that is a feed or a list of them. */
const feeds = exportedFiles().filter((file) => feedValidators.has(file.split('/').at(-1) ?? ''))
const validate = (file: string, text: string) => feedValidators.get(file.split('/').at(-1) ?? '')?.(text) ?? ['?']

const allReleases = 'releases/all/'

test('every feed is valid, in each format', () => {
  expect(feeds.length).toBeGreaterThan(6)
  expect(feeds.flatMap((file) => validate(file, exported(file)).map((problem) => `${file}:${problem}`))).toEqual([])
})

test('a feed that is not as its format asks would be seen', () => {
  for (const [file, broken] of [
    ['feed.xml', exported('feed.xml').replace(/<link>[^<]*<\/link>/, '<link>/blog/</link>')],
    ['feed.xml', exported('feed.xml').replace('<language>', '<lang/><language>')],
    ['atom.xml', exported('atom.xml').replace(/<updated>[^<]*<\/updated>/, '<updated>2021-02-30</updated>')],
    ['atom.xml', exported('atom.xml').replace(/<id>[^<]*<\/id>/, '')],
    ['feed.json', exported('feed.json').replace('"items":', '"item":')],
    ['opml.xml', exported('opml.xml').replace('xmlUrl=', 'url=')],
    ['opml.xml', exported('opml.xml').replace('</opml>', '')],
  ] as const) {
    expect(broken, file).not.toBe(exported(file))
    expect(validate(file, broken), broken.slice(0, 500)).not.toEqual([])
  }
})

test('a page that can be followed names its feeds in its head and shows them, in three formats', () => {
  const folders = feeds.filter((file) => file.endsWith('/feed.xml')).map((file) => file.slice(0, -'feed.xml'.length))
  const followed = folders.filter((folder) => folder !== allReleases)
  const kinds = /^(?:blog\/(?:tags|authors)|projects|maintainers)\/[^/]+\/index\.html$/
  const pages = exportedFiles().filter((file) => kinds.test(file) && !exported(file).includes('http-equiv="refresh"'))
  expect(pages.filter((page) => !followed.includes(page.slice(0, -'index.html'.length)))).toEqual([])
  expect(followed.length).toBe(pages.length + 1)
  for (const folder of followed) {
    const html = exported(`${folder}index.html`)
    for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
      expect(html, folder).toMatch(new RegExp(`<link rel="alternate"[^>]* href="${at(`/${folder}${name}`)}"`))
      expect(html, folder).toMatch(new RegExp(`<a [^>]*href="${at(`/${folder}${name}`)}"`))
    }
  }
})

test('releases of all projects, which have no page of their own, are followed from where they are shown', () => {
  expect(feeds).toContain(`${allReleases}feed.xml`)
  const html = exported('releases/index.html')
  const isShown = html.includes('id="page:recent"')
  for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
    expect(html.includes(`href="${at(`/${allReleases}${name}`)}"`), name).toBe(isShown)
    expect(exported('feeds/index.html')).toContain(`href="${at(`/${allReleases}${name}`)}"`)
  }
})

test('the list of feeds has every one of them', () => {
  const listed = [...exported('opml.xml').matchAll(/xmlUrl="([^"]*)"/g)].map(([, address]) => address)
  const rss = feeds.filter((file) => file.endsWith('feed.xml')).map((file) => absolute(encodeURI(`/${file}`)))
  expect(listed.toSorted()).toEqual(rss.toSorted())
})

test('an entry has one id, wherever it stands', () => {
  const ids = new Map<string, Set<string>>()
  const note = (url: string, id: string) => ids.set(url, (ids.get(url) ?? new Set()).add(id))
  for (const file of feeds.filter((file) => file.endsWith('.json'))) {
    const { items } = JSON.parse(exported(file)) as { items: { id: string; url: string }[] }
    for (const { id, url } of items) note(url, id)
    expect(new Set(items.map(({ id }) => id)).size, file).toBe(items.length)
  }
  for (const { link, guid } of feedItems()) note(link, guid)
  expect([...ids].filter(([, found]) => found.size > 1)).toEqual([])
})

test('the feed of the site before says where it is now', () => {
  expect(exported('blog/index.xml')).toBe(exported('feed.xml'))
  expect(exported('blog/index.xml')).toContain(`href="${absolute('/feed.xml')}"`)
  expect(exported('_redirects')).toBe(`${at('/blog/index.xml')} ${at('/feed.xml')} 301\n`)
})

test('a person who opens a feed sees what it is', async ({ page }) => {
  await page.goto(at('/feed.xml'))
  const shown = await page.evaluate(() => {
    const style = (selector: string) => {
      const element = document.querySelector(selector)
      return element && getComputedStyle(element).display
    }
    return {
      says: getComputedStyle(document.documentElement, '::before').content,
      title: style('channel > title'),
      text: style('item > *|encoded') ?? 'none',
    }
  })
  expect(shown.says).toContain('This is a feed')
  expect(shown).toMatchObject({ title: 'block', text: 'none' })
})

test('the feed and the sitemap are well-formed and served as XML', async ({ request }) => {
  for (const file of ['/feed.xml', '/sitemap.xml']) {
    const response = await request.get(at(file))
    expect(response.status(), file).toBe(200)
    expect(response.headers()['content-type'], file).toMatch(/xml/)
    expect(XMLValidator.validate(await response.text()), file).toBe(true)
  }
})

test('the feed has the newest posts, each with all the words of its page', () => {
  const dates = feedItems().map(({ pubDate }) => Date.parse(pubDate))
  expect(dates).toEqual(dates.toSorted((a, b) => b - a))
  const posts = exportedFiles().filter((file) => /<meta property="og:type" content="article"/.test(exported(file)))
  expect(feedItems().map(({ link }) => link)).toHaveLength(Math.min(posts.length, 30))
  for (const { title, link, description, 'content:encoded': content } of feedItems()) {
    expect(posts).toContain(fileOf(link))
    expect(title).not.toBe('')
    expect(description, link).not.toBe('')
    const text = /<div class="prose">(.*?)<\/div><aside|<div class="prose">(.*)<\/div>/s.exec(
      exported(fileOf(link)),
    )?.[0]
    // Addresses differ between the two; what is said does not.
    expect(words(text ?? ''), link).toBeGreaterThanOrEqual(words(content))
  }
})

test('every address in its texts is absolute, and those of this site are below its path', () => {
  const links = feedItems().flatMap((item) => readLinks(item['content:encoded']).links)
  expect(links.filter(({ address }) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([])
  const own = links.map(({ address }) => address).filter((address) => address.startsWith(`${origin}/`))
  expect(own.filter((address) => !address.startsWith(`${origin}${siteEnv.basePath}/`))).toEqual([])
})

/** The file of the export that a page is. */
function fileOf(url: string): string {
  return `${url.slice(origin.length + siteEnv.basePath.length + 1)}index.html`
}

function words(html: string): number {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length
}
