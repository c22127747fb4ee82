import fs from 'node:fs'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type axeCore from 'axe-core'
import { at, isFrozen } from './site.ts'

const axeSource = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const axeOptions: axeCore.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Posts in content/ may skip heading levels, for which the check only prints a warning.
  rules: isFrozen ? {} : { 'heading-order': { enabled: false } },
  resultTypes: ['violations'],
}

declare const axe: typeof axeCore

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

  link(name: string, within = this.main) {
    return within.getByRole('link', { name, exact: true })
  }

  async follow(name: string, route: string, within?: Locator) {
    await this.link(name, within).click()
    await this.expectAt(route)
  }

  async expectLink(name: string, address: string | RegExp = /./, within?: Locator) {
    await expect(this.link(name, within)).toBeVisible()
    await expect(this.link(name, within)).toHaveAttribute('href', address)
  }

  async expectText(text: string | RegExp) {
    await expect(this.main.getByText(text)).toBeVisible()
  }

  get contents() {
    return this.page.getByRole('navigation', { name: 'Contents' })
  }

  get prose() {
    return this.main.locator('.prose')
  }

  /** The width that the page needs. If the window is narrower, the page scrolls sideways. */
  neededWidth() {
    return this.page.evaluate(() => document.documentElement.scrollWidth)
  }

  async usePhone() {
    await this.page.setViewportSize({ width: 390, height: 844 })
  }

  /**
   * Collects the errors that the page logs, also of failed requests and of violations of the
   * Content-Security-Policy; in Chromium also warnings, since Firefox warns about headers that it
   * does not know. The address `missing` may return 404.
   */
  watchTroubles(missing?: string) {
    const troubles: string[] = []
    const isChromium = this.page.context().browser()?.browserType().name() === 'chromium'
    const collected = isChromium ? ['error', 'warning'] : ['error']
    this.page.on('console', (message) => {
      if (collected.includes(message.type()) && message.location().url !== missing)
        troubles.push(`${this.page.url()}: ${message.text()} ${message.location().url}`)
    })
    this.page.on('pageerror', (error) => troubles.push(`${this.page.url()}: ${error.message}`))
    return troubles
  }

  /**
   * Lists what axe finds in the page, or only in the elements that match `selectors`. Sends axe to
   * each page only once; @axe-core/playwright would send a megabyte before each run.
   */
  async axeViolations(...selectors: string[]): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeSource)
    return this.page.evaluate(
      async ({ selectors, options }) => {
        const results = await axe.run(selectors.length === 0 ? document : selectors, options)
        if (results.passes.length === 0) return ['axe checked nothing']
        return results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
        )
      },
      { selectors, options: axeOptions },
    )
  }

  /** The search field below the title of the search page; the header has another one. */
  get field() {
    return this.main.locator('input[name=q]')
  }

  get headerField() {
    return this.page.getByRole('banner').locator('input[name=q]')
  }

  get status() {
    return this.main.getByRole('status')
  }

  async expectStatus(text: string) {
    await expect(this.status).toContainText(text)
  }

  get results() {
    return this.main.locator('[data-search=results]').getByRole('listitem')
  }

  get titles() {
    return this.main.getByRole('heading', { level: 3 })
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

export const test = base.extend<{ site: SitePage }>({
  site: async ({ page }, use) => use(new SitePage(page)),
})

/** Tests with this tag also run in Firefox and WebKit. */
export const everyBrowser = { tag: '@every-browser' }

export { expect }
