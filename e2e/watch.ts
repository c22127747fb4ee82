import type { Page } from '@playwright/test'

/** Collects violations of the Content-Security-Policy in the pages that are opened next. */
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
 * Collects errors, failed requests and requests to other hosts. `isExpected` is true for addresses
 * that may be missing.
 */
export function watchTroubles(
  page: Page,
  origin: string,
  isExpected: (url: string) => boolean = () => false,
): string[] {
  const troubles: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin)
      troubles.push(`asks another host: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type()) && !isExpected(message.location().url))
      troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url()))
      troubles.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // Ignores requests that were aborted because the next page was opened.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${reason}`)
  })
  return troubles
}
