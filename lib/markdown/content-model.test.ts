import { describe, expect, it } from 'vitest'
import { toHtml } from './testing/to-html.ts'

/** Without what later steps add. */
async function fixed(markdown: string): Promise<string> {
  const html = await toHtml(markdown)
  return html
    .replace(/<div class="heading">(.*?)<a class="anchor".*?<\/a><\/div>/gs, '$1')
    .replace(/<div class="table-box"[^>]*>(<table>.*<\/table>)<\/div>/gs, '$1')
    .replace(/ (?:rel|class)="[^"]*"/g, '')
}

const a = 'href="https://a.example/"'
const img = '<img src="https://a.example/b.png"'

const cases: Record<string, [written: string, page: string][]> = {
  'tags and attributes': [
    ['<tt>x</tt> <strike>y</strike>', '<p><code>x</code> <s>y</s></p>'],
    ['<p title=" ">x</p>', '<p>x</p>'],
    [`${img}>`, `${img} alt="">`],
    [`${img} alt=" " title="t">`, `${img} alt="t" title="t">`],
    [`${img} alt="x" width="50%">`, `${img} alt="x">`],
    ['<a aria-label="x">y</a>', '<p><a>y</a></p>'],
    ['<details open="no"><summary>x</summary>y</details>', '<details open><summary>x</summary>y</details>'],
  ],
  'boxes in lines of text': [
    ['<h3><p>x</p></h3>', '<h3 id="x">x</h3>'],
    ['<h3><div>x</div><div>y</div>z</h3>', '<h3 id="x-y-z">x y z</h3>'],
    ['<h3>x<ul><li>y</li></ul></h3>', '<h3 id="x-y">x y</h3>'],
    ['<pre><p>x</p><p>y</p></pre>', '<pre>x\ny</pre>'],
    ['<pre><h2>x</h2></pre>', '<pre>x</pre>'],
    ['<details><summary><p>x</p></summary>y</details>', '<details><summary>x</summary>y</details>'],
    [
      '<details><summary><h3><p>x</p></h3></summary>y</details>',
      '<details><summary><h3 id="x">x</h3></summary>y</details>',
    ],
    ['<div><b>x<p>y</p><ul><li>z</li></ul></b></div>', '<div><b>x</b><p><b>y</b></p><ul><li><b>z</b></li></ul></div>'],
    ['<div><span><hr></span></div>', '<div><hr></div>'],
    [
      '<div><s>x<details>y</details></s></div>',
      '<div><s>x</s><details><summary>Details</summary><s>y</s></details></div>',
    ],
    ['<dl><dt><h3>x</h3></dt><dd>y</dd></dl>', '<dl><dt><div>x</div></dt><dd>y</dd></dl>'],
    ['<table><tr><th><h3>x</h3></th></tr></table>', '<table><tbody><tr><th><div>x</div></th></tr></tbody></table>'],
  ],
  details: [
    ['<details>x</details>', '<details><summary>Details</summary>x</details>'],
    ['<details><p>x</p><summary>y</summary></details>', '<details><summary>y</summary><p>x</p></details>'],
    ['<details><summary> </summary>x</details>', '<details><summary> Details</summary>x</details>'],
    [
      '<details><summary>x</summary><summary>y</summary></details>',
      '<details><summary>x</summary><div>y</div></details>',
    ],
    ['<summary>x</summary>', '<div>x</div>'],
    [
      `<details><summary>x <a ${a}>y</a></summary>z</details>`,
      `<details><summary>x y</summary><p><a ${a}>y</a></p>z</details>`,
    ],
    ['<details><summary><h3></h3></summary>x</details>', '<details><summary>Details</summary>x</details>'],
  ],
  'parts and where they stand': [
    [
      '<ul><p>x</p>y<li>z</li><ul><li>w</li></ul></ul>',
      '<ul><li><p>x</p>y</li><li>z</li><li><ul><li>w</li></ul></li></ul>',
    ],
    ['<li value="3">x</li>', '<div>x</div>'],
    ['<dl>x</dl>', '<div>x</div>'],
    ['<dl><dt>x</dt></dl>', '<div><div>x</div></div>'],
    ['<dl><div><dd>x</dd></div></dl>', '<div><div><div>x</div></div></div>'],
    ['<dl><dt>x</dt><dd>y</dd><dd>z</dd></dl>', '<dl><dt>x</dt><dd>y</dd><dd>z</dd></dl>'],
    ['<dl><div><dt>x</dt><dd>y</dd></div></dl>', '<dl><div><dt>x</dt><dd>y</dd></div></dl>'],
    ['<dt>x</dt><dd>y</dd>', '<div>x</div><div>y</div>'],
    [
      '<dl><dt><details>x</details></dt><dd>y</dd></dl>',
      '<div><div><details><summary>Details</summary>x</details></div><div>y</div></div>',
    ],
    ['<figcaption>x</figcaption>', '<div>x</div>'],
    [
      '<figure>x<figcaption>y</figcaption>z<figcaption>w</figcaption></figure>',
      '<figure>x<div>y</div>z<figcaption>w</figcaption></figure>',
    ],
    ['<rt>x</rt>', '<p><span>x</span></p>'],
    ['<ruby>x<rt>y</rt></ruby>', '<p><ruby>x<rt>y</rt></ruby></p>'],
  ],
  links: [
    [`<a ${a}></a>`, `<p><a ${a}>https://a.example/</a></p>`],
    ['[](mailto:a@b.example)', '<p><a href="mailto:a@b.example">a@b.example</a></p>'],
    [`<a ${a} title="x"></a>`, `<p><a ${a} title="x">x</a></p>`],
    [`<a ${a} aria-label=" ">${img}></a>`, `<p><a ${a} aria-label="https://a.example/">${img} alt=""></a></p>`],
    [`<a ${a}><h3>x</h3></a>`, `<p></p><h3 id="x"><a ${a}>x</a></h3><p></p>`],
    [`<a ${a}>${img}></a><a ${a}>x</a>`, `<p>${img} alt=""><a ${a}>x</a></p>`],
    [`<a ${a} id="y"></a><a ${a}>x</a>`, `<p><a id="y"></a><a ${a}>x</a></p>`],
    [
      `<a ${a}>x <input type="checkbox"></a>`,
      `<p><a ${a}>x </a><input type="checkbox" disabled aria-label="to do"></p>`,
    ],
    [`<div><a ${a}><div><h3>x</h3></div></a></div>`, `<div><div><h3 id="x"><a ${a}>x</a></h3></div></div>`],
    [`<a ${a}>${img} alt="X"> x</a>`, `<p><a ${a}>${img} alt=""> x</a></p>`],
  ],
  headings: [
    ['##\n\nx', '<p>x</p>'],
    ['<h2>&nbsp;<b></b></h2>', '<p>&nbsp;<b></b></p>'],
    [`<h2>${img}></h2>`, `<p>${img} alt=""></p>`],
    ['<h2>&#x200b;</h2>', ''],
    [`## [](https://a.example/)`, `<h2 id="httpsaexample"><a ${a}>https://a.example/</a></h2>`],
  ],
  tables: [
    [
      '<table><tfoot><tr><td>z</td></tr></tfoot><tr><td>y</td></tr><thead><tr><th>x</th></tr></thead></table>',
      '<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>y</td></tr></tbody><tfoot><tr><td>z</td></tr></tfoot></table>',
    ],
    [
      '<table><tr><th>x</th></tr><tr><th>y</th><td>z</td></tr></table>',
      '<table><tbody><tr><th scope="col">x</th></tr><tr><th scope="row">y</th><td>z</td></tr></tbody></table>',
    ],
    [`<table><tr><th>${img}></th></tr></table>`, `<table><tbody><tr><td>${img} alt=""></td></tr></tbody></table>`],
    [
      '<table><tr><th><details>x</details></th></tr></table>',
      '<table><tbody><tr><td><details><summary>Details</summary>x</details></td></tr></tbody></table>',
    ],
  ],
}

describe.each(Object.entries(cases))('%s', (_, list) => {
  it.each(list)('%s', async (written, page) => {
    expect((await fixed(written)).replaceAll('\u00a0', '&nbsp;').trim()).toBe(page)
  })
})

it.each([
  '<div><a id="x"></a>y</div>',
  '<p><b><i>x</i></b> <sub>y</sub></p>',
  '<p></p>',
  '<section><h5 id="x">x</h5></section>',
])('what HTML lets be stays as it is: %s', async (html) => expect(await fixed(html)).toBe(html))
