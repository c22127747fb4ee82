import { test as base, expect, SitePage } from './fixtures.ts'

class SearchPage extends SitePage {
  /** The search field of the page; the header has another one. */
  get field() {
    return this.main.getByRole('searchbox')
  }

  get headerField() {
    return this.page.getByRole('banner').getByRole('searchbox')
  }

  get status() {
    return this.main.getByRole('status')
  }

  results(group: string) {
    const heading = this.page.getByRole('heading', { level: 2, name: new RegExp(`^${group} · `) })
    return this.main.locator('section').filter({ has: heading }).getByRole('listitem')
  }

  result(title: string) {
    return this.main
      .getByRole('heading', { level: 3 })
      .getByRole('link', { name: title, exact: true })
  }

  async enter(query: string, field = this.field) {
    await field.fill(query)
    await field.press('Enter')
  }

  async ask(query: string) {
    await this.open(`/search/?${query}`)
    await expect(this.status).not.toHaveText(/^(?:Searching …)?$/)
  }
}

export const test = base.extend<{ search: SearchPage }>({
  search: async ({ page }, use) => use(new SearchPage(page)),
})

export { expect }
