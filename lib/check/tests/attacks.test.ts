import { describe, expect, it } from 'vitest'
import { rows } from '#lib/text/testing/rows.ts'
import { check, post, shown } from './testing.ts'

/** At least one finding that holds some words, and nothing that the site would publish where it is an error. */
async function expectFound(content: string, words: string): Promise<void> {
  const result = await check({ 'posts/a.md': content })
  expect(shown(result)).toContainEqual(expect.stringContaining(words))
  if (/ error /.test(words)) expect(result.accepted).toEqual([])
}
const expectFine = async (body: string): Promise<void> =>
  expect(shown(await check({ 'posts/a.md': post(body) }))).toEqual([])

const html = String.raw`
<h2 class="sr-only">Hidden</h2> → the tag <h2>
<a aria-label="Other" id="x"></a> → the attribute aria-label of <a>
<code class="language-js">x</code> → the attribute class of <code>
<sup class="data-footnote-backref">x</sup> → the attribute class of <sup>
<a data-footnote-ref href="#nowhere">x</a> → the attribute data-footnote-ref of <a>
<section class="footnotes" data-footnotes>x</section> → the tag <section>
<li class="task-list-item">x</li> → the tag <li>
<input type="checkbox" checked disabled> → the tag <input>
<kbd title="x" lang="de" dir="rtl">x</kbd> → the attribute title of <kbd>
<a name="body" href="https://falco.org/">x</a> → the attribute name of <a>
<details NAME="forms"><summary>a</summary></details> → the attribute name of <details>
<b accesskey="s">a</b> → the attribute accesskey of <b>
<b tabindex="5">a</b> → the attribute tabindex of <b>
<b popover>a</b> → the attribute popover of <b>
<sub itemscope itemtype="https://other.example/">a</sub> → the attribute itemtype of <sub>
- a <b\n  onclick="x()">a</b> → the attribute onclick of <b>
> a <b\n> onclick="x()">a</b> → the attribute onclick of <b>
> <details\n> onclick="x()"><summary>a</summary></details> → the attribute onclick of <details>
<details>\n<summary><b =x>a</b></summary></details> → <b> has attributes that cannot be read
<details>\n<summary>x</summary>\n<b onclick="x()"\n</details> → the tag <b>
<a id="page:content"></a> → the attribute id of <a>
<a id=":x"></a> → the attribute id of <a>
<a id="a b"></a> → the attribute id of <a>
<a id=" "></a> → the attribute id of <a>
<a id="a&#58;b"></a> → the attribute id of <a>
<a id="a&colon;b"></a> → the attribute id of <a>`

describe('HTML that hides, or says that it is something else', () => {
  it.each(rows(html))('is refused: %s', (body = '', what = '') => expectFound(post(body), ` error HTML: ${what}`))
})

/** Addresses, and what is said of them. Browsers read 'https:x' as a path of the page's own site (URL Standard, 4.4). */
const addresses = String.raw`
https://falco.org@other.example → error link: 'https://falco.org@other.example' leads to 'other.example'
https://falco.org%2F@other.example/x → leads to 'other.example', since what stands before '@' is a name
https://user:pass@falco.org/ → leads to 'falco.org', since what stands before '@' is a name
https://fаlco.org/ → has letters of another alphabet
https://xn--flco-43d.org/ → has letters of another alphabet
https://falco.org.other.example/ → leads to 'falco.org.other.example', which is not falco.org
https://github.com.other.example/falcosecurity → which is not github.com
https://faIco.org/ → which is not falco.org
https://githud.com/falcosecurity → which is not github.com
https://[other].x/ → is not a whole address
https://falco.org:99999/ → is not a whole address
https://0x7f.1/ → is read as an address of '127.0.0.1'
https:falco.org → error link: 'https:falco.org' is not a whole address
https:/blog/ → is not a whole address
http:/other.example/x → is not a whole address
https:///other.example → is not a whole address
https:\\other.example → is not a whole address
https:/\other.example → is not a whole address
https: → is not a whole address
https:?x → is not a whole address
https:#x → is not a whole address
http://www.cncf.io/a?b → warning link: 'http://www.cncf.io/a?b' is not encrypted, and its host serves https; write https://www`

describe('addresses that are not what they seem', () => {
  const linkTo = (url: string): string => `[x](<${url.replaceAll('\\', '\\\\')}>)`
  it.each(rows(addresses))('are reported: %s', (url = '', words = '') => expectFound(post(linkTo(url)), words))

  it.each([
    ...[
      'https://falco.org/blog/@user/',
      'https://medium.com/@user',
      'https://müller.example/',
      'https://falco.org/a:b@c',
    ],
    ...['http://a.example/', 'http://notgithub.com/', 'http://github.com:8080/', 'mailto:a@b.c'],
  ])('are none of these: %s', (url) => expectFine(linkTo(url)))
})

const byReference = String.raw`
title: "a\u202Eb"
tags: ["a\u202Eb"]
title: "a\U000E0041b"
a &#x202E; b
עברית\u{200F}.\n\na &#x200F; b
a &#xE0041; b
![a &#x202E; b](x.png)
[a](https://falco.org/ "a &#x202E; b")
\`\`\`js title="a &#x202E; b"\nx\n\`\`\`
<abbr title="a&#xE0041;b">x</abbr>
## A &#x2066; b
| a |\n| - |\n| &#x202D; |
a&#x301;&#x301;&#x301;&#x301;&#x301;`

