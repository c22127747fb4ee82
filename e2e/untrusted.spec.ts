/** What the check accepts runs no script and loads only pictures, even without a security policy. */
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { checkDocument } from '#lib/check/document.ts'
import { checkSvg } from '#lib/check/svg/svg.ts'
import { toHtml } from '#lib/markdown/testing/to-html.ts'
import { posterOf } from '#lib/markdown/videos.ts'
import { collectionOf } from '#schema/collections.ts'
import { postText } from './making.ts'
import { text } from './random-texts.ts'

const home = 'http://untrusted.example/'
const elsewhere = `${home}elsewhere`

/** Loads a page without a security policy, and lists its requests, dialogs, and active elements and attributes. */
async function show(page: Page, contentType: string, body: string) {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    return dialog.dismiss()
  })
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === home) return route.fulfill({ contentType, body })
    if (!url.endsWith('/favicon.ico')) seen.push(url)
    return route.abort()
  })
  await page.goto(home)
  const changed = await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const picture of document.images) picture.loading = 'eager'
    for (const type of ['mouseover', 'focus', 'toggle', 'load', 'error']) {
      for (const element of document.documentElement.querySelectorAll('*')) element.dispatchEvent(new Event(type))
    }
    // After two frames styles are applied, and have requested what they need.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    if (!(document.documentElement instanceof HTMLElement)) return []
    const active =
      'script, style, link, meta:not([charset]), base, iframe, frame, object, embed, form, template, button'
    return [
      ...[...document.querySelectorAll(active)].map((element) => element.outerHTML),
      ...[...document.querySelectorAll<HTMLElement>('*')]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => /^on|^style$/.test(name))
        .map(({ name }) => name),
      ...[...document.links].map(({ href }) => href).filter((href) => /^(?:javascript|vbscript|data|blob):/.test(href)),
      ...['querySelector', 'body', 'forms'].filter((name) => Object.hasOwn(document, name)),
    ]
  })
  await page.unroute('**/*')
  page.removeAllListeners('dialog')
  return [...seen, ...changed]
}

const html = 'text/html; charset=utf-8'

test('what is wrong is seen', async ({ page }) => {
  const shown = await show(page, html, '<img src="x" onerror="alert(1)"><a href="java&#9;script:x">x</a>')
  expect(shown).toEqual(expect.arrayContaining([`${home}x`, 'dialog 1', 'onerror', 'javascript:x']))
  const drawing = drawn(`<style>rect{fill:url(${elsewhere})}</style><script>alert('ran')</script>`)
  expect(isTaken(drawing)).toBe(false)
  expect((await show(page, 'image/svg+xml', drawing)).sort()).toEqual(['dialog ran', elsewhere])
})

/** The HTML of a post, and its pictures' addresses; undefined if the check finds an error. */
async function shownOf(body: string): Promise<{ html: string; pictures: string[] } | undefined> {
  const file = 'posts/a.md'
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is no document`)
  const { findings, body: facts } = await checkDocument(file, collection, Buffer.from(postText('a', {}, body)))
  if (findings.some(({ severity }) => severity === 'error')) return undefined
  const destinations = facts?.destinations ?? []
  // Only pictures may be requested; links are not followed without a click.
  const pictures = destinations.filter(({ tag }) => tag === 'img').map(({ url }) => url)
  return { html: await toHtml(body), pictures }
}

// Random texts are the same in each run, unless FUZZ_RUNS asks for more.
const samples = process.env.FUZZ_RUNS
  ? { numRuns: 100 * Number(process.env.FUZZ_RUNS), seed: Date.now() }
  : { numRuns: 100, seed: 1 }

test('a page of many texts asks for nothing but their pictures, and runs nothing', async ({ page }) => {
  const all = await Promise.all(fc.sample(text, samples).map(shownOf))
  const found = all.filter((shown) => shown !== undefined)
  expect(found.length).toBeGreaterThan(30)
  const addresses = found.flatMap(({ pictures }) =>
    pictures.map((url) => new URL(url.split('#', 1)[0] ?? '', home).href),
  )
  const articles = found.map(({ html }) => `<article>${html}</article>`).join('\n')
  const seen = await show(page, html, `<!doctype html><meta charset="utf-8"><title>x</title>${articles}`)
  // A recording's preview picture is allowed too; it is not among the pictures of the text.
  expect(seen.filter((what) => !addresses.includes(what) && !posterOf(what))).toEqual([])
})

const drawn = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}<rect class="b" width="9" height="9"/></svg>`

function isTaken(drawing: string) {
  let isFine = true
  checkSvg(Buffer.from(drawing), () => {
    isFine = false
  })
  return isFine
}

const css = fc.constantFrom(
  ...['{', '}', '(', ')', ';', '"', '\\', '/*', '*/', ' ', 'rect', '*', 'fill:', 'url(', 'u\\72l(', 'url(#a)'],
  ...[`url(${elsewhere})`, `@import "${elsewhere}";`, `background:image-set("${elsewhere}" 1x)`, '@media all{'],
)
const attribute = fc.constantFrom(
  ...[`onload="alert(1)"`, `href="${elsewhere}"`, `xlink:href="${elsewhere}"`, `src="${elsewhere}"`, 'href="#a"'],
  ...[`fill="url(${elsewhere})"`, `fill="ur\\6c(${elsewhere})"`, 'fill="url(#a)"', `style="fill:url(${elsewhere})"`],
  ...['style="fill:red"', `to="url(${elsewhere})"`, 'attributeName="href"', `xml:base="${elsewhere}"`, 'id="a"'],
)
const names = 'g rect style image use a text metadata set animate pattern filter feImage script h:script h:img'
const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  inner: fc.oneof({ maxDepth: 3 }, css, fc.constantFrom('x', '<!--', '-->', '<![CDATA[', ']]>'), tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(...names.split(' ')),
      fc.uniqueArray(attribute, { maxLength: 3 }),
      fc.array(tie('inner'), { maxLength: 4 }),
    )
    .map(([tag, attributes, inner]) => `<${tag} ${attributes.join(' ')}>${inner.join('')}</${tag}>`),
}))

test('drawings that the check takes ask for nothing and run nothing', async ({ page }) => {
  const drawings = fc.sample(element.map(drawn).filter(isTaken), samples)
  expect(await show(page, 'image/svg+xml', drawn(drawings.join('\n')))).toEqual([])
})
