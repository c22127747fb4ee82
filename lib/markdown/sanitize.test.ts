import { describe, expect, it } from 'vitest'
import { toHtml } from './testing/to-html.ts'

describe('raw HTML that could do harm', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<img src="x.png" alt="a" onerror="alert(1)">', '<img src="x.png" alt="a">'],
    ['<img src="x.png" alt="a" OnLoad=alert(1)>', '<img src="x.png" alt="a">'],
    ['<iframe src="https://example.org"></iframe>', ''],
    ['<object data="x.swf"></object><embed src="x.swf">', ''],
    ['<p style="color: red">a</p>', 'a'],
    ['<p style="background: url(javascript:alert(1))" onclick="x()">a</p>', 'a'],
    ['<form action="/x"><button>a</button></form>', 'a'],
    ['<base href="https://example.org/"><link rel="stylesheet" href="x"><meta charset="x">', ''],
    ['<svg><script>alert(1)</script></svg>', ''],
    ['<svg onload="alert(1)"><a href="javascript:alert(1)">a</a></svg>', '<a>a</a>'],
    [
      '<math><mtext><img src="x.png" alt="a" onerror="alert(1)"></mtext></math>',
      '&#x3C;mtext><img src="x.png" alt="a">&#x3C;/mtext>',
    ],
    ['<video src="x.mp4" autoplay></video>', ''],
    [
      '<picture><source srcset="https://example.org/x.png"><img src="x.png" alt="a"></picture>',
      '<img src="x.png" alt="a" class="alone">',
    ],
    ['<div class="markdown-alert shiki">a</div>', '<div>a</div>'],
    ['<!-- a comment -->', ''],
  ])('comes to nothing: %s', async (raw, wanted) => {
    const html = await toHtml(`${raw}\n`)
    expect(html.replace(/<\/?p>/g, '').trim()).toBe(wanted)
  })

  it('of a style is text that does nothing', async () => {
    expect(await toHtml('<style>p { color: red }</style>\n')).not.toMatch(/<style/i)
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
    ' javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<b>x</b>',
    'data:text/html;base64,PGI+',
    'file:///etc/passwd',
  ])('leads nowhere: %s', async (url) => {
    const raw = await toHtml(`<a href="${url}">x</a>\n`)
    expect(raw).toBe('<p><a>x</a></p>')
    const markdown = await toHtml(`[x](<${url.trim()}>) ![y](<${url.trim()}>)\n`)
    expect(markdown).not.toMatch(/(?:href|src)="[^"]*(?:script|data|file|msgbox|alert)[^"]*"/i)
  })

  it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/onload=alert(1)>', 'blob:x'])(
    'is no source of a picture: %s',
    async (url) => {
      expect(await toHtml(`<img src="${url}" alt="a">\n`)).toBe('<img alt="a">')
    },
  )
})

describe('raw HTML that GitHub shows', () => {
  it.each([
    '<kbd>Ctrl</kbd>',
    '<sub>2</sub>',
    '<sup>2</sup>',
    '<abbr title="Runtime security">RS</abbr>',
    '<mark>a</mark>',
    '<small>a</small>',
    '<ins>a</ins>',
  ])('stays: %s', async (raw) => {
    expect(await toHtml(`Words ${raw}.\n`)).toBe(`<p>Words ${raw}.</p>`)
  })

  it('holds Markdown between its tags', async () => {
    expect(await toHtml('<details open>\n<summary>More</summary>\n\nSome *words*.\n\n</details>\n')).toMatch(
      /^<details open>\n<summary>More<\/summary>\n<p>Some <em>words<\/em>\.<\/p>\n<\/details>$/,
    )
  })

  it('may be a figure with a caption', async () => {
    const raw = '<figure><img src="a.png" alt="a"><figcaption>Words</figcaption></figure>'
    expect(await toHtml(`${raw}\n`)).toBe(raw.replace('"a">', '"a" class="alone">'))
  })

  it('keeps the ids that its author wrote, and closes what is left open', async () => {
    expect(await toHtml('<p id="here">a <b>b</p>\n')).toMatch(/^<p id="here">a <b>b<\/b><\/p>/)
  })
})
