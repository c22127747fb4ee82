import { expect, test } from './fixtures.ts'
import { readLinks } from './links.ts'
import { absolute, exported, exportedFiles, feedItems } from './site.ts'

test('the feed begins with the newest post, and holds neither drafts nor posts of the future', () => {
  const [newest, ...rest] = feedItems()
  expect(newest?.link).toBe(absolute('/blog/every-feature/'))
  expect(rest).toHaveLength(29)
  expect(JSON.stringify(feedItems())).not.toMatch(/a-draft|from-the-future/)
})

test('a text in it has its headings, its notes and its pictures, with absolute addresses', async ({ request }) => {
  const [newest] = feedItems()
  const { ids, links } = readLinks(newest?.['content:encoded'] ?? '')
  expect(ids.has('pictures-and-files')).toBe(true)
  expect(links).toContainEqual({ tag: 'a', address: absolute('/projects/engine/') })
  expect(links).toContainEqual({ tag: 'a', address: absolute('/blog/first-light/#what-comes-next') })
  const pictures = links.filter(({ tag }) => tag === 'img')
  expect(pictures.length).toBeGreaterThanOrEqual(4)
  for (const { address } of pictures) expect((await request.get(address)).status(), address).toBe(200)
})

test('nothing that is made for readers and machines holds a draft or a post of the future', () => {
  const files = exportedFiles().filter((file) => /\.(?:xml|json|md|txt|yaml|ics)$/.test(file))
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => /a-draft|unfinished text|from-the-future|Not yet/.test(exported(file)))).toEqual([])
})

test('a post that was renamed has the id of its first address', () => {
  const { items } = JSON.parse(exported('feed.json'))
  const ids = items.map(({ id }: { id: string }) => id)
  expect(ids).toContain('https://falco.org/blog/named-before/')
  expect(ids.join()).not.toContain('renamed')
})

test('the feed of a project, a person and of releases have what they are of', () => {
  const links = (file: string) => JSON.parse(exported(file)).items.map(({ url }: { url: string }) => url)
  expect(links('projects/sample-tool-1/feed.json')).toEqual([absolute('/blog/note-1/')])
  expect(links('maintainers/bob-example/feed.json')).toHaveLength(10)
  expect(links('maintainers/finn-example/feed.json')).toEqual([])
  expect(links('releases/feed.json')).toHaveLength(29)
  expect(exported('releases/feed.json')).toContain(absolute('/blog/first-light/'))
})
