import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { isFrozen } from './site.ts'

/** Half of what the package itself hands out, and with it half the time that a page takes to read it. */
const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The success criteria of WCAG 2.2, A and AA, and what axe calls good practice beyond them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What hangs on colours and sizes, which style sheets give to markup; it takes most of the time. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size']

/** What authors may do, and the check warns them of (markdown/heading-skips-level): no criterion of WCAG forbids it. */
const ofAuthors = isFrozen ? [] : ['heading-order']

type Window = { axe?: { run(context: string[] | Document, options: RunOptions): Promise<AxeResults> } }

type Findings = { found: string[]; passed: number }

/**
 * What axe finds wrong in a page as it is shown now, one line each, and how many rules had nothing to say. A page is
 * given axe once, and only lines come back: @axe-core/playwright sends its megabyte twice for each question, and
 * the whole report back, which takes three times as long as the look itself.
 * @param within selectors of the parts to look at, all rules; without them the whole page, by the rules above
 */
export function axeFindings(page: Page, ...within: string[]): Promise<Findings> {
  return run(page, within, within.length === 0 ? { runOnly: rules, rules: without(ofAuthors) } : {})
}

/** The same of a whole page but for its looks: names, headings, landmarks, and what else hangs on what is written. */
export function axeFindingsInWords(page: Page): Promise<Findings> {
  return run(page, [], { runOnly: rules, rules: without([...ofAuthors, ...ofLooks]) })
}

function without(ids: readonly string[]): NonNullable<RunOptions['rules']> {
  return Object.fromEntries(ids.map((id) => [id, { enabled: false }]))
}

async function run(page: Page, within: string[], options: RunOptions): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
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
    { within, options: { ...options, resultTypes: ['violations' as const] } },
  )
}
