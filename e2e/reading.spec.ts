import { expect, test } from './fixtures.ts'
import { readAlong, regroup } from './reading-path.ts'
import { at } from './site.ts'

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
  await post.open('/blog/sandbox-to-stable/')
  const [older, newer] = [post.neighbours.getByRole('link').first(), post.neighbours.getByRole('link').last()]
  await expect(post.neighbours.getByRole('link')).toHaveCount(2)
  await expect(newer).toHaveText('Writing for this blog')
  await older.click()
  await expect(post.title).not.toHaveText('From sandbox to stable')
  await post.neighbours.getByRole('link', { name: 'From sandbox to stable' }).click()
  await expect(post.title).toHaveText('From sandbox to stable')
})

test('the newest and the oldest post have one neighbour', async ({ post }) => {
  for (const slug of ['writing-for-this-blog', 'falco-2020']) {
    await post.open(`/blog/${slug}/`)
    await expect(post.neighbours.getByRole('link')).toHaveCount(1)
  }
})

test('links of the contents jump to their headings', async ({ post }) => {
  await post.open('/blog/writing-for-this-blog/')
  await expect(post.heading('Pictures and files')).not.toBeInViewport()
  await post.contents.getByRole('link', { name: 'Pictures and files' }).click()
  await post.expectAt('/blog/writing-for-this-blog/#pictures-and-files')
  await expect(post.heading('Pictures and files')).toBeInViewport()
})

test('the skip link is the first stop and leads past the header', async ({ post, page }) => {
  await post.open('/blog/falco-2020/')
  await page.keyboard.press('Tab')
  await expect(post.skipLink).toBeFocused()
  await expect(post.skipLink).toBeInViewport()
  await page.keyboard.press('Enter')
  await post.expectAt('/blog/falco-2020/#page:content')
  await page.keyboard.press('Tab')
  await expect(post.main.locator(':focus')).toHaveCount(1)
})

const sections = [
  { route: '/', current: undefined },
  { route: '/blog/', current: 'Blog', kind: 'page' },
  { route: '/blog/falco-2020/', current: 'Blog', kind: 'true' },
  { route: '/blog/2021/', current: 'Blog', kind: 'true' },
  { route: '/maintainers/', current: 'Maintainers', kind: 'page' },
  { route: '/maintainers/leogr/', current: 'Maintainers', kind: 'true' },
  { route: '/projects/', current: 'Projects', kind: 'page' },
  { route: '/projects/falco/', current: 'Projects', kind: 'true' },
  { route: '/releases/', current: 'Releases', kind: 'page' },
  { route: '/community/', current: 'Community', kind: 'page' },
]

for (const { route, current, kind } of sections) {
  test(`the header of ${route} marks ${current ?? 'no section'}`, async ({ site }) => {
    await site.open(route)
    await expect(site.sections).toHaveText(['Blog', 'Maintainers', 'Projects', 'Releases', 'Community'])
    await expect(site.currentSection).toHaveText(current ? [current] : [])
    if (current) await expect(site.section(current)).toHaveAttribute('aria-current', kind)
  })
}

test('an unknown address answers 404 with ways on', async ({ site }) => {
  await site.open('/no/such/page/', 404)
  await expect(site.title).toHaveText('There is no page at this address')
  await site.link('maintainers').click()
  await site.expectAt('/maintainers/')
})

test('a year and a tag list their posts', async ({ site }) => {
  await site.open('/blog/')
  await site.link('2021').click()
  await site.expectAt('/blog/2021/')
  await expect(site.link('Falco in 2020')).toBeVisible()
  await expect(site.link('Writing for this blog')).toHaveCount(0)

  await site.footer.getByRole('link', { name: 'Tags' }).click()
  await site.expectAt('/blog/tags/')
  await site.link('#authoring').click()
  await site.expectAt('/blog/tags/authoring/')
  await expect(site.link('Writing for this blog')).toBeVisible()
  await expect(site.link('Falco in 2020')).toHaveCount(0)
})

test('a handle that a maintainer had before leads to the one of today', async ({ site }) => {
  await site.page.goto(at('/maintainers/danpopsd/'))
  await site.expectAt('/maintainers/danpopnyc/')
  await expect(site.title).toHaveText('Dan POP Papandrea')
})

test('an address without its slash leads to the one with it', async ({ site }) => {
  await site.open('/projects/falco')
  await site.expectAt('/projects/falco/')
})
