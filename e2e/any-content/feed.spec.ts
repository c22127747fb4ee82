import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from '#e2e/fixtures.ts'
import { readLinks } from '#e2e/links.ts'
import { at, exported, exportedFiles, feedItems, origin, siteEnv } from '#e2e/site.ts'

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
