import { describe, expect, it } from 'vitest'
import { textFactsOf } from './facts.ts'
import { toHtml, toTree } from './testing/to-html.ts'

const factsIn = async (html: string) => textFactsOf(await toTree(html))

describe('links and pictures of a text', () => {
  const html =
    '<h2 id="a">A<a class="anchor" href="#a">#</a></h2><p><a href="./b.md">b</a> <a id="x">no</a> <a href="https://e.org/?a=1&amp;b=2">c</a></p><a href="./b.md">b</a><img src="i.png" alt="&lt;img src=no.png>"><img alt="none"><IMG SRC="J.png">'

  it('come in order, as written, anchors of headings aside', async () => {
    const { hrefs, pictures } = await factsIn(html)
    expect(hrefs).toEqual(['./b.md', 'https://e.org/?a=1&b=2', './b.md'])
    expect(pictures).toEqual(['i.png', 'J.png'])
  })

  it('have the sentence around each link that another page may show', async () => {
    const { sentences } = await factsIn(html)
    expect(sentences).toEqual(['b no c', '', 'b'])
  })

  it('are not found in text and in attributes that look like tags', async () => {
    const looks = '<p title="<a href=x>">&lt;a href="y"&gt; &lt;img src="z"&gt;</p><!-- <a href="c"> <img src="c"> -->'
    expect(await factsIn(looks)).toMatchObject({ hrefs: [], pictures: [] })
  })

  it('are none in an empty text', async () => expect(await factsIn('')).toMatchObject({ hrefs: [], pictures: [] }))

  it('are found in what Markdown makes', async () => {
    const made = await toHtml('## A\n\n[x](./x.md) ![y](y.png "t") <z@e.org>\n\n`[no](no.md)`\n')
    expect(await factsIn(made)).toMatchObject({ hrefs: ['./x.md', 'mailto:z@e.org'], pictures: ['y.png'] })
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
  ])('%s has %d', async (html, count) => expect((await factsIn(html)).words).toBe(count))
})
