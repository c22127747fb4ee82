/** What the check takes for a text, a browser shows without a policy, and runs and loads nothing for. */
import { type BrowserContext, expect, test } from '@playwright/test'
import fc from 'fast-check'
import { checkDocument } from '#lib/check/document.ts'
import { text } from '#lib/generate/testing/texts.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { collectionOf } from '#schema/collections.ts'
import { postText } from './making.ts'

const address = 'http://texts.example/'
const file = 'posts/a.md'

/** The HTML of a text that the check finds nothing wrong with by itself, and the pictures that it saw there. */
async function shownOf(body: string): Promise<{ html: string; pictures: string[] } | undefined> {
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is no document`)
  const document = Buffer.from(postText('a', {}, body))
  const { findings, body: facts } = await checkDocument(file, collection, document)
  if (findings.some(({ severity }) => severity === 'error')) return undefined
  const destinations = facts?.destinations ?? []
  const pictures = destinations.filter(({ tag }) => tag === 'img').map(({ url }) => url)
  // Links are followed by rules that span files; here only a click would follow one.
  return { html: await toHtml(body), pictures }
}

/**
 * Shows a page in a tab of its own, since one that is left may still ask for its pictures, and gives what it asked for
 * besides itself, what it opened, and what it changed for scripts.
 */
async function show(context: BrowserContext, html: string): Promise<string[]> {
  const page = await context.newPage()
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    return dialog.dismiss()
  })
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    if (!url.endsWith('/favicon.ico')) seen.push(url)
    return route.abort()
  })
  await page.goto(address)
  const state = await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    // Pictures below the fold load when they are seen.
    for (const picture of document.images) picture.loading = 'eager'
    for (const type of ['mouseover', 'focus', 'toggle', 'load', 'error']) {
      for (const element of document.body.querySelectorAll('*')) element.dispatchEvent(new Event(type))
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const active =
      'script, style, link, meta:not([charset]), base, iframe, frame, object, embed, form, template, button'
    return {
      active: [...document.querySelectorAll(active)].map((element) => element.outerHTML),
      handlers: [...document.querySelectorAll<HTMLElement>('*')]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => /^on|^style$/.test(name))
        .map(({ name }) => name),
      frames: window.length,
      isHidden: ['querySelector', 'getElementById', 'body', 'forms'].filter((name) => Object.hasOwn(document, name)),
    }
  })
  await page.close()
  const { active, handlers, frames, isHidden } = state
  return [...seen, ...active, ...handlers, ...isHidden, ...(frames === 0 ? [] : [`${frames} frames`])]
}

test('what is wrong is seen', async ({ context }) => {
  const shown = await show(context, '<img src="x" onerror="alert(1)"><iframe></iframe><img name="forms">')
  expect(shown).toEqual(expect.arrayContaining([`${address}x`, 'dialog 1', 'onerror', '1 frames']))
})

test('a page of many texts asks for nothing but their pictures, and runs nothing', async ({ context }) => {
  test.setTimeout(240_000)
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 80, maxLength: 80 }), async (bodies) => {
      const found = (await Promise.all(bodies.map(shownOf))).filter((shown) => shown !== undefined)
      taken += found.length
      // What stands after '#' is not asked for.
      const pictures = new Set(
        found.flatMap(({ pictures }) => pictures).map((url) => new URL(url.split('#', 1)[0] ?? '', address).href),
      )
      const articles = found.map(({ html }) => `<article>${html}</article>`).join('\n')
      const seen = await show(context, `<!doctype html><meta charset="utf-8"><title>x</title>${articles}`)
      // A recording's own picture gets its address with the page's links.
      expect(seen.filter((what) => !pictures.has(what) && !posterOf(what))).toEqual([])
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 6) },
  )
  // Were all refused, nothing would have been tried.
  expect(taken).toBeGreaterThan(100)
})
