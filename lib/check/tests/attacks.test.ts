import { describe, expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/tests/testing.ts'

/** One finding that fits, and nothing that the site would publish where it is an error. */
async function expectFound(content: string, expected: RegExp): Promise<void> {
  const result = await check({ 'posts/a.md': content })
  expect(
    shown(result).filter((line) => expected.test(line)),
    shown(result).join('\n').slice(0, 4000),
  ).not.toEqual([])
  if (/ error /.test(expected.source)) expect(result.accepted).toEqual([])
}

/** A link of Markdown to any address. */
const linkTo = (url: string): string => `[x](<${url.replaceAll('\\', '\\\\')}>)`

describe('a footnote', () => {
  it.each(['a', 'é', 'a%20b', '日本', '%zz', 'note-fn-1', 'constructor', 'A'])(
    'leads to its note, whatever it is called: %s',
    async (name) => {
      const result = await check({ 'posts/a.md': post(`Words[^${name}] and more[^${name}].\n\n[^${name}]: A note.`) })
      expect(shown(result)).toEqual([])
    },
  )
})

describe('HTML that hides, or says that it is something else', () => {
  it.each([
    ['<h2 class="sr-only">Hidden</h2>', 'the tag <h2>'],
    ['<a aria-label="Other" id="x"></a>', 'the attribute aria-label of <a>'],
    ['<code class="language-js">x</code>', 'the attribute class of <code>'],
    ['<sup class="data-footnote-backref">x</sup>', 'the attribute class of <sup>'],
    ['<a data-footnote-ref href="#nowhere">x</a>', 'the attribute data-footnote-ref of <a>'],
    ['<section class="footnotes" data-footnotes>x</section>', 'the tag <section>'],
    ['<li class="task-list-item">x</li>', 'the tag <li>'],
    ['<input type="checkbox" checked disabled>', 'the tag <input>'],
    ['<kbd title="x" lang="de" dir="rtl">x</kbd>', 'the attribute title of <kbd>'],
    ['<a name="body" href="https://falco.org/">x</a>', 'the attribute name of <a>'],
    ['<details NAME="forms"><summary>a</summary></details>', 'the attribute name of <details>'],
    ['<b accesskey="s">a</b>', 'the attribute accesskey of <b>'],
    ['<b tabindex="5">a</b>', 'the attribute tabindex of <b>'],
    ['<b popover>a</b>', 'the attribute popover of <b>'],
    ['<sub itemscope itemtype="https://other.example/">a</sub>', 'the attribute itemtype of <sub>'],
    ['- a <b\n  onclick="x()">a</b>', 'the attribute onclick of <b>'],
    ['> a <b\n> onclick="x()">a</b>', 'the attribute onclick of <b>'],
    ['> <details\n> onclick="x()"><summary>a</summary></details>', 'the attribute onclick of <details>'],
    ['<details>\n<summary><b =x>a</b></summary></details>', '<b> has attributes that cannot be read'],
    ['<details>\n<summary>x</summary>\n<b onclick="x()"\n</details>', 'the tag <b>'],
  ])('is refused: %s', (html, what) => expectFound(post(html), new RegExp(` error HTML: ${what}`)))

  it.each(['page:content', ':x', 'a:b', 'a b', ' ', 'a&#58;b', 'a&colon;b'])('has no id that may be ours: %j', (id) =>
    expectFound(post(`<a id="${id}"></a>`), /:9:1 error HTML: the attribute id /),
  )
})

describe('a file with more faults than anybody reads', () => {
  it.each([
    ['shortcodes', '{{% '.repeat(5_000).concat('\n').repeat(40)],
    ['links', '[a](b)\n\n'.repeat(2_500)],
    ['control characters', 'a\u0001\u0002\n'.repeat(4_000)],
    ['mojibake', 'Ã©\n\n'.repeat(5_000)],
    ['headings', '# a\n\n'.repeat(2_000)],
    ['tags', '<blink>\n\n</blink>\n\n'.repeat(1_000)],
  ])('is told a hundred of them, and that there are more: %s', async (_, body) => {
    const { findings } = await check({ 'posts/a.md': post(body) })
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors).toHaveLength(101)
    expect(errors.at(-1)?.message).toMatch(/^and more errors/)
  })
})

