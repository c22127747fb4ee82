import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { isFrozen } from './site.ts'

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const options: RunOptions = {
  // The success criteria of WCAG 2.2, A and AA, and what axe calls good practice beyond them.
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Authors may skip a level of headings: the check only warns them (markdown/heading-skips-level).
  rules: isFrozen ? {} : { 'heading-order': { enabled: false } },
  resultTypes: ['violations'],
}

type Window = { axe?: { run(context: string[] | Document, options: RunOptions): Promise<AxeResults> } }

/**
 * What axe finds wrong in a page as it is shown now, one line each. A page gets axe once, and only lines come back:
 * @axe-core/playwright sends its megabyte twice for each question, which takes three times as long as the look itself.
 * @param within selectors of the parts to look at; without them the whole page
 */
export async function axeFindings(page: Page, ...within: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async ({ within, options }) => {
      const results = await (window as Window).axe?.run(within.length === 0 ? document : within, options)
      if (!results?.passes.length) return ['axe found nothing to look at']
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      )
    },
    { within, options },
  )
}
