import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { isFrozen } from './site.ts'

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Real content may skip heading levels, which is only a warning of the check.
  rules: isFrozen ? {} : { 'heading-order': { enabled: false } },
  resultTypes: ['violations'],
}

type Window = {
  axe?: { run(context: string[] | Document, options: RunOptions): Promise<AxeResults> }
}

/**
 * Lists axe's violations. Injects axe only once per page: @axe-core/playwright sends a megabyte in
 * each run.
 */
export async function axeFindings(page: Page, ...within: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async ({ within, options }) => {
      const results = await (window as Window).axe?.run(
        within.length === 0 ? document : within,
        options,
      )
      if (!results?.passes.length) return ['axe checked nothing']
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      )
    },
    { within, options },
  )
}
