import type { Element, Properties } from 'hast'
import { describe, expect, it } from 'vitest'
import { readText } from '#lib/check/markdown/read-text.ts'
import { start } from '#lib/check/place.ts'
import { rows } from '#testing/rows.ts'
import { headingsOf } from './headings.ts'
import { sanitizeText } from './sanitize.ts'
import { toHtml } from './testing/to-html.ts'
import { posterOf } from './videos.ts'

const falco = 'https://github.com/falcosecurity/falco'
const rel = 'rel="external noopener noreferrer"'

const whole = String.raw`
From $HOME to $PATH costs $5. → <p>From $HOME to $PATH costs $5.</p>
## Hello, *World*! → <div class="heading"><h2 id="hello-world">Hello, <em>World</em>!</h2><a class="anchor" aria-label="Link to Hello, World!" href="#hello-world">#</a></div>
[x](https://example.org/) → <p><a href="https://example.org/" ${rel}>x</a></p>
[x](/blog/) → <p><a href="/blog/">x</a></p>
![A falcon](./a.png "In *flight*") → <figure><img src="./a.png" alt="A falcon" class="alone"><figcaption>In *flight*</figcaption></figure>
Words ![a](a.png "t") → <p>Words <img src="a.png" alt="a" title="t"></p>
[![a](a.png "t")](/blog/) → <p><a href="/blog/"><img src="a.png" alt="a" title="t"></a></p>
<abbr title="Runtime security">RS</abbr> <a id="here"></a> a<br>b → <p><abbr title="Runtime security">RS</abbr> <a id="here"></a> a<br>b</p>
<details open>\n<summary>More</summary>\n\nSome *words*.\n\n</details> → <details open>\n<summary>More</summary>\n<p>Some <em>words</em>.</p>\n</details>
a<!-- b -->c\n\n<!-- d --> → <p>ac</p>
k8s.ns=<NA> k8s.pod=<NA> → <p>k8s.ns=&#x3C;NA> k8s.pod=&#x3C;NA></p>
<details>\n<summary><NA></summary>\n</details> → <details>\n<summary>&#x3C;NA></summary>\n</details>
`

const nbsp = '\u00a0'

const parts = String.raw`
> [!NOTE]\n> Words of *the* alert. → <div class="markdown-alert markdown-alert-note">
x[^a]\n\n[^a]: <NA> → <p>&#x3C;NA> <a href="#note-fnref-a"
Words[^a].\n\n[^a]: The note. → <h2 class="sr-only" id="footnote-label">Footnotes</h2>
- [x] done → <input type="checkbox" checked disabled aria-label="done"> done
www.falco.org → <a href="http://www.falco.org" ${rel}>www.falco.org</a>
:rocket: \`:rocket:\` :nosuchthing: 10:30:00 → <p>🚀 <code>:rocket:</code> :nosuchthing: 10:30:00</p>
| a | b |\n| - | -: |\n| 1 | 2 | → <div class="table-box" role="group" aria-label="Table: a, b" tabindex="0"><table>
| a | b |\n| - | -: |\n| 1 | 2 | → <th>a</th>\n<th class="align-right">b</th>
| | b | ![x](x.png) |\n| - | - | - |\n| 1 | 2 | 3 | → <td></td>\n<th scope="col">b</th>\n<th scope="col"><img src="x.png" alt="x"></th>
| a |\n| - |\n| \`x/y-z.w 1.2 -v\` x/y | → <td><code>x/<wbr>y-<wbr>z.<wbr>w <wbr>1.2 <wbr>-v</code> x/y</td>
| a |\n| - |\n| \`2026-12-01T09:00\` | → <td><code>2026-12-01<wbr>T09:00</code></td>
| a |\n| - |\n| on 3 May 2026, in May | → <td>on 3${nbsp}May${nbsp}2026, in May</td>
| | |\n| - | - |\n| 1 | 2 | → aria-label="Table" tabindex="0"><table>\n\n<tbody>
[1512](${falco}/pull/1512) → >falco#1512</a>
مرحبا *بكم* \`a\` → <p dir="rtl">مرحبا <em>بكم</em> <code dir="ltr">a</code></p>
Words of محمد at the sea. → <p>Words of محمد at the sea.</p>
> [!NOTE]\n> مرحبا بكم → <div class="markdown-alert markdown-alert-note" dir="rtl"><p class="markdown-alert-title"><svg
| مرحبا | بكم |\n| - | - |\n| 1 | b | → role="group" aria-label="Table: مرحبا, بكم" tabindex="0" dir="rtl"><table>
これは**「強調」**の例です。 → <p>これは<strong>「強調」</strong>の例です。</p>
${falco}/pull/12#issuecomment-1 → >${falco}/pull/12#issuecomment-1</a>`

describe('the HTML of a text', () => {
  it.each(rows(whole))('of %s', async (markdown = '', html = '') =>
    expect((await toHtml(`${markdown}\n`)).trim()).toBe(html),
  )
  it.each(rows(parts))('of %s holds %s', async (markdown = '', html = '') =>
    expect(await toHtml(`${markdown}\n`)).toContain(html),
  )
  it('has no link beside headings that are hidden or of other levels', async () => {
    expect(await toHtml('# A\n\n##### B\n\nx[^1]\n\n[^1]: y')).not.toContain('class="anchor"')
  })
})

