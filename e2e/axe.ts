import type { Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

/** The success criteria of WCAG 2.2, A and AA, and what axe calls good practice beyond them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Window = { axe?: { run(context: string[] | Document, options: object): Promise<AxeResults> } }

/**
 * What axe finds wrong in a page as it is shown now, one line each, and how many rules had nothing to say. A page is
 * given axe once, and only lines come back: @axe-core/playwright sends its megabyte twice for each question, and
 * the whole report back, which takes three times as long as the look itself.
 * @param within selectors of the parts to look at, all rules; without them the whole page, by the rules above
 */
export async function axeFindings(page: Page, ...within: string[]): Promise<{ found: string[]; passed: number }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(within.length === 0 && { runOnly: rules }) }
  return page.evaluate(
    async ({ within, options }) => {
      const { axe } = window as Window
      if (!axe) throw new Error('axe did not load')
      const { violations, passes } = await axe.run(within.length === 0 ? document : within, options)
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      )
      return { found, passed: passes.length }
    },
    { within, options },
  )
}
