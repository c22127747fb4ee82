import { describe, expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/testing.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'

const findings = async (body: string): Promise<string[]> => shown(await check({ 'posts/a.md': post(body) }))

describe('HTML that a page may not hold', () => {
  it.each([
    ['[](https://falco.org)', '9:1 warning link: has no text; write what it leads to'],
    ['<a href="https://falco.org"> <b></b></a>', '9:1 warning link: has no text; write what it leads to'],
    ['<ul><p>x</p></ul>', '9:5 warning HTML: <p> is directly in <ul>; write <li> around it, or a list in Markdown'],
    ['<ol>\n<li>a</li>\nwords\n</ol>', "warning HTML: 'words' is directly in <ol>; write <li> around it"],
    ['<dl><p>x</p></dl>', '9:5 warning HTML: <p> is directly in <dl>; write <dt> or <dd> around it'],
    ['<details>x</details>', '9:1 warning HTML: <details> does not begin with a <summary>'],
    ['<details><p>x</p><summary>s</summary></details>', '9:1 warning HTML: <details> does not begin with a <summary>'],
    [
      '<details><summary> </summary>x</details>',
      '9:10 warning HTML: <summary> has no text; write what its <details> holds',
    ],
    ['<summary>x</summary>', '9:1 warning HTML: <summary> is not directly in <details>; write <details><summary>'],
    [
      '<details><summary>a</summary><summary>b</summary></details>',
      '9:30 warning HTML: <details> has a second <summary>; write <p> instead',
    ],
    [
      '<details><summary><a href="https://falco.org">a</a></summary>b</details>',
      '9:10 warning HTML: <summary> holds a link, which the page shows below it; write the link after </summary>',
    ],
    ['##\n\nx', '9:1 warning heading: has no text, so the page goes without it; write one, or remove the heading'],
    ['<h2>&nbsp;<b></b></h2>', '9:1 warning heading: has no text'],
    ['## ![](./a.svg "The title")', '9:4 warning alt: the picture has no alternative text'],
    ['## [](https://falco.org)', '9:4 warning link: has no text'],
    ['<h1>x</h1>', "9:1 error HTML: <h1> is of the first level, which is the title's; write <h2>"],
    ['# x', "9:1 error heading: '# x' is of the first level, which is the title's; write '## ' in front"],
    [
      '<p id="a">x</p>\n\n<p id="a">y</p>',
      '11:1 warning HTML: \'id="a"\' stands in the text before, and links lead there; write another id',
    ],
    [
      '<p dir=down>x</p>',
      '9:1 error HTML: the attribute dir of <p>, \'dir="down"\', is not allowed; write ltr, rtl or auto',
    ],
    ['<p lang=xx>x</p>', 'is not allowed; write the tag of a language, such as de or pt-BR'],
    ['<p lang=en_US>x</p>', 'is not allowed; write the tag of a language, such as de or pt-BR'],
    ['<table><tr><th scope=all>x</th></tr></table>', 'is not allowed; write row or col'],
    ['<tt>x</tt>', '9:1 warning HTML: the tag <tt> is obsolete; write `code` between backticks'],
    ['<strike>x</strike>', '9:1 warning HTML: the tag <strike> is obsolete; write ~~text~~'],
    ['<p><img src="./a.svg"></p>', '9:4 warning HTML: <img> has no alternative text; write alt="what it shows"'],
  ])('is reported once, with what to write instead: %s', async (body, finding) => {
    expect(shown(await check({ 'posts/a.md': post(body), 'posts/a.svg': svg }))).toEqual([
      expect.stringContaining(finding),
    ])
  })

  it.each([
    '<a href="https://falco.org" title="Falco"></a>',
    '[![Falco](./a.svg)](https://falco.org)',
    '<a id="place"></a>',
    '<p><img src="./a.svg" alt=""></p>',
    '<p dir=RTL lang=pt-BR>x</p>',
    '<table><tr><th scope=rowgroup>x</th></tr></table>',
    '## ![A falcon](./a.svg)',
    'x[^a] y[^a]\n\n[^a]: z',
    '<ul>\n<!-- c -->\n<li><p>x</p></li>\n</ul>',
    '<dl><div><dt>a</dt><dd>b</dd></div></dl>',
    '<details>\n\n<summary>s</summary>\n\nx\n\n</details>',
    '- a\n\n  b\n\n1. c\n2. d',
  ])('is not this: %s', async (body) => {
    expect(shown(await check({ 'posts/a.md': post(body), 'posts/a.svg': svg }))).toEqual([])
  })
})

describe('a footnote whose label has a colon', () => {
  it('is reported once, by its label and with what to write', async () => {
    expect(await findings('Text[^a:b], and again[^a:b].\n\n[^a:b]: The note.')).toEqual([
      "posts/a.md:9:5 error footnote: the label 'a:b' has a colon, which anchors of a text cannot have; write '[^a-b]', here and at its note",
    ])
  })

  it('is not one without', async () => {
    expect(await findings('Text[^a-b].\n\n[^a-b]: The note: words.')).toEqual([])
  })
})
