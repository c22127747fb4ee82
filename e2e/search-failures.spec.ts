/** What search says when its index, or a part of it, cannot be loaded, and what the next try finds. */
import type { Page } from '@playwright/test'
import { test as base, expect } from './fixtures.ts'
import { SearchPage } from './search-page.ts'

const test = base.extend<{ search: SearchPage }>({ search: async ({ page }, use) => use(new SearchPage(page)) })

/**
 * Keeps a part of the index from the page.
 * @param status of the answer instead; 0 for none
 * @returns a function that gives it back; requests still pass by here, so that nothing but the answer changes
 */
async function cutOff(page: Page, part: string, status = 0): Promise<() => void> {
  let isCut = true
  await page.route(`**/search/data/${part}`, (route) => {
    if (!isCut) return route.continue()
    return status === 0 ? route.abort() : route.fulfill({ status })
  })
  return () => {
    isCut = false
  }
}

test('without the index the page says so and offers its lists', async ({ page, search }) => {
  const modules: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/pagefind.js')) modules.push(request.url())
  })
  const restore = await cutOff(page, '**')
  await search.ask('q=mojibake')
  await expect(search.status).toContainText('could not be loaded')
  await expect(search.main.getByRole('link', { name: 'tag', exact: true })).toBeVisible()
  restore()
  await search.field.press('Enter')
  await expect(search.status).toHaveText('1 result for ‘mojibake’')
  // Not every browser asks for a module again that it could not load.
  expect(modules).toHaveLength(2)
  expect(new Set(modules).size).toBe(2)
})

for (const part of ['index/*', 'fragment/*', 'pagefind-entry.json*', '*.pf_meta', 'wasm*']) {
  test(`without ${part} nothing is said to be found nowhere, and the next try may find it`, async ({
    page,
    search,
  }) => {
    for (const status of [0, 404]) {
      await search.open('/search/')
      const restore = await cutOff(page, part, status)
      await search.field.fill('mojibake')
      await search.field.press('Enter')
      await expect(search.status).toContainText('could not be loaded')
      restore()
      await search.field.press('Enter')
      await expect(search.status).toHaveText('1 result for ‘mojibake’')
    }
  })
}

test('more results that cannot be loaded stay to be asked for', async ({ page, search }) => {
  await search.ask('tag=notes')
  const posts = search.results('Posts')
  const before = await posts.count()
  const button = search.main.getByRole('button', { name: /^Show \d+ more posts$/ })
  const name = (await button.textContent()) ?? ''
  const restore = await cutOff(page, 'fragment/*')
  await button.click()
  await expect(search.status).toContainText('could not be loaded')
  await expect(button).toHaveText(name)
  restore()
  await button.click()
  await expect(posts.nth(before).getByRole('link')).toBeFocused()
})
