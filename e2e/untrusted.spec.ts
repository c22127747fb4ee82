/**
 * Tests that content which the check accepts runs no script and loads only pictures, even without a
 * Content-Security-Policy.
 */
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { checkDocument } from '#lib/check/document.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { collectionOf } from '#schema/collections.ts'
import { postText } from '#testing/post-text.ts'
import { text } from './random-texts.ts'

const home = 'http://untrusted.example/'

/**
 * Loads HTML without a policy. Returns all requests, dialogs, active elements and attributes, and
 * changed global variables.
 */
async function show(page: Page, body: string) {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    return dialog.dismiss()
  })
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === home) return route.fulfill({ contentType: 'text/html; charset=utf-8', body })
    if (!url.endsWith('/favicon.ico')) seen.push(url)
    return route.abort()
  })
  await page.goto(home)
  const changed = await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const picture of document.images) picture.loading = 'eager'
    for (const type of ['mouseover', 'focus', 'toggle', 'load', 'error']) {
      for (const element of document.documentElement.querySelectorAll('*'))
        element.dispatchEvent(new Event(type))
    }
    // After two frames, styles have loaded their files.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const active =
      'script, style, link, meta:not([charset]), base, iframe, frame, object, embed, form, template, button'
    return [
      ...[...document.querySelectorAll(active)].map((element) => element.outerHTML),
      ...[...document.querySelectorAll<HTMLElement>('*')]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => /^on|^style$/.test(name))
        .map(({ name }) => name),
      ...[...document.links]
        .map(({ href }) => href)
        .filter((href) => /^(?:javascript|vbscript|data|blob):/.test(href)),
      ...['querySelector', 'body', 'forms'].filter((name) => Object.hasOwn(document, name)),
    ]
  })
  await page.unroute('**/*')
  page.removeAllListeners('dialog')
  return [...seen, ...changed]
}

test('hostile content is detected', async ({ page }) => {
  const shown = await show(page, '<img src="x" onerror="alert(1)"><a href="java&#9;script:x">x</a>')
  expect(shown).toEqual(expect.arrayContaining([`${home}x`, 'dialog 1', 'onerror', 'javascript:x']))
})

/** The HTML of a post, and its pictures' addresses; undefined if the check finds an error. */
async function shownOf(body: string): Promise<{ html: string; pictures: string[] } | undefined> {
  const file = 'posts/a.md'
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is not a document`)
  const { findings, body: facts } = await checkDocument(
    file,
    collection,
    Buffer.from(postText('a', {}, body)),
  )
  if (findings.some(({ severity }) => severity === 'error')) return undefined
  const destinations = facts?.destinations ?? []
  // Without a click, a page may request only pictures; link destinations are left out.
  const pictures = destinations.filter(({ tag }) => tag === 'img').map(({ url }) => url)
  return { html: await toHtml(body), pictures }
}

test('a page of many random texts loads only their pictures, and runs nothing', async ({
  page,
}) => {
  const all = await Promise.all(fc.sample(text, { numRuns: 300, seed: 1 }).map(shownOf))
  const found = all.filter((shown) => shown !== undefined)
  expect(found.length).toBeGreaterThan(90)
  const addresses = found.flatMap(({ pictures }) =>
    pictures.map((url) => new URL(url.split('#', 1)[0] ?? '', home).href),
  )
  const articles = found.map(({ html }) => `<article>${html}</article>`).join('\n')
  const seen = await show(page, `<!doctype html><meta charset="utf-8"><title>x</title>${articles}`)
  // Only pictures and preview pictures of videos may be loaded.
  expect(seen.filter((what) => !addresses.includes(what) && !posterOf(what))).toEqual([])
})
