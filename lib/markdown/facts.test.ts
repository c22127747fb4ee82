import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { toHtml } from '#testing/to-html.ts'
import { repeatsOpening, textFactsOf } from './facts.ts'

const parser = unified().use(rehypeRaw).freeze()

const factsIn = async (value: string) =>
  textFactsOf(await parser.run({ type: 'root', children: [{ type: 'raw', value }] } as Root))

it.each([
  [
    '<a class="anchor" href="#a">#</a><p><a href="./b.md">b</a> <a id="x">c</a></p><img alt="">',
    ['./b.md'],
    ['b c'],
    [],
  ],
  [
    await toHtml('[x](./x.md) ![y](y.png "t") <z@e.org> //e.org\n\n`[no](no.md)`\n'),
    ['./x.md', 'mailto:z@e.org'],
    ['x z@e.org //e.org', ''],
    ['y.png'],
  ],
])(
  'the links, their sentences and the pictures of %s',
  async (html, hrefs, sentences, pictures) => {
    expect(await factsIn(html)).toMatchObject({ hrefs, sentences, pictures })
  },
)

it.each([
  ["don't e-mail 0.44.1 café 東京 don’t – !", 1],
  ["don't – ! ".repeat(220 * 3), 3],
  ['', 1],
])('reading %s takes %i minutes', async (text, expected) => {
  expect((await factsIn(`<p>${text}</p>`)).minutes).toBe(expected)
})

it.each([
  ['`no`', ''],
  [
    '```\n# Comment\nplugins:\n```\n\n```\n$ helm \\\n  install  falco\nhelm ls -a\n```',
    'helm install falco',
  ],
  [
    '```\nname: CI\n- action: Capture\n- a list\n10:01:59 Notice A\nA ── B\nA --[by]-> B\na b\na longer line,\na line # why\na longer line\n```',
    'a longer line',
  ],
  [`\`\`\`\n${'falco '.repeat(13)}\n\`\`\``, ''],
])('the first line of code that fits a cover, of %j is %j', async (markdown, code) => {
  expect((await factsIn(await toHtml(markdown))).code).toBe(code)
})

describe('the sentence around a link', () => {
  const link = '<a href="./b.md">b</a>'
  const sentencesIn = async (html: string) => (await factsIn(html)).sentences.filter(Boolean)

  const sentences = String.raw`
<p>First. Then ${link} came! And last.</p> → Then b came!
<p>Old. See e.g. Falco 0.44 of ${link}, i.e. That. New.</p> → See e.g. Falco 0.44 of b, i.e. That.
<ul><li>Above. <ul><li>Below ${link}</li></ul></li></ul> → Below b
<p>Over\n  two<br>lines <code>${link}</code>\n here.</p> → Over two lines b here.
<p>As of May.<sup><a href="#fn" data-footnote-ref>1</a></sup> Then ${link}.</p> → Then b.
<h2>Of ${link}<a class="anchor" href="#x">#</a></h2> → Of b
<p>A ${link}. B ${link}.</p> → A b. → B b.`
  it.each(rows(sentences).map(([html = '', ...expected]) => [html, expected] as const))(
    'of %s is %j',
    async (html, expected) => expect(await sentencesIn(html)).toEqual(expected),
  )

  it.each(['xx ', 'a😀'])('is cut around it in a long text of %s', async (word) => {
    const [sentence = ''] = await sentencesIn(
      `<p>${word.repeat(401)}${link}${word.repeat(401)}</p>`,
    )
    expect(sentence).toMatch(/^… [^b]*b[^b]* …$/)
    expect(sentence).not.toMatch(/\p{Surrogate}/u)
    expect(sentence.length).toBeLessThan(250)
  })
})

const openings = String.raw`
true → Falco is “here”! → # No\n\n![no](./a.png)\n\n**FALCO** is [here](/)[^1]: yes.\n\n[^1]: no
true → How Falco is built. → Dear readers,\n\nToday we show how Falco is built. Read on.
false → Falco is here. → Falcosecurity is here.
false → What is new in Falco → ${'Falco is here.\\n\\n'.repeat(8)}What is new in Falco
false → … → Text of a post.`
it.each(rows(openings))(
  'it is %s that %s repeats the opening of %s',
  async (expected, description = '', text = '') => {
    const { opening } = await factsIn(await toHtml(text))
    expect(String(repeatsOpening(description, opening))).toBe(expected)
  },
)
