import { describe, expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { textFactsOf } from './facts.ts'
import { openingOf, repeatsOpening } from './opening.ts'
import { sentencesOf } from './sentences.ts'
import { toHtml, toTree } from './testing/to-html.ts'

const factsIn = async (html: string) => textFactsOf(await toTree(html))

it.each([
  [
    '<h2 id="a">A<a class="anchor" href="#a">#</a></h2><p><a href="./b.md">b</a> <a id="x">no</a> <a href="//e.org/?a&amp;b">c</a></p><img src="i.png"><img alt="none">',
    ['./b.md', '//e.org/?a&b'],
    ['b no c', ''],
    ['i.png'],
  ],
  [
    '<p title="<a href=x>">&lt;a href="y"&gt; &lt;img src="z"&gt;</p><!-- <a href="c"> <img src="c"> -->',
    [],
    [],
    [],
  ],
  [
    await toHtml('## A\n\n[x](./x.md) ![y](y.png "t") <z@e.org>\n\n`[no](no.md)`\n'),
    ['./x.md', 'mailto:z@e.org'],
    ['x z@e.org', ''],
    ['y.png'],
  ],
])(
  'the links, their sentences and the pictures of %s',
  async (html, hrefs, sentences, pictures) => {
    expect(await factsIn(html)).toMatchObject({ hrefs, sentences, pictures })
  },
)

const words = `
<p>One two, three.</p> → 3
<p>don't e-mail 0.44.1 café 東京 don’t</p> → 6
<p>– — … ! ( ) & #</p> → 0`
it.each(rows(words))('the words of %s are %s', async (html = '', count = '') => {
  expect((await factsIn(html)).words).toBe(Number(count))
})

describe('the sentence around a link', () => {
  const link = '<a href="./b.md">b</a>'
  const sentencesIn = async (html: string) => [...sentencesOf(await toTree(html)).values()]

  const sentences = String.raw`
<p>First. Then ${link} came! And last.</p> → Then b came!
<p>Old. See e.g. Falco 0.44.1 of ${link}, i.e. That. New.</p> → See e.g. Falco 0.44.1 of b, i.e. That.
<ul><li>Above. <ul><li>Below ${link}</li></ul></li></ul> → Below b
<p>Over\n  two<br>lines <code>${link}</code>\n here.</p> → Over two lines b here.
<p>As of May.<sup><a href="#fn" data-footnote-ref>1</a></sup> Then ${link}.</p> → Then b.
<h2 id="x">Of ${link}<a class="anchor" href="#x">#</a></h2><p>A ${link}. B ${link}.</p> → Of b → A b. → B b.`
  it.each(rows(sentences).map(([html = '', ...expected]) => [html, expected] as const))(
    'of %s is %j',
    async (html, expected) => expect(await sentencesIn(html)).toEqual(expected),
  )

  it.each(['xx ', '日本', 'a😀'])('is cut around it in a long text of %s', async (word) => {
    const [sentence = ''] = await sentencesIn(
      `<p>${word.repeat(401)}${link}${word.repeat(401)}</p>`,
    )
    expect(sentence).toMatch(/^… [^b]*b[^b]* …$/)
    expect(sentence).not.toMatch(/\p{Surrogate}/u)
    expect(sentence.length).toBeLessThan(250)
  })
})

const openings = String.raw`
true → Falco is here. → Falco is here. And more.
true → Falco is “here”! → # not this\n\n![a picture](./a.png)\n\n**FALCO** is [here](https://falco.org)[^1]: and more.\n\n[^1]: note
true → How Falco is built. → Dear readers,\n\nToday we show how Falco is built. Read on.
false → Falco is here. → Falcosecurity is here.
false → What is new in Falco → ${'Falco is here.\\n\\n'.repeat(8)}What is new in Falco
false → … → Text of a post.`
it.each(rows(openings))(
  'it is %s that %s repeats the opening of %s',
  async (expected, description = '', text = '') => {
    const opening = openingOf(await toTree(await toHtml(text)))
    expect(String(repeatsOpening(description, opening))).toBe(expected)
  },
)
