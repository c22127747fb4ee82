import { expect, it } from 'vitest'
import { stripPage } from './strip-page.ts'

const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`
function strip(head: string, body = '') {
  const found = stripPage('blog/x/index.html', page(head, body))
  return { html: found.start + found.head + found.rest, ...found }
}

it("Next's scripts and markers are cut", () => {
  const scripts = `<script src="/_next/c.js" async=""></script><script id="_R_">x</script>
<link rel="preload" as="script" href="/sub/_next/b.js"/><script>self.__next_f.push([1,"</p>"])</script>`
  const body = `${scripts}<!--$--><p>a<!-- -->b</p><!--/$-->`
  expect(strip('', body).html).toBe(page('', '\n<p>ab</p>'))
})

it('links to style sheets and style elements of the head are cut; the style is returned', () => {
  const svg = '<svg><style>b{}</style></svg>'
  const found = strip('<link rel="stylesheet" href="/_next/a.css"/><style>a{}</style>', svg)
  const rest = `</head><body>${svg}</body></html>`
  expect(found).toMatchObject({ start: '<html><head>', head: '', style: 'a{}', rest })
})

it.each([
  '<script>try{a}catch{}</script><script src="/client/1.js"></script><script type="speculationrules">{}</script>',
  '<script type="application/ld+json">{"description":"</b> self.__next_f and /_next/"}</script>',
  '<pre>&lt;script src="/_next/x.js"&gt; self.__next_f</pre><!-- a --><p title="(/_next/a.js)">x</p>',
  '<a href="https://a.b/_next/a.js">x</a><meta property="og:image:alt" content="/_next/ goes">',
  '<link rel="canonical" href="https://a.b/_next/"/><meta property="og:url" content="https://a.b/_next/">',
])('what a page contains or mentions stays: %s', (body) =>
  expect(strip('', body).html).toBe(page('', body)),
)

it.each([
  ['a part .* waits', '<!--$~--><p>x</p><!--/$-->'],
  ['loads /_next/i.ico,', '<link rel="icon" href="/_next/i.ico">'],
  ['loads /sub/_next/x.png,', '<img srcset="/y.png 1x, /sub/_next/x.png 2x">'],
])("a page that needs Next's scripts is an error: %s: %s", (message, body) => {
  expect(() => strip('', body)).toThrow(new RegExp(`^blog/x/index\\.html: ${message}`))
})

it('the redirect of a former address comes last in the head', () => {
  const refresh = '<meta http-equiv="refresh" content="0; url=/blog/a/"/>'
  const title = '<title>Moved</title>'
  for (const head of [refresh + title, title + refresh])
    expect(strip(head).html).toBe(page(title + refresh, ''))
})

it('lists the names that selectors can contain', () => {
  const { words } = strip('', '<p class="a b" id="c" style="top:var(--d)"><path fill="var(--e)">')
  expect([...words]).toEqual(expect.arrayContaining(['p', '.a', '.b', 'c', '--d', 'path', '--e']))
})

it.each([
  ['<a class="b c" style="--h:2" href="d">e</a>', '<a class="b c _0" href="d">e</a>', '._0{--h:2}'],
  [
    '<i style="a:b"/><i style="c:d"/><b style="a:b"/>',
    '<i class="_0"/><i class="_1"/><b class="_0"/>',
    '._0{a:b}._1{c:d}',
  ],
  ['<p class="&amp;b&quot;" style="a:&#x27;x&#x27;">', '<p class="&amp;b&quot; _0">', "._0{a:'x'}"],
  ['&lt;p style="a:b"&gt;<!-- style="a:b" -->', '&lt;p style="a:b"&gt;<!-- style="a:b" -->', ''],
])('a style attribute becomes a class: %s', (source, html, rules) => {
  expect(strip('', source)).toMatchObject({ html: page('', html), rules })
})

it('a style attribute that would end its rule early is an error', () =>
  expect(() => strip('', '<p style="a:b}*{c:d">')).toThrow(/style=.+; write a class instead$/))
