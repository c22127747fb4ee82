import { expect, type Locator, type Page } from '@playwright/test'
import { at } from './site.ts'

/** What every page has: header, main, footer. */
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
    await expect(this.page).toHaveURL((url) => url.pathname + url.hash === at(route))
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  get skipLink(): Locator {
    return this.page.getByRole('link', { name: 'Skip to content' })
  }

  get sections(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' }).getByRole('link')
  }

  section(name: string): Locator {
    return this.sections.and(this.page.getByRole('link', { name, exact: true }))
  }

  get footer(): Locator {
    return this.page.getByRole('contentinfo')
  }

  link(name: string | RegExp): Locator {
    return this.main.getByRole('link', { name, exact: typeof name === 'string' })
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name })
  }
}

export class HomePage extends SitePage {
  /** The newest post, in large. */
  get newest(): Locator {
    return this.main.getByRole('article').getByRole('link')
  }

  /** The projects by status. */
  get projects(): Locator {
    return this.main.getByRole('region', { name: /^\d+ projects/ })
  }
}

export class PostPage extends SitePage {
  get contents(): Locator {
    return this.page.getByRole('navigation', { name: 'Contents' })
  }

  get neighbours(): Locator {
    return this.page.getByRole('navigation', { name: 'Posts before and after' })
  }

  get mentions(): Locator {
    return this.page.getByRole('complementary', { name: 'Mentioned in this post' })
  }

  /** The text without what stands around it. */
  get text(): Locator {
    return this.main.locator('.prose')
  }
}
