/** Ways through the site, the lists of posts, and what stands around a post. */
import { expect, test } from './fixtures.ts'
import { at } from './site.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a reader goes from home to a post, its author, a project and a maintainer, and back', async ({
      site,
      home,
      post,
    }) => {
      await home.open('/')
      const newest = (await home.newest.textContent()) ?? ''
      await home.newest.click()
      await expect(post.title).toHaveText(newest)

      await site.section('Blog').click()
      await site.link('2019').click()
      await site.link('First light').click()
      await post.expectAt('/blog/first-light/')
      await site.link('Example Collective').click()
      await site.expectAt('/blog/authors/example-collective/')
      await expect(site.title).toHaveText('Example Collective')
      await site.page.goBack()

      await post.mentions.getByRole('link', { name: 'engine', exact: true }).click()
      await site.expectAt('/projects/engine/')
      await site.link('Bob Example').click()
      await site.expectAt('/maintainers/bob-example/')
      await expect(site.link('First light')).toBeVisible()
    })

    test('the maintainers page groups by project in place', async ({ page, site }) => {
      await site.open('/maintainers/')
      const company = site.main.locator('h2', { hasText: /^Example Works \d+$/ })
      const project = site.main.locator('h2', { hasText: /^engine \d+$/ })
      await expect(company).toBeVisible()
      await expect(project).toBeHidden()
      await page.getByRole('group', { name: 'Group by' }).getByRole('radio', { name: 'project' }).check()
      await expect(project).toBeVisible()
      await expect(company).toBeHidden()
    })

    test('former addresses of posts and people lead on', async ({ site }) => {
      for (const [from, to] of [
        ['/old-address/', '/blog/renamed/'],
        ['/blog/named-before/', '/blog/renamed/'],
        ['/2024/old.html', '/blog/renamed/'],
        ['/A+b/~me/v1.2/', '/blog/renamed/'],
        ['/maintainers/cleo-old/', '/maintainers/cleo-example/'],
      ] as const) {
        await site.page.goto('about:blank')
        await site.open(from)
        await site.expectAt(to)
      }
    })
  })
}

test('the header of a page marks its section', async ({ site }) => {
  const names = ['Blog', 'Maintainers', 'Projects', 'Releases', 'Community', 'Start here']
  for (const [route, current, kind] of [
    ['/', undefined],
    ['/blog/', 'Blog', 'page'],
    ['/blog/first-light/', 'Blog', 'true'],
    ['/maintainers/ada-example/', 'Maintainers', 'true'],
    ['/start/', 'Start here', 'page'],
  ] as const) {
    await site.open(route)
    await expect.soft(site.sections, route).toHaveText(names)
    const marked = site.sections.and(site.page.locator('[aria-current]'))
    await expect.soft(marked, route).toHaveText(current ? [current] : [])
    if (kind) await expect.soft(marked, route).toHaveAttribute('aria-current', kind)
  }
})

test('an unknown address answers 404 with ways on', async ({ page, site, search }) => {
  await site.open('/no/such/page/', 404)
  await expect(site.title).toHaveText('There is no page at this address')
  await search.field.fill('mojibake')
  await search.field.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname + url.search === at('/search/?q=mojibake'))
  await site.open('/no/such/page/', 404)
  await site.link('maintainers').click()
  await site.expectAt('/maintainers/')
})

test('posts are found by year, month, tag and page', async ({ site }) => {
  await site.open('/blog/')
  await site.link('2019').click()
  await site.expectAt('/blog/2019/')
  await expect(site.link('First light')).toBeVisible()
  await expect(site.link('Every feature')).toHaveCount(0)
  await site.link('March 2019').click()
  await site.expectAt('/blog/2019/03/')
  await expect(site.link('First light')).toBeVisible()

  await site.open('/blog/')
  await site.link('Older posts').click()
  await site.expectAt('/blog/page/2/')
  await site.link('Older posts').click()
  await expect(site.link('First light')).toBeVisible()
  await expect(site.link('Older posts')).toHaveCount(0)
  await site.link('newest').click()
  await site.expectAt('/blog/')

  await site.link('By month').click()
  await site.link('March 2019: 1 post').click()
  await expect(site.title).toHaveText('Posts of March 2019')

  await site.footer.getByRole('link', { name: 'Tags' }).click()
  await site.link('#samples').click()
  await site.expectAt('/blog/tags/samples/')
  await expect(site.link('Every feature')).toBeVisible()
  await expect(site.link('First light')).toHaveCount(0)
})

test('a post leads to the one before and the one after, and to the parts of its series', async ({ post }) => {
  await post.open('/blog/other-scripts/')
  await expect(post.neighbours.getByRole('link')).toHaveText(['Wide things', 'A post with a cover'])
  await post.neighbours.getByRole('link').first().click()
  await expect(post.title).toHaveText('Wide things')
  await post.open('/blog/field-notes-2/')
  await post.link('Field notes, part 3').first().click()
  await post.expectAt('/blog/field-notes-3/')
})

test('a post says when it was changed, whose it retells, and what is newer than what it announces', async ({
  post,
}) => {
  await post.open('/blog/renamed/')
  await expect(post.main.locator('time', { hasText: '6 May 2024' })).toHaveAttribute('datetime', '2024-05-06')
  await post.open('/blog/first-light/')
  await expect(post.main.locator('time').first()).toHaveText('4 March 2019')
  const source = post.main.getByText('Retold from').getByRole('link', { name: 'The original of first light' })
  await expect(source).toHaveAttribute('href', 'https://blog.example/first-light/')
  await expect(post.main.getByText('Newest: 0.24.0, 28 September 2025')).toBeVisible()
  await expect(post.link('Install Falco')).toHaveAttribute('href', 'https://falco.org/docs/setup/')
  await post.main.getByText('1 release in between').click()
  await expect(post.link('0.23.0')).toBeVisible()
})
