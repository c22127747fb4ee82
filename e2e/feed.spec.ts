import { expect, test } from './fixtures.ts'
import { readLinks } from './links.ts'
import { absolute, feedItems } from './site.ts'

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
