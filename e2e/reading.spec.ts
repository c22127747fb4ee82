import { expect, test } from './fixtures.ts'
import { readAlong, regroup } from './reading-path.ts'
import { absolute, at, exported } from './site.ts'

test('a reader goes from home to a post, its author, a project and a maintainer, and back', async ({
  site,
  home,
  post,
  maintainers,
}) => {
  await readAlong({ site, home, post, maintainers })
})

test('the maintainers page groups by project without loading anything', async ({ site, home, post, maintainers }) => {
  await regroup({ site, home, post, maintainers })
})

test('a post leads to the one before and the one after', async ({ post }) => {
  await post.open('/blog/other-scripts/')
  const [older, newer] = [post.neighbours.getByRole('link').first(), post.neighbours.getByRole('link').last()]
  await expect(post.neighbours.getByRole('link')).toHaveCount(2)
  await expect(newer).toHaveText('A post with a cover')
  await expect(older).toHaveText('Wide things')
  await older.click()
  await expect(post.title).toHaveText('Wide things')
  await post.neighbours.getByRole('link', { name: '文字の見本' }).click()
  await expect(post.title).toHaveText('文字の見本 и другие')
})

test('the newest and the oldest post have one neighbour', async ({ post }) => {
  for (const slug of ['every-feature', 'first-light']) {
    await post.open(`/blog/${slug}/`)
    await expect(post.neighbours.getByRole('link')).toHaveCount(1)
  }
})

test('links of the contents jump to their headings', async ({ post }) => {
  await post.open('/blog/every-feature/')
  await expect(post.heading('Pictures and files')).not.toBeInViewport()
  await post.contents.getByRole('link', { name: 'Pictures and files' }).click()
  await post.expectAt('/blog/every-feature/#pictures-and-files')
  await expect(post.heading('Pictures and files')).toBeInViewport()
})

test('the skip link is the first stop and leads past the header', async ({ post, page }) => {
  await post.open('/blog/first-light/')
  await page.keyboard.press('Tab')
  await expect(post.skipLink).toBeFocused()
  await expect(post.skipLink).toBeInViewport()
  await page.keyboard.press('Enter')
  await post.expectAt('/blog/first-light/#page:content')
  await page.keyboard.press('Tab')
  await expect(post.main.locator(':focus')).toHaveCount(1)
})

