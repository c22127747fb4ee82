/**
 * If the check finds no error in a post, the post runs no script and loads only pictures, even
 * without a Content-Security-Policy.
 */
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { checkDocument } from '#lib/check/document.ts'
import { allowedTags } from '#lib/markdown/html/tags.ts'
import { Post } from '#schema/post.ts'
import { postText } from '#testing/files.ts'
import { toHtml } from '#testing/to-html.ts'

const oneOf = (list: string) => fc.constantFrom(...list.split('|'))
const join = (parts: fc.Arbitrary<string>, maxLength: number, between = '') =>
  fc.array(parts, { maxLength }).map((all) => all.join(between))

const markdown = oneOf(
  'Falco|é|\n|\n\n|    |## A\n|> |- |1. |```js {1}\n|```|`|*|_|[a](|[b][c]|[c]: |![d](|)|[|]|' +
    '[^n]|[^n]: note\n|www.e.org|https://falco.org/a?b&c=d#e|#a|/blog/|//x|./p1.md|mailto:a@b.c|' +
    'javascript:alert(1)|JaVa\tscript:x|java&#115;cript:x|data:text/html,x|https://[|%zz|<b>|</b>|' +
    '<a href="|">|</a>|<img src=x onerror=x>|<script>|</script>|<details>|<!--|-->|<?x|<NA>|<style>|' +
    '&#0;|&lt;script&gt;|&#x202E;|<https://x.org>|<a@b.c>|![A picture](./a.png "Its title")',
)
const tag = fc.oneof(
  fc.constantFrom(...allowedTags.keys()),
  oneOf(
    'a|img|input|x|svg|math|style|script|iframe|form|template|noscript|select|textarea|base|meta|' +
      'link|object|title|xmp|constructor|my-tag',
  ),
)
const attribute = oneOf(
  'href="https://e.org/"|href=./p1.md|href="#a"|href=javascript:alert(1)|href=blob:x|title="&quot;>"|' +
    'href=./a.txt?x|href=" java&#9;script:x"|href="&#1;javascript:x"|href=vbscript:x|src=./a.txt|' +
    'href="data:text/html,x"|href=https:/\\e.org|src=./a.png|src="./a.png?x#y"|src=//e.org/x|src=""|' +
    'src="data:,"|src=/a.png|id=a|name=body|open|onclick=alert(1)|onerror=alert(1)|is=x|slot=a|' +
    'style="color:red"|class=footnotes|aria-label="<b>"|formaction=//e.org|ping=//e.org|' +
    'srcset="//e.org 2x"|srcdoc="<script>"|action=//e.org',
)
const inner = oneOf('x|*x*|</p>|<b>y</b>|<summary>s</summary>|\n\n- [ ] x\n\n')
const html = fc
  .tuple(tag, join(attribute, 2, ' '), inner, fc.boolean())
  .map(([tag, attributes, inner, end]) => `<${tag} ${attributes}>${inner}${end ? `</${tag}>` : ''}`)

/** Texts of Markdown and HTML in any order. */
const randomText = join(fc.oneof(markdown, html), 3)

const home = 'http://untrusted.example/'

/**
 * Opens HTML in a page without a policy. Lists its requests (except for pictures) and dialogs;
 * elements, attributes and links that could do harm; and properties of `document` that ids or
 * names of elements have replaced.
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
  const { harmful, pictures } = await page.evaluate(async () => {
    const elements = [...document.querySelectorAll<HTMLElement>('*')]
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const picture of document.images) picture.loading = 'eager'
    for (const type of ['mouseover', 'focus', 'toggle', 'load', 'error'])
      for (const element of elements) element.dispatchEvent(new Event(type))
    // After two frames, the browser has requested the files that styles name.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const active = `script, style, link, meta:not([charset]), base, iframe, frame, object, embed,
      form, template, button`
    const harmful = [
      ...elements.filter((element) => element.matches(active)).map(({ outerHTML }) => outerHTML),
      ...elements.flatMap((element) =>
        element.getAttributeNames().filter((name) => /^on|^style$/.test(name)),
      ),
      ...[...document.links]
        .map(({ href }) => href)
        .filter((href) => /^(?:javascript|vbscript|data|blob):/.test(href)),
      ...['querySelector', 'body', 'forms'].filter((name) => Object.hasOwn(document, name)),
    ]
    return { harmful, pictures: [...document.images].map(({ src }) => src.replace(/#.*/, '')) }
  })
  return [...seen.filter((url) => !pictures.includes(url)), ...harmful]
}

test('requests, dialogs, handlers and addresses with scripts are detected', async ({ page }) => {
  const shown = await show(
    page,
    '<b style="background:url(x)" onfocus="alert(1)"></b><img src="y"><a href="java&#9;script:z">',
  )
  expect(shown).toEqual([`${home}x`, 'dialog 1', 'style', 'onfocus', 'javascript:z'])
})

/** The HTML of a post, unless the check finds an error. */
async function acceptedHtml(body: string) {
  const bytes = Buffer.from(postText('a', {}, body))
  const { diagnostics } = await checkDocument('posts/a.md', Post, bytes)
  return diagnostics.some(({ severity }) => severity === 'error') ? [] : toHtml(body)
}

test('a page of many random texts loads only pictures, and runs no script', async ({ page }) => {
  const texts = fc.sample(randomText, { numRuns: 500, seed: 1 })
  const accepted = (await Promise.all(texts.map(acceptedHtml))).flat()
  expect(accepted.length).toBeGreaterThan(200)
  const articles = accepted.map((html) => `<article>${html}</article>`).join('\n')
  const body = `<!doctype html><meta charset="utf-8"><title>x</title>${articles}`
  expect(await show(page, body)).toEqual([])
})
