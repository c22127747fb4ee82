import type { Page, Request } from '@playwright/test'

/**
 * What goes wrong in a tab from now on beside what it shows: messages of the console, errors of scripts, answers of 400
 * and more, requests that fail, and requests to another origin. Those are only noted, since a browser whose requests are stopped
 * for a decision keeps no file from one page to the next. A request that ends because the tab goes on to another page
 * has not failed: pages are loaded before their icons are.
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
  const isLeftBehind = watchLeaving(page)
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (reason === 'net::ERR_ABORTED' && isLeftBehind(request)) return
    troubles.push(`failed: ${request.url()} ${reason}`)
  })
  return troubles
}

/** Tells whether a request was made by a page that the tab has left, or is leaving. */
function watchLeaving(page: Page): (request: Request) => boolean {
  let isLeaving = false
  let shown = 0
  const madeBy = new WeakMap<Request, number>()
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) isLeaving = true
    else madeBy.set(request, shown)
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) return
    isLeaving = false
    shown++
  })
  return (request) => isLeaving || (madeBy.get(request) ?? shown) < shown
}
