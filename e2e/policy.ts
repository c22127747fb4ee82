import type { Page } from '@playwright/test'

/** What a page was not let do, from now on, as the browser reports it. */
export async function watchPolicy(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.exposeFunction('reportViolation', (what: string) => found.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { reportViolation } = window as unknown as { reportViolation(what: string): void }
      reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('console', (message) => {
    if (/policy|blocked|trusted/i.test(message.text())) found.push(message.text())
  })
  return found
}
