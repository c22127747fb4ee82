/** What goes wrong in a tab while a test looks at what it shows. */
import type { Page } from '@playwright/test'

/** Violations of the policies of pages from now on, as the browser reports them. */
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

/**
 * Messages of the console, errors of scripts, answers of 400 and more, requests that fail, and requests to another origin.
 * @param origin of the site that is looked at
 * @param isExpected true for an address that may be missing
 * @returns a list that grows
 */
export function watchTroubles(
  page: Page,
  origin: string,
  isExpected: (url: string) => boolean = () => false,
): string[] {
  const troubles: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`asks another host: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type()) && !isExpected(message.location().url)) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url())) troubles.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // The tab went on to another page: pages are loaded before their icons are.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${reason}`)
  })
  return troubles
}