describe('characters that nobody sees', () => {
  it.each(rows(byReference))('are found once they are decoded: %s', async (written = '') => {
    const [, key, value] = /^(title|tags): (.*)/.exec(written) ?? []
    const result = await check({ 'posts/a.md': key ? post('', { [key]: value }) : post(written) })
    expect(shown(result)).toContainEqual(expect.stringMatching(/ error (?:title|character|description|tags\[1\]): /))
    expect(result.accepted).toEqual([])
  })

  const invisible =
    '\u200B \u200C \u200D \u2060 \u2061 \u2064 \uFEFF \u115F \u1160 \u3164 \uFFA0 \u2028 \u034F \uFE00 \uFE0F \u{E0100}'
  it.each(invisible.split(' '))(
    'are refused in code that a reader copies, and told elsewhere: %j',
    async (character) => {
      const word = `kube${character}ctl`
      const [code, others] = [
        [`a \`${word}\` b`, `<code>${word}</code>`, `\`\`\`sh\n${word}\n\`\`\``, `- a\n\n  ~~~\n  ${word}\n  ~~~`],
        [word, `- a\n    ${word}`, `a\n    ${word}`],
      ]
      for (const body of [...code, `a\n\n    ${word}`])
        expect([body, shown(await check({ 'posts/a.md': post(body) }))]).toEqual([
          body,
          [expect.stringMatching(/ error character: U\+.* code; remove it/)],
        ])
      for (const body of others)
        expect(shown(await check({ 'posts/a.md': post(body) }))).toEqual([
          expect.stringMatching(/^posts\/a\.md:\d+:[59] warning character: U\+/),
        ])
    },
  )

  it.each([
    ['tags', 'a\u{E0041}b'],
    ['the first of the tags', 'a\u{E0000}b'],
    [
      'tags after a flag that no region has',
      '🏴\u{E0068}\u{E0065}\u{E006C}\u{E006C}\u{E006F}\u{E0077}\u{E006F}\u{E007F}',
    ],
    ['five marks on one letter', 'a\u0301\u0301\u0301\u0301\u0301'],
    ['a mark of another direction', 'a\u200Fb'],
  ])('are refused anywhere: %s', async (_, body) => {
    for (const content of [post(body), post(`\`${body}\``)]) await expectFound(content, ' error character: ')
  })

  it.each([
    ['emoji', '👩‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🧑🏽‍🚀 1️⃣ ™️ ↗️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian, Hindi, Hebrew, Thai', 'می‌خواهم क्‍ष עברית\u200F. ไทย\u200Bไทย'],
    ['four marks', 'ệ a\u0301\u0301\u0301\u0301'],
    ['Japanese names', '葛\u{E0100}城'],
  ])('are no such: %s', (_, text) => expectFine(`${text}\n\n\`${text}\``))
})

describe('more than a post needs', () => {
  const bomb = '*a_ \n'.repeat(1900)
  it.each([
    ['tags', post('', { tags: `[${Array.from({ length: 9_000 }, (_, at) => `t${at}`).join(', ')}]` }), 'list of 9000'],
    ['a title', post('', { title: 'a'.repeat(5_000) }), ':2:8 error title: '],
    ['a tag', post('', { tags: `[${'a'.repeat(300)}]` }), ':7:8 error tags[1]: '],
    ['addresses', post('www.a.b '.repeat(2_000).concat('\n\n').repeat(58)), 'error text: is too long or complex'],
    ['flags', post(`${'🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(100)}\n\n`.repeat(400)), ' error '],
    ['marks after a fence that is none', post(`\`\`\`a\`b\n${bomb}`), 'error text: is too long or complex'],
    ['marks after an indented fence', post(`    \`\`\`\n${bomb}`), 'error text: is too long or complex'],
    ['marks after a closed fence', post(`\`\`\`\n\`\`\`\n${bomb}`), 'error text: is too long or complex'],
  ])('is refused: %s', async (_, content, words) => {
    const start = performance.now()
    await expectFound(content, words)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('takes no longer than its length', async () => {
    const start = performance.now()
    for (const part of ['<A ', '[a', '][', ':::', '<A x=', 'import ', '[!code ']) {
      const code = post(`\`\`\`js\n${part.repeat(20_000)}\n\`\`\``)
      await check({ 'posts/a.md': post(part.repeat(1_500)), 'posts/b.md': code })
    }
    expect(performance.now() - start).toBeLessThan(8_000)
  })

  it.each([
    ['shortcodes', '{{% '.repeat(5_000).concat('\n').repeat(40)],
    ['links', '[a](b)\n\n'.repeat(2_500)],
    ['control characters', 'a\u0001\u0002\n'.repeat(4_000)],
    ['mojibake', 'Ã©\n\n'.repeat(5_000)],
    ['tags', '<blink>\n\n</blink>\n\n'.repeat(1_000)],
  ])('is reported by a hundred findings, and that there are more: %s', async (_, body) => {
    const { findings } = await check({ 'posts/a.md': post(body) })
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors).toHaveLength(101)
    expect(errors.at(-1)?.message).toMatch(/^and more errors/)
  })
})

describe('names of files', () => {
  it.each([
    ...['posts/::stop-commands::x.json', 'posts/a:b.png', 'posts/a\nb.txt', 'posts/a\u202Eb.png', 'posts/a"b.png'],
    ...[
      'posts/a\\b.png',
      'posts/-a.png',
      'posts/con.png',
      'posts/a .png',
      'posts/x.txt ',
      'posts/x.html .txt',
      'posts/a.',
    ],
  ])('that do harm elsewhere are refused: %j', async (file) => {
    const { findings } = await check({ [file]: 'x' })
    expect(findings).toContainEqual(expect.objectContaining({ path: file, severity: 'error' }))
  })
  it.each(['posts/a b.txt', 'posts/my pictures/a.txt'])('with a space are warned of: %j', async (file) => {
    expect(shown(await check({ [file]: 'x' })).join('\n')).toMatch(/warning file name: .*space.*a-b|my-pictures/)
  })
})
