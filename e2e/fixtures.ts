import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { at } from './site.ts'

/** What tests look for on more than one page. */
export class SitePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens an address of the site; fails unless it answers with `status`. */
  async open(route: string, status = 200): Promise<void> {
    const response = await this.page.goto(at(route))
    expect(response?.status(), route).toBe(status)
  }

  async expectAt(route: string): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.pathname + url.search + url.hash === at(route))
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  get sections(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  }

  link(name: string | RegExp): Locator {
    return this.main.getByRole('link', { name, exact: typeof name === 'string' })
  }

  /** The contents of a post or of the page for newcomers. */
  get contents(): Locator {
    return this.page.getByRole('navigation', { name: 'Contents' })
  }

  /** The text of a post without what stands around it. */
  get prose(): Locator {
    return this.main.locator('.prose')
  }
}

/** Playwright's `test` with a page of the site in the test's tab. */
export const test = base.extend<{ site: SitePage }>({
  site: async ({ page }, use) => use(new SitePage(page)),
})

export { expect }
