import { expect, test } from './fixtures.ts'
import { readAlong, regroup } from './reading-path.ts'

test.use({ javaScriptEnabled: false })

test('the whole reading path works without script', async ({ site, home, post, maintainers }) => {
  await readAlong({ site, home, post, maintainers })
})

test('the maintainers page groups by project without script', async ({ site, home, post, maintainers }) => {
  await regroup({ site, home, post, maintainers })
})

test('a former handle leads on without script', async ({ site }) => {
  await site.page.goto('about:blank')
  await site.open('/maintainers/cleo-old/')
  await site.expectAt('/maintainers/cleo-example/')
})

test('a part that opens on demand opens without script', async ({ post }) => {
  await post.open('/blog/every-feature/')
  const inside = post.text.getByText('for the curious.')
  await expect(inside).toBeHidden()
  await post.text.getByText('A part that opens on demand').first().click()
  await expect(inside).toBeVisible()
})
