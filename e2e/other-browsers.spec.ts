import { startServer } from '#tools/serve/start-server.ts'
import { type OtherBrowser, otherBrowsers } from '#tools/test/other-browsers.ts'
import { expect, test } from './fixtures.ts'
import { at, longSlug, origin, pageOfEachKind } from './site.ts'

/** A variable of the page, set by `watchPage`. */
declare const troubles: string[]

/**
 * Collects errors and warnings in the page itself, since not all WebDriver servers return the
 * browser's log. Runs in the browser, as the first script of each page.
 */
function watchPage() {
  const troubles: string[] = []
  Object.assign(window, { troubles })
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    troubles.push(`policy: ${effectiveDirective} ${blockedURI}`)
  })
  const onError = ({ message, target }: ErrorEvent) => {
    troubles.push(message ?? `failed: ${(target as Element).outerHTML}`)
  }
  // `true` is for the capture phase, because error events of pictures and scripts do not bubble.
  addEventListener('error', onError, true)
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(`rejected: ${reason}`))
  for (const level of ['error', 'warn'] as const)
    console[level] = (...words) => troubles.push(words.join(' '))
}

const scriptPath = '/watch.js'

/** Serves the tested site, with `watchPage` added to its pages. */
function startWatchedSite() {
  return startServer(async (request, response) => {
    if (request.url === scriptPath) {
      response.setHeader('content-type', 'text/javascript')
      response.end(`(${watchPage})()`)
      return
    }
    const answer = await fetch(`${origin}${request.url}`, {
      headers: { 'accept-encoding': 'identity' },
      redirect: 'manual',
    })
    const headers = Object.fromEntries(answer.headers)
    // The added script makes a page longer than its `content-length`.
    delete headers['content-length']
    response.writeHead(answer.status, headers)
    const body = Buffer.from(await answer.arrayBuffer())
    const script = `<head><script src="${scriptPath}"></script>`
    const isPage = headers['content-type']?.startsWith('text/html')
    response.end(isPage ? String(body).replace('<head>', script) : body)
  })
}

const phone = 390
const laptop = 1280

for (const { name, isInstalled, start } of otherBrowsers) {
  test.describe(`in ${name}`, () => {
    test.skip(!isInstalled(), `${name} is not installed`)
    let browser: OtherBrowser
    let site: Awaited<ReturnType<typeof startWatchedSite>>

    test.beforeAll(async () => {
      site = await startWatchedSite()
      browser = await start()
    })
    test.afterAll(async () => {
      await browser?.stop()
      site?.stop()
    })

    async function open(route: string, width = laptop) {
      await browser.resize(width)
      await browser.open(site.address + at(route))
      // The colour switch becomes visible when the site's script has run.
      await expect.poll(() => isVisible('.scheme')).toBe(true)
    }
    const textOf = (selector: string) =>
      browser.run((selector) => document.querySelector(selector)?.textContent ?? '', selector)
    const isVisible = (selector: string) =>
      browser.run((selector) => document.querySelector(selector)?.checkVisibility(), selector)

    test('pages log no errors, violate no policy, and fit the screen', async () => {
      test.setTimeout(150_000)
      for (const width of [laptop, phone]) {
        for (const route of pageOfEachKind()) {
          await open(route, width)
          const seen = await browser.run(() => ({
            troubles,
            width: Math.max(innerWidth, document.documentElement.scrollWidth),
          }))
          expect.soft(seen, `${route} at ${width} px`).toEqual({ troubles: [], width })
        }
      }
    })

    test('search finds posts, and corrects typos', async () => {
      const status = () => textOf('main [role="status"]')
      await open('/search/?q=mojibake')
      await expect.poll(status).toBe('1 result for ‘mojibake’')
      await open('/search/?q=mojibaek', phone)
      await expect.poll(status).toContain('Did you mean mojibake? 1 result')
    })

    test('code is copied', async () => {
      await open('/blog/every-feature/')
      await browser.click('pre + button')
      await expect.poll(() => textOf('pre + button')).toBe('Copied')
    })

    test('the table of contents is open on a laptop, even if the window was narrow', async () => {
      await open(`/blog/${longSlug}/`, phone)
      expect(await isVisible('.toc a')).toBe(false)
      await browser.resize(laptop)
      // In browsers without `::details-content`, a script must open the table of contents.
      await expect.poll(() => isVisible('.toc details[open] a')).toBe(true)
      await browser.click('.toc a')
      const current = () => textOf('.toc [aria-current]')
      await expect.poll(current).toBe(await textOf('.toc a'))
    })
  })
}
