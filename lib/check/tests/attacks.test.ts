import { describe, expect, it } from 'vitest'
import { rows } from '#lib/text/testing/rows.ts'
import { check, expectFine, expectFound, type Files, post } from './testing.ts'

const textOf = (body: string): Files => ({ 'posts/a.md': post(body) })

const html = String.raw`
<h2 class="sr-only">Hidden</h2> → the tag <h2>
<a aria-label="Other" id="x"></a> → the attribute aria-label of <a>
<code class="language-js">x</code> → the attribute class of <code>
<a data-footnote-ref href="#nowhere">x</a> → the attribute data-footnote-ref of <a>
<details NAME="forms"><summary>a</summary></details> → the attribute name of <details>
- a <b\n  onclick="x()">a</b> → the attribute onclick of <b>
> a <b\n> onclick="x()">a</b> → the attribute onclick of <b>
> <details\n> onclick="x()"><summary>a</summary></details> → the attribute onclick of <details>
<details>\n<summary><b =x>a</b></summary></details> → <b> has attributes that cannot be read
<details>\n<summary>x</summary>\n<b onclick="x()"\n</details> → the tag <b>
<a id="page:content"></a> → the attribute id of <a>
<a id="a b"></a> → the attribute id of <a>
<a id="a&#58;b"></a> → the attribute id of <a>`

describe('HTML that hides, or says that it is something else', () => {
  it.each(rows(html))('is refused: %s', (body = '', what = '') => expectFound(textOf(body), ` error HTML: ${what}`))
})

/** Addresses, and what is said of them. Browsers read 'https:x' as a path of the page's own site (URL Standard, 4.4). */
const addresses = String.raw`
https://falco.org@other.example → error link: 'https://falco.org@other.example' leads to 'other.example'
https://falco.org%2F@other.example/x → leads to 'other.example', since what stands before '@' is a name
https://fаlco.org/ → has letters of another alphabet
https://xn--flco-43d.org/ → has letters of another alphabet
https://falco.org.other.example/ → leads to 'falco.org.other.example', which is not falco.org
https://faIco.org/ → which is not falco.org
https://[other].x/ → is not a whole address
https://falco.org:99999/ → is not a whole address
https:falco.org → error link: 'https:falco.org' is not a whole address
https:///other.example → is not a whole address
https:\\other.example → is not a whole address
https: → is not a whole address
http://www.cncf.io/a?b → warning link: 'http://www.cncf.io/a?b' is not encrypted, and its host serves https; write https://www`

describe('addresses that are not what they seem', () => {
  const linkTo = (url: string): Files => textOf(`[x](<${url.replaceAll('\\', '\\\\')}>)`)
  it.each(rows(addresses))('are reported: %s', (url = '', words = '') => expectFound(linkTo(url), words))
  it.each([
    ...['https://falco.org/blog/@user/', 'https://müller.example/', 'https://falco.org/a:b@c', 'http://a.example/'],
    ...['http://notgithub.com/', 'http://github.com:8080/', 'mailto:a@b.c'],
  ])('are none of these: %s', (url) => expectFine(linkTo(url)))
})

/** Texts in which a reference makes a character that nobody sees, and the character. */
const references = String.raw`
עברית\u{200F}.\n\na &#x200F; b → bidi control U+200F
a &#xE0041; b → tag U+E0041
![a &#x202E; b](x.png) → bidi control U+202E
[a](https://falco.org/ "a &#x202E; b") → bidi control U+202E
\`\`\`js title="a &#x202E; b"\nx\n\`\`\` → bidi control U+202E
<abbr title="a&#xE0041;b">x</abbr> → tag U+E0041
## A &#x2066; b → bidi control U+2066
| a |\n| - |\n| &#x202D; | → bidi control U+202D`

describe('characters that nobody sees', () => {
  it.each(rows(references))('are found once they are decoded: %s', (body = '', words = '') =>
    expectFound(textOf(body), ` error character: the ${words}`),
  )
  const invisible = '\u200C \u2060 \u2064 \uFEFF \u3164 \u2028 \u034F \uFE0F \u{E0100}'
  it.each(invisible.split(' '))(
    'are refused in code that a reader copies, and told elsewhere: %j',
    async (character) => {
      const word = `kube${character}ctl`
      for (const code of [
        `a \`${word}\` b`,
        `<code>${word}</code>`,
        `- a\n\n  ~~~\n  ${word}\n  ~~~`,
        `a\n\n    ${word}`,
      ])
        await expectFound(textOf(code), ' code; remove it')
      await expectFound(textOf(`- a\n    ${word}`), 'posts/a.md:10:9 warning character: U+')
    },
  )
  it.each([
    ['the first of the tags', 'a\u{E0000}b'],
    [
      'tags after a flag that no region has',
      '🏴\u{E0068}\u{E0065}\u{E006C}\u{E006C}\u{E006F}\u{E0077}\u{E006F}\u{E007F}',
    ],
    ['five marks on one letter', 'a\u0301\u0301\u0301\u0301\u0301'],
    ['the same by reference', 'a&#x301;&#x301;&#x301;&#x301;&#x301;'],
    ['a mark of another direction', 'a\u200Fb'],
  ])('are refused: %s', async (_, body) => {
    const { findings, accepted } = await check(textOf(body))
    expect(findings.map(({ rule }) => rule)).toContain('character/dangerous')
    expect(accepted).toEqual([])
  })
  it.each([
    ['emoji', '👩‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🧑🏽‍🚀 1️⃣ ™️ ↗️'],
    ['four marks', 'a\u0301\u0301\u0301\u0301'],
  ])('are no such: %s', (_, text) => expectFine(textOf(`${text}\n\n\`${text}\``)))
})

it.each([
  [
    'tags',
    { tags: `[${Array.from({ length: 9_000 }, (_, at) => `t${at}`).join(', ')}]` },
    ':7:7 error tags: is a list of 9000',
  ],
  ['a title', { title: 'a'.repeat(5_000) }, ':2:8 error title: '],
  ['a tag', { tags: `[${'a'.repeat(300)}]` }, ':7:8 error tags[1]: '],
])('more than a post needs is refused: %s', (_, keys, words) => expectFound({ 'posts/a.md': post('A', keys) }, words))