describe('characters that nobody sees', () => {
  const character = /error (?:title|character|description|tags\[1\])(?:: .*)/
  it.each([
    ['a bidi control in a title', post('', { title: '"a\\u202Eb"' })],
    ['a bidi control in a list', post('', { tags: '["a\\u202Eb"]' })],
    ['tag characters in a title', post('', { title: '"a\\U000E0041b"' })],
    ['a bidi control by reference', post('a &#x202E; b')],
    ['and where the text has one by right', post('עברית\u200F.\n\na &#x200F; b')],
    ['tag characters by reference', post('a &#xE0041; b')],
    ['in alternative text', post('![a &#x202E; b](x.png)')],
    ['in the title of a link', post('[a](https://falco.org/ "a &#x202E; b")')],
    ['in the title of code', post('```js title="a &#x202E; b"\nx\n```')],
    ['in an attribute', post('<abbr title="a&#xE0041;b">x</abbr>')],
    ['in a heading', post('## A &#x2066; b')],
    ['in a cell of a table', post('| a |\n| - |\n| &#x202D; |')],
  ])('are found once they are decoded: %s', (_, content) => expectFound(content, character))

  const invisible = [
    '\u200B',
    '\u200C',
    '\u200D',
    '\u2060',
    '\u2061',
    '\u2064',
    '\uFEFF',
    '\u115F',
    '\u1160',
    '\u3164',
    '\uFFA0',
    '\u2028',
    '\u034F',
    '\uFE00',
    '\uFE0F',
    '\u{E0100}',
  ]
  it.each(invisible)('are refused in code that a reader copies, and told elsewhere: %j', async (character) => {
    const word = `kube${character}ctl`
    const code = [
      `a \`${word}\` b`,
      `<code>${word}</code>`,
      `\`\`\`sh\n${word}\n\`\`\``,
      `- a\n\n  ~~~\n  ${word}\n  ~~~`,
    ]
    for (const body of [...code, `a\n\n    ${word}`]) {
      const lines = shown(await check({ 'posts/a.md': post(body) }))
      expect([body, lines]).toEqual([body, [expect.stringMatching(/ error character: U\+.* code; remove it/)]])
    }
    for (const body of [word, `- a\n    ${word}`, `a\n    ${word}`])
      expect(shown(await check({ 'posts/a.md': post(body) }))).toEqual([
        expect.stringMatching(/^posts\/a\.md:\d+:[59] warning character: U\+/),
      ])
  })

  it.each([
    ['tags', 'a\u{E0041}b', 2],
    ['the first of the tags', 'a\u{E0000}b', 2],
    [
      'tags after a flag that no region has',
      '🏴\u{E0068}\u{E0065}\u{E006C}\u{E006C}\u{E006F}\u{E0077}\u{E006F}\u{E007F}',
      3,
    ],
    ['five marks on one letter', 'a\u0301\u0301\u0301\u0301\u0301', 2],
    ['a mark of another direction', 'a\u200Fb', 2],
    ['five marks by reference', `a${'&#x301;'.repeat(5)}`, 1],
  ])('are refused anywhere: %s', async (_, body, column) => {
    for (const content of [post(body), post(`\`${body}\``)].slice(0, body.includes('&') ? 1 : 2))
      await expectFound(content, new RegExp(`:9:(?:${column}|${column + 1}) error character: `))
  })

  it.each([
    ['emoji', '👩‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🧑🏽‍🚀 1️⃣ ™️ ↗️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian, Hindi, Hebrew, Thai', 'می‌خواهم क्‍ष עברית\u200F. ไทย\u200Bไทย'],
    ['four marks', 'ệ a\u0301\u0301\u0301\u0301'],
    ['Japanese names', '葛\u{E0100}城'],
  ])('are no such: %s', async (_, text) => {
    expect(shown(await check({ 'posts/a.md': post(`${text}\n\n\`${text}\``) }))).toEqual([])
  })

  it.each([
    ['zero-width spaces', '"\\u200B\\u200B"'],
    ['joiners', '"\\u200D"'],
    ['a soft hyphen', '"\\u00AD"'],
    ['no-break spaces', '"\\u00A0\\u2003"'],
    ['the filler of Hangul', '"\\u3164"'],
    ['an empty braille cell', '"\\u2800"'],
    ['a byte order mark', '"\\uFEFF"'],
  ])('make no title: %s', (_, title) => expectFound(post('', { title }), /:2:8 error title: /))
})

