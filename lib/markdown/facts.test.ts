import { describe, expect, it } from 'vitest'
import { headingsOf, linksOf, picturesOf, wordsOf } from './facts.ts'
import { toHtml } from './testing.ts'

describe('links and pictures of a text', () => {
  const html =
    '<h2 id="a">A<a class="anchor" href="#a">#</a></h2><p><a href="./b.md">b</a> <a id="x">no</a> <a href="https://e.org/?a=1&amp;b=2">c</a></p><a href="./b.md">b</a><img src="i.png" alt="&lt;img src=no.png>"><img alt="none"><IMG SRC="J.png">'

  it('come in order, as written, anchors of headings aside', () => {
    expect(linksOf(html)).toEqual(['./b.md', 'https://e.org/?a=1&b=2', './b.md'])
    expect(picturesOf(html)).toEqual(['i.png', 'J.png'])
  })

  it('are not found in text and in attributes that look like tags', () => {
    const looks = '<p title="<a href=x>">&lt;a href="y"&gt; &lt;img src="z"&gt;</p><!-- <a href="c"> <img src="c"> -->'
    expect([linksOf(looks), picturesOf(looks)]).toEqual([[], []])
  })

  it('are none in an empty text', () => expect([linksOf(''), picturesOf('')]).toEqual([[], []]))

  it('are found in what Markdown makes', async () => {
    const made = await toHtml('## A\n\n[x](./x.md) ![y](y.png "t") <z@e.org>\n\n`[no](no.md)`\n')
    expect(linksOf(made)).toEqual(['./x.md', 'mailto:z@e.org'])
    expect(picturesOf(made)).toEqual(['y.png'])
  })
})

describe('the number of words', () => {
  it.each([
    ['<p>One two, three.</p>', 3],
    ['<p>one</p><p>two</p>', 2],
    ['<ul><li>one</li><li>two</li></ul>', 2],
    ["<p>don't e-mail 0.44.1 café 東京</p>", 5],
    ['<p>don’t</p>', 1],
    ['<p>– — … ! ( ) & #</p>', 0],
    ['<p>in <code>one</code> line</p>', 3],
    ['<p>a</p><pre><code>b c d</code></pre><p>e</p>', 2],
    ['<figure><figcaption>x.yaml</figcaption><pre>a b</pre></figure>', 1],
    ['<img alt="one two">', 0],
    ['', 0],
  ])('%s has %d', (html, count) => expect(wordsOf(html)).toBe(count))
})

describe('the headings of a text', () => {
  it('are those of three levels that have an id, without the anchor’s sign', () => {
    const html =
      '<h1 id="o">0</h1><h2 id="a">A <em>b</em> &amp; c<a class="anchor" href="#a">#</a></h2><h3 id="d">D</h3><h4 id="e">E</h4><h5 id="f">F</h5><h2>none</h2>'
    expect(headingsOf(html)).toEqual([
      { id: 'a', text: 'A b & c', depth: 2 },
      { id: 'd', text: 'D', depth: 3 },
      { id: 'e', text: 'E', depth: 4 },
    ])
  })

  it('keep the words of a link in a heading', async () => {
    expect(headingsOf(await toHtml('## See [the docs](https://falco.org) `now`\n'))).toEqual([
      { id: 'see-the-docs-now', text: 'See the docs now', depth: 2 },
    ])
  })

  it('show a pseudo tag as it is written', async () => {
    expect(headingsOf(await toHtml('## What <NA> means\n'))[0]?.text).toBe('What <NA> means')
  })
})
