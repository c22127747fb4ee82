import { expect, test } from './fixtures.ts'

test.beforeEach(({ post }) => post.open('/blog/falco-2020/'))

test('the retold post says what it retells', async ({ post }) => {
  await expect(post.main.locator('time').first()).toHaveText('2021-01-03')
  await expect(post.main.getByText('by Leonardo Di Donato.')).toBeVisible()
  const source = post.main.getByText('Retold from').getByRole('link')
  await expect(source).toHaveText('Falco in 2020')
  await expect(source).toHaveAttribute('href', 'https://falco.org/blog/falco-2020/')
})

test('it has the heading of the original', async ({ post }) => {
  await expect(post.text.getByRole('heading', { level: 2, name: 'A glimpse of 2021' })).toHaveCount(1)
  await expect(post.contents.getByRole('link', { name: 'A glimpse of 2021' })).toBeVisible()
})

test('it has the list in a list of the original', async ({ post }) => {
  const outer = post.text.locator('li').filter({ hasText: 'More gRPC in the core' })
  await expect(outer.locator('ul').getByRole('listitem')).toHaveText([/an API for the version/, /alerts about drops/])
})
