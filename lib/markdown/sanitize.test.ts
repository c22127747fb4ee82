import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { sanitizeText } from './sanitize.ts'
import { toHtml } from './testing/to-html.ts'

/** Names of the tags in a text of HTML. */
const tagsIn = (html: string) => [...html.matchAll(/<(\w+)/g)].map(([, name]) => name)

describe('raw HTML that could do harm', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src="x.png" alt="a" onerror="alert(1)">',
    '<img src="x.png" alt="a" OnLoad=alert(1)>',
    '<iframe src="https://example.org"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<b style="background: url(javascript:alert(1))" onclick="x()">a</b>',
    '<form action="/x"><button>a</button></form>',
    '<base href="https://example.org"><link rel="stylesheet" href="x"><meta charset="x">',
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="alert(1)"><a href="javascript:alert(1)">a</a></svg>',
    '<math><mtext><img src="x.png" alt="a" onerror="alert(1)"></mtext></math>',
    '<video src="x.mp4" autoplay></video>',
    '<picture><source srcset="https://example.org/x.png"><img src="x.png" alt="a"></picture>',
    '<div class="markdown-alert shiki">a</div>',
    '<style>p { color: red }</style>',
    '<details>\n<b title="</b><script>alert(1)</script>',
    '<b>\n<!-- --!><script>alert(1)</script> -->\n</b>',
    '<b <script>alert(1)</script>>',
  ])('shows as text, or not at all: %s', async (raw) => {
    const html = await toHtml(`${raw}\n`)
    expect(tagsIn(html).filter((name) => !/^(?:p|b|details)$/.test(name ?? ''))).toEqual([])
    expect(html).not.toMatch(/<[^<>]* (?:on\w+|style|class|title)=/)
  })

  it('is nothing where it is a comment', async () => {
    expect((await toHtml('a<!-- b -->c\n\n<!-- d -->\n')).trim()).toBe('<p>ac</p>')
  })
})

describe('a link that would run code', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'java&#9;script:alert(1)',
    'java&#10;script:alert(1)',
    '&#1;javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,x',
    'data:text/html;base64,PGI+',
    'data:image/svg+xml,x',
    'blob:x',
    'file:///etc/passwd',
  ])('leads nowhere: %s', async (url) => {
    expect(await toHtml(`[x](<${url}>) ![y](<${url}>)\n`)).toBe('<p><a>x</a> <img alt="y"></p>')
  })
})

describe('raw HTML that a text may hold', () => {
  it.each([
    '<kbd>Ctrl</kbd>',
    '<sub>2</sub>',
    '<sup>2</sup>',
    '<abbr title="Runtime security">RS</abbr>',
    '<mark>a</mark>',
    '<small>a</small>',
    '<ins>a</ins>',
    '<b>a <i>b</i></b>',
    '<a id="here"></a>',
    'a<br>b',
  ])('stays: %s', async (raw) => {
    expect(await toHtml(`Words ${raw}.\n`)).toBe(`<p>Words ${raw}.</p>`)
  })

  it('holds Markdown between its tags', async () => {
    expect(await toHtml('<details open>\n<summary>More</summary>\n\nSome *words*.\n\n</details>\n')).toMatch(
      /^<details open>\n<summary>More<\/summary>\n<p>Some <em>words<\/em>\.<\/p>\n<\/details>$/,
    )
  })
})

describe('pseudo tags', () => {
  it.each([
    ['k8s.ns=<NA> k8s.pod=<NA>', '<p>k8s.ns=&#x3C;NA> k8s.pod=&#x3C;NA></p>'],
    ['<NA>', '<p>&#x3C;NA></p>'],
    ['**<NA>** and [<NA>](/blog/)', '<p><strong>&#x3C;NA></strong> and <a href="/blog/">&#x3C;NA></a></p>'],
    ['- <NA>\n- b', '<ul>\n<li>&#x3C;NA></li>\n<li>b</li>\n</ul>'],
    ['> <NA>', '<blockquote>\n<p>&#x3C;NA></p>\n</blockquote>'],
    ['`<NA>`', '<p><code>&#x3C;NA></code></p>'],
    ['<a-b>x</a-b>', '<p>&#x3C;a-b>x&#x3C;/a-b></p>'],
    ['<kbd>x</kbd> <NA>', '<p><kbd>x</kbd> &#x3C;NA></p>'],
    ['<details>\n<summary><NA></summary>\n</details>', '<details>\n<summary>&#x3C;NA></summary>\n</details>'],
  ])('show as they are written: %s', async (markdown, html) => {
    expect(await toHtml(`${markdown}\n`)).toBe(html)
  })

  it('show in tables, headings and footnotes', async () => {
    const html = await toHtml('## A <NA>\n\n| <B-C> |\n| --- |\n| <D-E> |\n\nx[^1]\n\n[^1]: <F-G>\n')
    for (const tag of ['NA', 'B-C', 'D-E', 'F-G']) expect(html).toContain(`&#x3C;${tag}>`)
  })
})

describe('the sanitiser, below the rules on raw HTML', () => {
  it.each([
    ['script', {}],
    ['iframe', { src: 'https://example.org/' }],
    ['svg', {}],
    ['form', { action: '/x' }],
  ])('lets no <%s> pass', (tagName, properties) => expect(clean(tagName, properties)).toEqual([]))

  it.each([
    ['p', { onClick: 'x()', style: 'color: red', className: ['x'], name: 'body' }],
    ['a', { href: 'javascript:x', target: '_top', id: 'page:content' }],
    ['img', { src: 'data:x', srcSet: 'x', onError: 'x()' }],
    ['code', { className: ['x'] }],
  ])('leaves no such attribute of <%s>', (tagName, properties) =>
    expect(clean(tagName, properties)).toMatchObject([{ tagName, properties: {} }]),
  )
})

function clean(tagName: string, properties: Element['properties']): Root['children'] {
  const written: Element = { type: 'element', tagName, properties, children: [] }
  return sanitizeText({ type: 'root', children: [written] }).children.map((node) =>
    node.type === 'element' ? { ...node, properties: Object.fromEntries(filled(node)) } : node,
  )
}

const filled = ({ properties }: Element) =>
  Object.entries(properties).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
