import { describe, expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/tests/testing.ts'

const findings = async (body: string): Promise<string[]> => shown(await check({ 'posts/a.md': post(body) }))

describe('HTML that a text may not hold', () => {
  it.each([
    ['<h1>x</h1>', '9:1 error HTML: the tag <h1> is not allowed; write ## and a space in front of the heading'],
    ['a\n\n<div align="center">\n\nx\n\n</div>', '11:1 error HTML: the tag <div> is not allowed; write an empty line'],
    ['</div>', '9:1 error HTML: <div> closes nothing; remove it'],
    ['<ul>\n  a\n</ul>', "9:1 error HTML: the tag <ul> is not allowed; write a list in Markdown, with '- '"],
    ['a <img src="./a.svg">', '9:3 error HTML: the tag <img> is not allowed; write ![what it shows](./picture.png'],
    ['<details>\n<summary>x</summary>\n  <hr>\n</details>', '11:3 error HTML: the tag <hr> is not allowed; write ---'],
    ['<details>\n<summary>x</summary>\n<hr\n</details>', '11:1 error HTML: the tag <hr> is not allowed; write ---'],
    ['<!DOCTYPE html>', '9:1 error HTML: the tag <!DOCTYPE> is not allowed'],
    ['<center>x</center>', '9:1 error HTML: the tag <center> is not allowed; write an empty line'],
    [
      '<a href="https://falco.org">x</a>',
      `9:1 error HTML: the attribute href of <a>, 'href="https://falco.org"', is not allowed; write [what it leads to](`,
    ],
    [
      '<a name="x"></a>',
      `9:1 error HTML: the attribute name of <a>, 'name="x"', is not allowed; write id= for an anchor`,
    ],
    [
      '<b id="x">a</b>',
      `9:1 error HTML: the attribute id of <b>, 'id="x"', is not allowed; write <a id="…"></a> before it`,
    ],
    ['a <abbr title>x</abbr>', "9:3 error HTML: the attribute title of <abbr>, 'title', is not allowed; remove it"],
    ['<details open="no"><summary>a</summary>b</details>', '9:1 error HTML: the attribute open of <details>'],
  ])('is reported once, with what to write instead: %s', async (body, finding) => {
    expect(await findings(body)).toEqual([expect.stringContaining(finding)])
  })
})

describe('HTML that is allowed, elsewhere', () => {
  it.each([
    ['a <kbd>b', '9:3 error HTML: <kbd> is not closed in the block; write </kbd>'],
    ['*a <kbd>b*</kbd>', '9:4 error HTML: <kbd> is not closed in the block; write </kbd>'],
    ['<b>a <i>b</b></i>', '9:6 error HTML: <i> is not closed in the block; write </i>'],
    ['a</kbd>', '9:2 error HTML: <kbd> closes nothing; remove it'],
    ['<details>\n<summary>a</summary>\n\nb', '9:1 error HTML: <details> is not closed in the block; write </details>'],
    ['> <details>\n> <summary>a</summary>\n\n</details>', '9:3 error HTML: <details> is not closed'],
    ['a <details><summary>b</summary>c</details>', '9:3 error HTML: <details> is within a line of text'],
    ['<details>a</details>', '9:1 error HTML: <details> does not begin with <summary>; write <details><summary>'],
    ['<details>\n\na\n\n</details>', '9:1 error HTML: <details> does not begin with <summary>'],
    ['<summary>a</summary>', '9:1 error HTML: <summary> is not the beginning of <details>; write <details><summary>'],
    ['<details><summary> </summary>a</details>', '9:10 error HTML: <summary> has no text; write what its <details>'],
    [
      '<details><summary>a</summary><summary>b</summary></details>',
      '9:30 error HTML: <summary> is not the beginning of <details>',
    ],
    ['<a id="x"></a> <a id="x"></a>', `9:16 error HTML: <a> has the id 'x' of one before; write another id`],
    ['<a id="x">a</a>', '9:1 error HTML: <a> holds something; write <a id="…"></a> in front of it'],
    ['<a>a</a>', '9:1 error HTML: <a> leads nowhere; write <a id="…"></a>'],
    ['[a <a id="x"></a>](https://falco.org/)', '9:4 error HTML: <a> is within a link; write it in front of the link'],
  ])('is reported with what to write: %s', async (body, finding) => {
    expect(await findings(body)).toContainEqual(expect.stringContaining(finding))
  })

  it.each([
    '<a id="place"></a>',
    '## <a id="place"></a>A heading',
    'x[^a] y[^a]\n\n[^a]: z',
    '- [x] a\n\n```js\nb\n```',
    '<details>\n\n<summary>s <b>t</b></summary>\n\nx\n\n<details><summary>u</summary>v</details>\n\n</details>',
    '- <details>\n  <summary>s</summary>\n\n  x\n\n  </details>',
    '> a<br>b <!-- c --> <kbd>d</kbd><sup>*e*</sup>',
    'a <NA> b </NA>',
  ])('is fine: %s', async (body) => expect(await findings(body)).toEqual([]))
})

describe('what a reader finds by its name', () => {
  it.each([
    ['##\n\nx', '9:1 error heading: has no text; write one, or remove the heading'],
    ['## <a id="x"></a>', '9:1 error heading: has no text'],
    ['[](https://falco.org)', '9:1 error link: has no text; write what it leads to'],
    ['[<b> </b>](https://falco.org)', '9:1 error link: has no text; write what it leads to'],
  ])('has one: %s', async (body, finding) => {
    expect(await findings(body)).toEqual([expect.stringContaining(finding)])
  })
})
