import type { Element, Properties } from 'hast'
import { describe, expect, it } from 'vitest'
import { readText } from '#lib/check/markdown/read-text.ts'
import { rows } from '#testing/rows.ts'
import { toHtml } from '#testing/to-html.ts'
import { headingsOf } from './html-text.ts'
import { sanitizeText } from './sanitize.ts'

const falco = 'https://github.com/falcosecurity/falco'
const rel = 'rel="external noopener noreferrer"'

const anchor = '<a class="anchor" aria-label="Link to A, b!" href="#a-b">#</a></div>'
const nbsp = '\u00a0'

const parts = String.raw`
## A, *b*! → <div class="heading"><h2 id="a-b">A, <em>b</em>!</h2>${anchor}
[x](https://example.org/) → <p><a href="https://example.org/" ${rel}>x</a></p>
![a](./a.png "*b*") → <figure><img src="./a.png" alt="a" class="alone"><figcaption>*b*</figcaption>
[![A](./a.png)](https://youtu.be/abc) → alt="A"><span>Watch it on YouTube<
[![A](./a.png "In May")](https://youtu.be/abc) → alt="A"><span>In May</span>
Words ![a](a.png "t") → <p>Words <img src="a.png" alt="a" title="t"></p>
<abbr title="b">a</abbr> <a id="c"></a>d<br> → <p><abbr title="b">a</abbr> <a id="c"></a>d<br></p>
<details open>\n<summary>a</summary>\n\n*b*\n\n</details> → <p><em>b</em></p>\n</details>
a<!-- b -->c → <p>ac</p>
k8s.ns=<NA> k8s.pod=<NA> → <p>k8s.ns=&#x3C;NA> k8s.pod=&#x3C;NA></p>
<details>\n<summary><NA></summary>\n</details> → <summary>&#x3C;NA></summary>
- [x] done → <input type="checkbox" checked disabled aria-label="done"> done
:rocket: \`:rocket:\` 10:30:00 → <p>🚀 <code>:rocket:</code> 10:30:00</p>
| a | b |\n| - | -: | → <th>a</th>\n<th class="align-right">b</th>
| | ![x](x.png) |\n| - | - | → <td></td>\n<th scope="col"><img src="x.png" alt="x"></th>
| a |\n| - |\n| \`x/y-z.w_v 1.2 -v\` x/y | → <td><code>x/<wbr>y-z.w_v <wbr>1.2 <wbr>-v</code> x/y</td>
| a |\n| - |\n| \`${'a'.repeat(20)}.b-c_d 1.2\` | → ${'a'.repeat(20)}.<wbr>b-<wbr>c_<wbr>d <wbr>1.2</code>
| a |\n| - |\n| \`2026-12-01T09:00\` | → <td><code>2026-12-01<wbr>T09:00</code></td>
| a |\n| - |\n| on 3 May 2026, in May | → <td>on 3${nbsp}May${nbsp}2026, in May</td>
[1512](${falco}/pull/1512) → >falco#1512</a>
مرحبا *بكم* \`a\` → <p dir="rtl">مرحبا <em>بكم</em> <code dir="ltr">a</code></p>
> [!NOTE]\n> مرحبا بكم → dir="rtl"><p class="markdown-alert-title"><svg
これは**「強調」**の例です。 → <p>これは<strong>「強調」</strong>の例です。</p>
${falco}/pull/12#issuecomment-1 → >${falco}/pull/12#issuecomment-1</a>`

describe('the HTML of a text', () => {
  it.each(rows(parts))('of %s contains %s', async (markdown = '', html = '') =>
    expect(await toHtml(`${markdown}\n`)).toContain(html),
  )
  it('has no link beside the heading of footnotes, and headings of levels 1, 5 and 6', async () => {
    expect(await toHtml('# A\n\n##### B\n\nx[^1]\n\n[^1]: y')).not.toContain('class="anchor"')
  })
})

describe('raw HTML that could do harm', () => {
  it.each([
    '<script>alert(1)</script>',
    '<details>\n<b title="</b><script>alert(1)</script>',
    '<b>\n<!-- --!><script>alert(1)</script> -->\n</b>',
    '<b onclick=alert(1) style="color:red" is=x name=body>x</b>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
  ])('shows as text, or not at all: %s', async (raw) => {
    const html = await toHtml(`${raw}\n`)
    expect(html.replace(/<\/?(?:p|b|details)>/g, '')).not.toContain('<')
  })

  it.each(['JaVa&#9;ScRiPt:x', 'data:text/html,x'])('leads nowhere: %s', async (url) => {
    expect(await toHtml(`[x](<${url}>) ![y](<${url}>)\n`)).toBe('<p><a>x</a> <img alt="y"></p>')
  })
})

it.each<[string, Properties, number]>([
  ['script', {}, 0],
  ['p', { onClick: 'x()', style: 'color: red', name: 'body' }, 1],
  ['a', { href: 'javascript:x', target: '_top', id: 'page:content' }, 1],
])(
  'the sanitiser removes <%s> or its properties %j, if other steps let them pass',
  (tagName, properties, length) => {
    const written: Element = { type: 'element', tagName, properties, children: [] }
    const { children } = sanitizeText({ type: 'root', children: [written] })
    expect(children).toEqual(Array(length).fill({ ...written, properties: {} }))
  },
)

it.each([
  ['## A\n\n## A\n\n## a-1', 'a a-1 a-1-1'],
  ['<a id="a"></a>\n\n## a', 'a a-1'],
  ['## 🎉\n\n### *\n\n## section', 'section section-1 section-2'],
  ['## ![A falcon](./a.png)', 'a-falcon'],
  ['x[^a]\n\n[^a]: y', 'note-fnref-a footnote-label note-fn-a'],
])('ids of %j are unique, and the check knows them', async (markdown, ids) => {
  const html = await toHtml(markdown)
  expect([...html.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids.split(' '))
  expect([...(readText(markdown, () => {})?.anchors ?? [])]).toEqual(ids.split(' '))
  for (const [, target] of html.matchAll(/ href="#([^"]+)"/g))
    expect(ids.split(' ')).toContain(target)
})

it('headings of levels 2 to 4 are listed; a picture counts as its alternative text', async () => {
  const html = await toHtml('## A *b* & <NA>\n\n![c](./c.png)\n\n#### ![D](./d.png)\n\n##### E\n')
  expect(headingsOf(`${html}<h2>no id</h2>`)).toEqual([
    { id: 'a-b--na', text: 'A b & <NA>', depth: 2 },
    { id: 'd', text: 'D', depth: 4 },
  ])
})

describe('a link to a video, alone in its paragraph', () => {
  it.each([
    '[`A` & "b"](https://www.youtube.com/watch?v=abc)',
    '[A (on asciinema)](https://asciinema.org/a/1)',
    'https://youtu.be/abc',
  ])('has a class, and loads nothing from that site: %s', async (markdown) => {
    const html = await toHtml(markdown)
    expect(html).toContain('<p class="video"><a ')
    expect(html).not.toMatch(/<(?:iframe|script)|src=/)
  })

  it.each([
    'See [a talk](https://www.youtube.com/watch?v=abc).',
    '[A channel](https://www.youtube.com/@falco)',
    '[One](https://youtu.be/a) [two](https://youtu.be/b)',
  ])('stays a link in other cases: %s', async (markdown) =>
    expect(await toHtml(markdown)).not.toContain('class="video"'),
  )
})
