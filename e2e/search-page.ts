import { expect, type Locator } from '@playwright/test'
import { SitePage } from './pages.ts'

/** The page of search. */
export class SearchPage extends SitePage {
  /** The page's own field, as against the one of the header. */
  get field(): Locator {
    return this.main.getByRole('searchbox')
  }

  get headerField(): Locator {
    return this.page.getByRole('banner').getByRole('searchbox')
  }

  get status(): Locator {
    return this.main.getByRole('status')
  }

  /** The results of a group, such as Posts. */
  results(group: string): Locator {
    return this.main
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: new RegExp(`^${group} · `) }) })
      .getByRole('listitem')
  }

  /** A result by the title that it shows. */
  result(title: string): Locator {
    return this.main.getByRole('heading', { level: 3 }).getByRole('link', { name: title, exact: true })
  }

  /** Asks for the results of a group that are not shown yet, until there are no more. */
  async showAll(group: string): Promise<void> {
    const button = this.main.getByRole('button', { name: new RegExp(`^Show \\d+ more of ${group.toLowerCase()}$`) })
    while (await button.isVisible()) {
      const before = await this.results(group).count()
      await button.click()
      await expect(this.results(group)).not.toHaveCount(before)
    }
  }

  get marks(): Locator {
    return this.main.locator('li mark').filter({ visible: true })
  }

  /** A value that results can be narrowed by. */
  filter(value: string): Locator {
    return this.main.getByRole('group').getByRole('link', { name: value, exact: true })
  }

  /** Opens the address of a query, and waits for its answer. */
  async ask(query: string): Promise<void> {
    await this.open(`/search/?${query}`)
    await expect(this.status).not.toHaveText(/^(?:Searching …)?$/)
  }
}