describe('more than a post needs', () => {
  it.each([
    [
      'tags',
      post('', { tags: `[${Array.from({ length: 9_000 }, (_, at) => `t${at}`).join(', ')}]` }),
      /error tags: .*9000/,
    ],
    ['a title', post('', { title: 'a'.repeat(5_000) }), /:2:8 error title: .*5000 characters/],
    ['a tag', post('', { tags: `[${'a'.repeat(300)}]` }), /:7:8 error tags\[1\]: .*300 characters/],
    [
      'addresses',
      post('www.a.b '.repeat(2_000).concat('\n\n').repeat(58)),
      /error text: is too long or complex, with more than \d+ marks/,
    ],
    ['flags', post(`${'🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(100)}\n\n`.repeat(400)), /error/],
  ])('is refused: %s', async (_, content, expected) => {
    const start = performance.now()
    await expectFound(content, expected)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describe('addresses that are not what they seem', () => {
  it.each([
    ['https://falco.org@other.example', /:9:1 error link: .*'other\.example'/],
    ['https://falco.org%2F@other.example/x', /:9:1 error link: .*'other\.example'/],
    ['https://user:pass@falco.org/', /:9:1 error link: .*'falco\.org'/],
    ['https://fаlco.org/', /:9:1 warning link: .*xn--/],
    ['https://xn--flco-43d.org/', /:9:1 warning link: .*xn--/],
    ['https://falco.org.other.example/', /:9:1 warning link: .*other\.example/],
    ['https://github.com.other.example/falcosecurity', /:9:1 warning link: .*other\.example/],
    ['https://faIco.org/', /:9:1 warning link: .*falco\.org/],
    ['https://githud.com/falcosecurity', /:9:1 warning link: .*github\.com/],
    ['https://[other].x/', /:9:1 error link: .*not a whole address/],
    ['https://falco.org:99999/', /:9:1 error link: .*not a whole address/],
    ['https://0x7f.1/', /:9:1 warning link: .*127\.0\.0\.1/],
  ])('are reported: %s', (url, expected) => expectFound(post(linkTo(url)), expected))

  it.each([
    'https://[other].x/',
    'https://falco.org@other.example/',
    'https://a b.example/',
    'https://falco.org:99999/',
  ])('are refused in front matter: %s', (url) =>
    expectFound(post('', { canonical: `"${url}"` }), /:7:12 error canonical: /),
  )

  it.each([
    'https://falco.org/blog/@user/',
    'https://medium.com/@user',
    'https://müller.example/',
    'https://falco.org/a:b@c',
  ])('are none of these: %s', async (url) =>
    expect(shown(await check({ 'posts/a.md': post(linkTo(url)) }))).toEqual([]),
  )

  it.each(['Leonаrdo Di Donato', 'Fаlсо Community', 'Κris Nóva'])('and so are names of mixed alphabets: %s', (author) =>
    expectFound(post('', { author }), /:5:9 warning author: .*alphabet/),
  )
  it.each(['Леонардо', '山田 太郎', 'Kris Nóva', 'Αλέξανδρος Falco', '李Bob'])(
    'names of one alphabet are fine: %s',
    async (author) => {
      expect(shown(await check({ 'posts/a.md': post('', { author }) }))).toEqual([])
    },
  )
})

describe('names of files', () => {
  it.each([
    'posts/::stop-commands::x.json',
    'posts/a:b.png',
    'posts/a\nb.txt',
    'posts/a\u202Eb.png',
    'posts/a"b.png',
    'posts/a\\b.png',
    'posts/-a.png',
    'posts/con.png',
    'posts/a .png',
    'posts/x.txt ',
    'posts/x.html .txt',
    'posts/a.',
  ])('that do harm elsewhere are refused: %j', async (file) => {
    const { findings } = await check({ [file]: 'x' })
    expect(findings.filter(({ path, severity }) => path === file && severity === 'error')).not.toEqual([])
  })
  it.each(['posts/a b.txt', 'posts/my pictures/a.txt'])('with a space are warned of: %j', async (file) => {
    expect(shown(await check({ [file]: 'x' })).join('\n')).toMatch(/warning file name: .*space.*a-b|my-pictures/)
  })
})
