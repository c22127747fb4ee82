import type { Browser, CDPSession } from '@playwright/test'

/** What a first visit to a page took. Icons are left out: browsers ask for them as they like. */
export type Visit = {
  /** Requests that hold up the first paint: the page itself and what Chromium calls render-blocking. */
  toRead: number
  /** Requests begun before the page was loaded, itself among them, and those in the time after. */
  before: number
  after: number
  /** Bytes over the wire with headers, by Chromium's words for kinds: Document, Script, Stylesheet, Image. */
  bytes: Record<string, number>
  /** Time that long tasks after the first paint blocked, beyond 50 ms each, in ms; at a quarter of the processor's speed. */
  tbt: number
  /** Score of what moved by itself; 0 is nothing. */
  cls: number
}

/** Time that a page is watched after it is loaded, in milliseconds. */
const watched = 2000

/** A telephone, as Lighthouse has it. */
const telephone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true }

type Seen = { kind: string; begun: number; bytes: number; address: string }

/** Visits a page in a fresh profile. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(telephone)
  try {
    const page = await context.newPage()
    await page.addInitScript(observe)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const network = await watchNetwork(cdp)
    const response = await page.goto(url, { waitUntil: 'load' })
    if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`)
    await page.waitForTimeout(watched)
    const { tasks, paint, blocking, cls } = await page.evaluate(summary)
    return { ...network(), toRead: 1 + blocking, tbt: blockedTime(tasks, paint), cls }
  } finally {
    await context.close()
  }
}

/** Counts requests from now on; what it gives sums up so far. */
async function watchNetwork(cdp: CDPSession): Promise<() => Pick<Visit, 'before' | 'after' | 'bytes'>> {
  const seen = new Map<string, Seen>()
  let loaded = Number.POSITIVE_INFINITY
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    seen.set(requestId, { kind: type ?? 'Other', begun: timestamp, bytes: 0, address: request.url })
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = seen.get(requestId)
    if (request) request.bytes = encodedDataLength
  })
  cdp.on('Page.loadEventFired', ({ timestamp }) => {
    loaded = timestamp
  })
  await cdp.send('Network.enable')
  await cdp.send('Page.enable')
  return () => {
    const requests = [...seen.values()].filter(({ address }) => /^https?:/.test(address) && !isIcon(address))
    const bytes: Record<string, number> = {}
    for (const request of requests) bytes[request.kind] = (bytes[request.kind] ?? 0) + request.bytes
    const before = requests.filter(({ begun }) => begun <= loaded).length
    return { before, after: requests.length - before, bytes }
  }
}

/** Addresses that browsers ask for by themselves or for the tab. */
export function isIcon(address: string): boolean {
  return /\/(?:favicon|apple-touch-icon)[^/]*$/.test(new URL(address).pathname)
}

/** A long task: when it began and ended, in ms since the page was asked for. */
type Task = { start: number; end: number }

/**
 * Total blocking time as Lighthouse counts it: of each task the part after the first paint, beyond 50 ms.
 * Source: https://web.dev/articles/tbt
 */
export function blockedTime(tasks: readonly Task[], paint: number): number {
  return tasks.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, paint) - 50), 0)
}

type Observed = { observed: { tasks: Task[]; cls: number } }

/** Runs in the page before anything else does. */
function observe(): void {
  const observed: Observed['observed'] = { tasks: [], cls: 0 }
  Object.assign(globalThis, { observed })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      observed.tasks.push({ start: startTime, end: startTime + duration })
    }
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) observed.cls += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page at the end. */
function summary(): Observed['observed'] & { paint: number; blocking: number } {
  const resources = performance.getEntriesByType('resource') as (PerformanceEntry & { renderBlockingStatus?: string })[]
  return {
    ...(globalThis as unknown as Observed).observed,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    blocking: resources.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').length,
  }
}
