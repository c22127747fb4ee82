import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'
import { toTree } from './testing/to-html.ts'

const sentencesIn = async (html: string): Promise<string[]> => [...sentencesOf(await toTree(html)).values()]
const link = '<a href="./b.md">b</a>'

describe('the sentence around a link', () => {
  it.each([
    ['the one it stands in', `<p>First. Then ${link} came! And last.</p>`, 'Then b came!'],
    ['the first', `<p>${link} is here. And there.</p>`, 'b is here.'],
    ['the last, which ends without a stop', `<p>One. Two ${link}</p>`, 'Two b'],
    [
      'one with versions and abbreviations',
      `<p>Old. See e.g. Falco 0.44.1 of ${link}, i.e. That. New.</p>`,
      'See e.g. Falco 0.44.1 of b, i.e. That.',
    ],
    ['of its own list item', `<ul><li>Above. <ul><li>Below ${link}</li></ul></li></ul>`, 'Below b'],
    ['of its own cell', `<table><tbody><tr><td>One</td><td>Two ${link}</td></tr></tbody></table>`, 'Two b'],
    ['on one line', `<p>Over\n  two<br>lines <code>${link}</code>\n here.</p>`, 'Over two lines b here.'],
    [
      'without the number of a footnote',
      `<p>As of May.<sup><a href="#fn" data-footnote-ref>1</a></sup> Then ${link}.</p>`,
      'Then b.',
    ],
    ['alone', link, 'b'],
  ])('is %s', async (_, html, sentence) => {
    expect(await sentencesIn(html)).toEqual([sentence])
  })

  it('is cut around the link where it is long', async () => {
    const words = (word: string) => `${word} `.repeat(80)
    const [sentence = ''] = await sentencesIn(`<p>${words('before')}${link} ${words('after')}</p>`)
    expect(sentence).toMatch(/^… before (?:before )+b (?:after )+…$/)
    expect(sentence.length).toBeLessThan(250)
  })

  it.each(['x', '日本', '😀', 'a😀'])(
    'holds the link, and whole characters, where nothing but %s is around',
    async (word) => {
      const [sentence = ''] = await sentencesIn(`<p>${word.repeat(401)}${link}${word.repeat(401)}</p>`)
      expect(sentence).toMatch(/^… [^b]*b[^b]* …$/)
      expect(sentence).not.toMatch(/\p{Surrogate}/u)
      expect(sentence.length).toBeLessThan(250)
    },
  )

  it('is that of each link, anchors of headings aside', async () => {
    const html = `<h2 id="x">Of ${link}<a class="anchor" href="#x">#</a></h2><p>A ${link}. B ${link}.</p>`
    expect(await sentencesIn(html)).toEqual(['Of b', 'A b.', 'B b.'])
  })

  it('is part of the text, and never long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('One. ', 'two', ' ', '!? ', 'x'.repeat(300), '日本。', link)),
        async (parts) => {
          const sentences = await sentencesIn(`<p>${parts.join('')}</p>`)
          expect(sentences).toHaveLength(parts.filter((part) => part === link).length)
          for (const sentence of sentences) expect(sentence.length).toBeLessThan(250)
        },
      ),
    )
  })
})
