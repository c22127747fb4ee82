import { test as base, expect, type Page } from '@playwright/test'
import { at } from './site.ts'

export class SitePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(route: string, status = 200) {
    const response = await this.page.goto(at(route))
    expect(response?.status(), route).toBe(status)
  }

  async expectAt(route: string) {
    await expect(this.page).toHaveURL((url) => url.pathname + url.search + url.hash === at(route))
  }

  get title() {
    return this.page.getByRole('heading', { level: 1 })
  }

  get main() {
    return this.page.getByRole('main')
  }

  get sections() {
    return this.page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  }

  link(name: string | RegExp) {
    return this.main.getByRole('link', { name, exact: typeof name === 'string' })
  }

  get contents() {
    return this.page.getByRole('navigation', { name: 'Contents' })
  }

  get prose() {
    return this.main.locator('.prose')
  }
}

export const test = base.extend<{ site: SitePage }>({
  site: async ({ page }, use) => use(new SitePage(page)),
})

export { expect }