test('the header holds on a narrow screen with text twice as large', async ({ post, page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await post.open('/blog/first-light/')
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const header = page.getByRole('banner')
  for (const part of [...(await header.getByRole('link').all()), ...(await header.getByRole('button').all())]) {
    const box = await part.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(320)
  }
})

const sections = [
  { route: '/', current: undefined },
  { route: '/blog/', current: 'Blog', kind: 'page' },
  { route: '/blog/first-light/', current: 'Blog', kind: 'true' },
  { route: '/blog/2019/', current: 'Blog', kind: 'true' },
  { route: '/maintainers/', current: 'Maintainers', kind: 'page' },
  { route: '/maintainers/ada-example/', current: 'Maintainers', kind: 'true' },
  { route: '/projects/', current: 'Projects', kind: 'page' },
  { route: '/projects/engine/', current: 'Projects', kind: 'true' },
  { route: '/releases/', current: 'Releases', kind: 'page' },
  { route: '/community/', current: 'Community', kind: 'page' },
  { route: '/start/', current: 'Start here', kind: 'page' },
]

test('the header of a page marks its section', async ({ site }) => {
  for (const { route, current, kind } of sections) {
    await site.open(route)
    await expect
      .soft(site.sections, route)
      .toHaveText(['Blog', 'Maintainers', 'Projects', 'Releases', 'Community', 'Start here'])
    await expect.soft(site.currentSection, route).toHaveText(current ? [current] : [])
    if (current) await expect.soft(site.section(current), route).toHaveAttribute('aria-current', kind)
  }
})

test('an unknown address answers 404 with ways on', async ({ site }) => {
  await site.open('/no/such/page/', 404)
  await expect(site.title).toHaveText('There is no page at this address')
  await site.link('maintainers').click()
  await site.expectAt('/maintainers/')
})

test('a year and a tag list their posts', async ({ site }) => {
  await site.open('/blog/')
  await site.link('2019').click()
  await site.expectAt('/blog/2019/')
  await expect(site.link('First light')).toBeVisible()
  await expect(site.link('Every feature')).toHaveCount(0)

  await site.footer.getByRole('link', { name: 'Tags' }).click()
  await site.expectAt('/blog/tags/')
  await site.link('#samples').click()
  await site.expectAt('/blog/tags/samples/')
  await expect(site.link('Every feature')).toBeVisible()
  await expect(site.link('First light')).toHaveCount(0)
})

test('posts of earlier pages are a step away, and every month has an address', async ({ site }) => {
  await site.open('/blog/')
  await site.link('Older posts').click()
  await site.expectAt('/blog/page/2/')
  await expect(site.title).toHaveText('Blog, page 2')
  await site.link('Older posts').click()
  await site.expectAt('/blog/page/1/')
  await expect(site.link('First light')).toBeVisible()
  await expect(site.link('Older posts')).toHaveCount(0)
  await site.link('newest').click()
  await site.expectAt('/blog/')

  await site.link('By month').click()
  await site.link('March 2019: 1 post').click()
  await site.expectAt('/blog/2019/03/')
  await expect(site.title).toHaveText('Posts of March 2019')
  await expect(site.link('First light')).toBeVisible()
  await site.link('All of 2019').click()
  await site.link('March 2019').click()
  await site.expectAt('/blog/2019/03/')
})

test('each post is on one page of the blog, and on one of a tag', async ({ site }) => {
  for (const list of ['/blog/', '/blog/tags/notes/']) {
    const seen: string[] = []
    await site.open(list)
    for (;;) {
      seen.push(...(await site.main.locator('.rows').getByRole('heading').allTextContents()))
      const older = site.link('Older posts')
      if ((await older.count()) === 0) break
      await older.click()
      await expect(site.link('newest').or(site.link('Newer posts')).first()).toBeVisible()
      await expect(site.title).toHaveText(/, page \d+$/)
    }
    expect(seen.length).toBeGreaterThan(24)
    expect(new Set(seen).size).toBe(seen.length)
  }
})

test('new releases lead to each project, which says how often it releases', async ({ site }) => {
  await site.open('/releases/')
  await site.link('Latest releases of all projects').click()
  const month = site.main.getByRole('group').filter({ hasText: 'December 2025' })
  await month.locator('summary').click()
  await expect(month.getByRole('listitem')).toHaveText([
    '24 December 2025charts 1.0.0',
    /^2 December 2025rules strict 0\.59\.0/,
  ])
  await month.getByRole('link', { name: 'rules', exact: true }).click()
  await site.expectAt('/projects/rules/')
  await expect(site.main).toContainText('60 releases since 2021, counting patches; lately one about every 31 days')
  await expect(site.link('strict 0.59.0').first()).toHaveAttribute(
    'href',
    /\/rules\/releases\/tag\/rules\/strict\/v0\.59\.0$/,
  )
})

test('a project has the posts that mention it, the five newest with the sentence', async ({ site }) => {
  await site.open('/projects/rules/')
  const sentences = Array.from({ length: 5 }, () => 'It uses the rules that came with it.')
  await expect(site.main.getByRole('blockquote')).toHaveText(sentences)
  await site.main.getByText('All 6 posts').click()
  await site.link('Note 4').click()
  await site.expectAt('/blog/note-4/')
})

test('a handle that a maintainer had before leads to the one of today', async ({ site }) => {
  await site.page.goto(at('/maintainers/cleo-old/'))
  await site.expectAt('/maintainers/cleo-example/')
  await expect(site.title).toHaveText('Cleo Example')
})

test('an address without its slash leads to the one with it', async ({ site }) => {
  await site.open('/projects/engine')
  await site.expectAt('/projects/engine/')
})

test('a post that was renamed is reached by each of its former addresses', async ({ post }) => {
  for (const address of ['/old-address/', '/blog/named-before/', '/2024/old.html']) {
    await post.page.goto(at(address))
    await post.expectAt('/blog/renamed/')
  }
})

test('the day that a post was changed on is what its author says, for readers and machines', async ({ post }) => {
  await post.open('/blog/renamed/')
  await expect(post.main.locator('time', { hasText: '6 May 2024' })).toHaveAttribute('datetime', '2024-05-06')
  const day = '2024-05-06T00:00:00.000Z'
  const url = absolute('/blog/renamed/')
  await expect(post.page.locator('meta[property="article:modified_time"]')).toHaveAttribute('content', day)
  const { items } = JSON.parse(exported('feed.json'))
  expect(items.find((item: { url: string }) => item.url === url)).toMatchObject({ date_modified: day })
  const { posts } = JSON.parse(exported('data/v1/posts.json'))
  expect(posts.find((entry: { url: string }) => entry.url === url)).toMatchObject({ updated: day })
  await post.open('/blog/wide/')
  await expect(post.main.getByText('updated')).toHaveCount(0)
})

test('parts of a series lead to one another', async ({ post }) => {
  await post.open('/blog/field-notes-2/')
  await post.link('Field notes, part 3').first().click()
  await post.expectAt('/blog/field-notes-3/')
})

test('a post that retells another says what and whose, and has its parts', async ({ post }) => {
  await post.open('/blog/first-light/')
  await expect(post.main.locator('time').first()).toHaveText('4 March 2019')
  await expect(post.main.getByText('by Dora Example.')).toBeVisible()
  const source = post.main.getByText('Retold from').getByRole('link')
  await expect(source).toHaveText('The original of first light')
  await expect(source).toHaveAttribute('href', 'https://blog.example/first-light/')
  const outer = post.text.locator('li').filter({ hasText: 'Another thing with parts' })
  await expect(outer.locator('ul').getByRole('listitem')).toHaveText(['a part of it;', 'one more part.'])
})

test('a post that announces a release names the newest one, those in between, and how to install it', async ({
  post,
}) => {
  await post.open('/blog/first-light/')
  await expect(post.main.getByText('Newest: 0.24.0, 28 September 2025')).toBeVisible()
  await expect(post.link('0.24.0')).toHaveAttribute('href', at('/releases/#page:0.24.0'))
  await expect(post.link('Install Falco')).toHaveAttribute('href', 'https://falco.org/docs/setup/')
  await post.main.getByText('1 release in between').click()
  await expect(post.link('0.23.0')).toBeVisible()
  await post.open('/blog/wide/')
  await expect(post.link('Install Falco')).toHaveCount(0)
})

test('drafts and posts of the future are at no address', async ({ post }) => {
  for (const slug of ['a-draft', 'from-the-future']) await post.open(`/blog/${slug}/`, 404)
})
