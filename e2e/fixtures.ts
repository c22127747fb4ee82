import { test as base } from '@playwright/test'
import { HomePage, PostPage, SitePage } from './pages.ts'
import { SearchPage } from './search-page.ts'

type Pages = { site: SitePage; home: HomePage; post: PostPage; search: SearchPage }

/** Playwright's `test` with the pages of the site; all of them stand on the test's one tab. */
export const test = base.extend<Pages>({
  site: async ({ page }, use) => use(new SitePage(page)),
  home: async ({ page }, use) => use(new HomePage(page)),
  post: async ({ page }, use) => use(new PostPage(page)),
  search: async ({ page }, use) => use(new SearchPage(page)),
})

export { expect } from '@playwright/test'
