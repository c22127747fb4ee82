/** What the check takes for a drawing, a browser that opens it by itself loads and runs nothing for. */
import { expect, type Page, test } from '@playwright/test'
import fc from 'fast-check'
import { checkSvg } from '#lib/check/svg/svg.ts'

const address = 'http://drawings.example/drawing.svg'
const elsewhere = 'http://drawings.example/elsewhere'

/** Opens a drawing, and gives what it asked for besides itself, and the dialogs that it opened. */
async function open(page: Page, drawing: string): Promise<string[]> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(dialog.message())
    return dialog.dismiss()
  })
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url === address) return route.fulfill({ contentType: 'image/svg+xml', body: drawing })
    if (!url.endsWith('/favicon.ico')) seen.push(url)
    return route.abort()
  })
  await page.goto(address)
  // A frame later styles are applied and what they need is asked for.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.unroute('**/*')
  page.removeAllListeners('dialog')
  return seen
}

const css = fc.constantFrom(
  ...['{', '}', '(', ')', ';', '"', "'", '\\', '/*', '*/', ' ', 'rect', '*', 'a{', 'fill:', '--x:', 'url(', 'u\\72l('],
  ...[`url(${elsewhere})`, `url("${elsewhere}")`, 'url(#a)', `@import "${elsewhere}";`, `@import url(${elsewhere});`],
  ...[`background:image-set("${elsewhere}" 1x)`, `cursor:url(${elsewhere}),auto`, `filter:url(${elsewhere}#a)`],
  ...[`@font-face{font-family:q;src:url(${elsewhere})}`, '@media all{', '@supports (a:b){', '@layer a;', 'var(--x)'],
)
const attribute = fc.constantFrom(
  ...[`onload="alert(1)"`, `href="${elsewhere}"`, `xlink:href="${elsewhere}"`, `src="${elsewhere}"`, 'href="#a"'],
  ...[
    `fill="url(${elsewhere})"`,
    `fill="ur\\6c(${elsewhere})"`,
    `mask="url(&quot;${elsewhere}&quot;)"`,
    'fill="url(#a)"',
  ],
  ...[`style="background:url(${elsewhere})"`, 'style="fill:red"', `to="url(${elsewhere})"`, 'to="red"', 'begin="0s"'],
  ...[
    'attributeName="fill"',
    'attributeName="href"',
    'attributeName="x"',
    `xml:base="${elsewhere}"`,
    'id="a"',
    'width="9"',
  ],
  ...['height="9"', 'class="b"', 'i:label="x"', `srcset="${elsewhere} 1x"`, 'xmlns="http://www.w3.org/1999/xhtml"'],
)
const name = fc.constantFrom(
  ...[
    'g',
    'rect',
    'style',
    'image',
    'use',
    'a',
    'text',
    'title',
    'metadata',
    'switch',
    'set',
    'animate',
    'pattern',
    'filter',
  ],
  ...['feImage', 'script', 's:script', 'h:script', 'h:img', 'foreignObject', 'i:x', 'font-face', 'symbol', 'svg'],
)
const words = fc.oneof(
  css,
  fc.constantFrom(
    'x',
    '&lt;script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#60;',
    '<script>alert(1)</script>',
    '<?x y?>',
  ),
)
const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  inner: fc.oneof({ maxDepth: 3 }, words, tie('element')),
  element: fc
    .tuple(name, fc.uniqueArray(attribute, { maxLength: 3 }), fc.array(tie('inner'), { maxLength: 4 }))
    .map(([tag, attributes, inner]) => `<${tag} ${attributes.join(' ')}>${inner.join('')}</${tag}>`),
}))

const drawn = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="http://www.inkscape.org/namespaces/inkscape">${inside}<rect class="b" width="9" height="9"/><text font-family="q">t</text></svg>`

function isTaken(drawing: string): boolean {
  let isFine = true
  checkSvg(Buffer.from(drawing), () => {
    isFine = false
  })
  return isFine
}

test('what would be seen: a request and a dialog of a drawing that the check refuses', async ({ page }) => {
  const drawing = drawn(`<style>rect{fill:url(${elsewhere})}</style><script>alert('ran')</script>`)
  expect(isTaken(drawing)).toBe(false)
  expect((await open(page, drawing)).sort()).toEqual([elsewhere, 'ran'])
})

test('a drawing that the check takes asks for nothing and runs nothing', async ({ page }) => {
  const taken = fc.sample(element.map(drawn).filter(isTaken), 150)
  for (const drawing of taken) expect(await open(page, drawing), drawing).toEqual([])
})