describe('raw HTML that could do harm', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src="x.png" alt="a" OnLoad=alert(1)>',
    '<details>\n<b title="</b><script>alert(1)</script>',
    '<b>\n<!-- --!><script>alert(1)</script> -->\n</b>',
  ])('shows as text, or not at all: %s', async (raw) => {
    const html = await toHtml(`${raw}\n`)
    expect(html.replace(/<\/?(?:p|b|details)>/g, '')).not.toContain('<')
  })

  const harmful = 'JaVaScRiPt:x java&#9;script:x data:text/html,x'
  it.each(harmful.split(' '))('leads nowhere: %s', async (url) => {
    expect(await toHtml(`[x](<${url}>) ![y](<${url}>)\n`)).toBe('<p><a>x</a> <img alt="y"></p>')
  })
})

it.each<[string, Properties, number]>([
  ['script', {}, 0],
  ['p', { onClick: 'x()', style: 'color: red', name: 'body' }, 1],
  ['a', { href: 'javascript:x', target: '_top', id: 'page:content' }, 1],
])(
  'the sanitiser lets nothing of <%s> %j pass, whatever came before it',
  (tagName, properties, length) => {
    const written: Element = { type: 'element', tagName, properties, children: [] }
    const { children } = sanitizeText({ type: 'root', children: [written] })
    expect(children).toEqual(Array(length).fill({ ...written, properties: {} }))
  },
)

it.each([
  ['## A\n\n## A\n\n## a-1', 'a a-1 a-1-1'],
  ['<a id="a"></a>\n\n## a', 'a a-1'],
  ['## <a id="a"></a>a', 'a'],
  ['## 🎉\n\n### *\n\n## section', 'section section-1 section-2'],
  ['## ![A falcon](./a.png)', 'a-falcon'],
  ['x[^a:b]\n\n[^a:b]: y', 'note-fnref-a-b footnote-label note-fn-a-b'],
])('ids are unique, and the check knows them: %j', async (markdown, ids) => {
  const html = await toHtml(markdown)
  expect([...html.matchAll(/<[^>]* id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids.split(' '))
  expect([...(readText(markdown, start, () => {})?.anchors ?? [])]).toEqual(ids.split(' '))
  for (const [, target] of html.matchAll(/ href="#([^"]+)"/g))
    expect(ids.split(' ')).toContain(target)
})

it('headings of levels 2 to 4 are listed; a picture counts as its alternative text', async () => {
  const html = await toHtml(
    '# 0\n\n## A *b* & [c](/c/) `d` <NA>\n\n![no heading](./b.png)\n\n### ![E](./e.png)\n\n#### F\n\n##### G\n',
  )
  expect(headingsOf(`${html}<h2>none</h2>`)).toEqual([
    { id: 'a-b--c-d-na', text: 'A b & c d <NA>', depth: 2 },
    { id: 'e', text: 'E', depth: 3 },
    { id: 'f', text: 'F', depth: 4 },
  ])
})

describe('a link to a video, alone in its paragraph', () => {
  it.each([
    ['[A talk](https://www.youtube.com/watch?v=abc)', { place: 'YouTube', title: 'A talk' }],
    ['[A `b` & "c"](https://youtu.be/abc)', { place: 'YouTube', title: 'A b & "c"' }],
    ['[A (on asciinema)](https://asciinema.org/a/1)', { place: 'asciinema', title: 'A' }],
    ['https://youtu.be/abc', { place: 'YouTube', title: '' }],
  ])('becomes a drawn picture, and loads nothing from that site: %s', async (markdown, poster) => {
    const html = await toHtml(markdown)
    const [, source = ''] =
      /^<p class="video"><a [^>]*><img class="poster" src="([^"]*)"/.exec(html) ?? []
    expect(posterOf(source.replaceAll('&#x26;', '&'))).toEqual(poster)
    expect(html).not.toMatch(/<(?:iframe|script)|src="http/)
  })

  it.each([
    ['[![A](./a.png)](https://youtu.be/abc)', ' alt="A"><span>Watch it on YouTube<'],
    ['[ ](https://youtu.be/abc)', '<span>Watch it on YouTube</span></a>'],
    ['[![A](./a.png "In May")](https://youtu.be/abc)', ' alt="A"><span>In May</span>'],
  ])('has its title below: %s', async (markdown, html) =>
    expect(await toHtml(markdown)).toContain(html),
  )

  it.each([
    'See [a talk](https://www.youtube.com/watch?v=abc).',
    '[A channel](https://www.youtube.com/@falco)',
    '[One](https://youtu.be/a) [two](https://youtu.be/b)',
  ])('stays a link in other cases: %s', async (markdown) =>
    expect(await toHtml(markdown)).not.toContain('class="video"'),
  )

  it('uses a source that is not a path', () => expect(posterOf('./a.png')).toBeUndefined())
})
