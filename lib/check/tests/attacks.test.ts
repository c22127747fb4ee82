import { describe, expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/testing.ts'

/** One finding that fits, and nothing that the site would publish where it is an error. */
async function expectFound(content: string, expected: RegExp): Promise<void> {
  const result = await check({ 'posts/a.md': content })
  expect(
    shown(result).filter((line) => expected.test(line)),
    shown(result).join('\n').slice(0, 4000),
  ).not.toEqual([])
  if (/ error /.test(expected.source)) expect(result.accepted).toEqual([])
}

describe('a link that says it is a footnote', () => {
  it.each([
    ['../../../../etc/hostname', /:9:1 error link: .*out of the content folder/],
    ['/etc/hostname', /:9:1 error link: .*no page/],
    ['//other.example', /:9:1 error link: .*another host/],
    ['./b.md', /:9:1 error link: .*no file/],
    ['./x.html', /:9:1 error link: .*no file/],
    ['#nowhere', /:9:1 error link: .*anchor/],
    ['javascript:alert(1)', /:9:1 error link: .*javascript/],
  ])('is a link like any other: %s', async (href, expected) => {
    for (const attribute of [
      'data-footnote-ref',
      'data-footnote-ref=""',
      'data-footnote-backref="x"',
      'DATA-FOOTNOTE-REF',
      'data-footnote-ref data-footnote-backref class="data-footnote-backref"',
    ]) {
      await expectFound(post(`<a ${attribute} href="${href}">x</a>`), expected)
    }
  })

  it.each(['a', 'é', 'a%20b', '日本', '%zz', 'note-fn-1', 'constructor', 'A'])(
    'and footnotes themselves lead to their notes: %s',
    async (name) => {
      const result = await check({ 'posts/a.md': post(`Words[^${name}] and more[^${name}].\n\n[^${name}]: A note.`) })
      expect(shown(result)).toEqual([])
    },
  )
})

describe('HTML that meets what is ours', () => {
  it.each([
    '<img name="querySelector" src="x.png" alt="a">',
    '<a name="body" href="https://falco.org/">x</a>',
    '<p name=x>a</p>',
    '> <p\n> name="getElementById">a</p>',
    '<details NAME="forms"><summary>a</summary></details>',
    '<ol name="images"><li>a</li></ol>',
  ])('has no name: %s', (html) => expectFound(post(html), /error HTML: the attribute name .*write id=/))

  it.each(['page:content', 'page:tags', ':x', 'a:b', 'a b', ' '])('has no id that may be ours: %j', (id) =>
    expectFound(post(`<p id="${id}">a</p>`), /:9:1 error HTML: the attribute id /),
  )

  it.each([
    '<p action="javascript:alert(1)">a</p>',
    '<p accesskey="s">a</p>',
    '<img src="x.png" alt="a" longdesc="https://other.example/">',
    '<blockquote cite="https://other.example/">a</blockquote>',
    '<p tabindex="5">a</p>',
    '<img src="x.png" alt="a" usemap="#m">',
    '<p autofocus>a</p>',
    '<p popover>a</p>',
    '<div itemscope itemtype="https://other.example/">a</div>',
    '- <p\n  onclick="x()">a</p>',
    '> <p\n> onclick="x()">a</p>',
  ])('has no attribute that a text does not need: %s', (html) => expectFound(post(html), /error HTML: the attribute /))

  it.each(['1e999', '-5', '100000', '5px', '1e6', 'Infinity', '0x1ffff', '1.5'])('has no odd width: %s', (width) =>
    expectFound(post(`<img src="x.png" alt="a" width="${width}">`), /:9:1 error HTML: the attribute width /),
  )
})

describe('code that takes long to colour', () => {
  it.each(['ahk', 'ahk1', 'coffee', 'cpp', 'system-verilog', 'php', 'ts'])(
    'is shown plain where a line is very long: %s',
    (language) =>
      expectFound(post(`\`\`\`${language}\n${'a('.repeat(9_000)}\n\`\`\``), /:10:1 warning code: .*18000 characters/),
  )

  it('is not spoken of where it has no colours', async () => {
    const code = '`'.repeat(3)
    expect(shown(await check({ 'posts/a.md': post(`${code}text\n${'a('.repeat(9_000)}\n${code}`) }))).toEqual([])
  })

  it.each([
    ['{1-999999999999}', '1-999999999999'],
    ['{999999999999}', '999999999999'],
    ['{0}', '0'],
    ['{2}', '2'],
    ['{1,7-8}', '7-8'],
    ['{9-1}', '9-1'],
    ['title="x" {3}', '3'],
  ])('marks no line beyond its block: %s', (meta, found) =>
    expectFound(post(`\`\`\`js ${meta}\na\n\`\`\``), new RegExp(`:9:1 warning code: '${found}' .*one line`)),
  )

  it.each(['{1}', '{1-1}', '{}', '{a}', '{1,}', 'showLineNumbers'])('takes %s', async (meta) => {
    expect(shown(await check({ 'posts/a.md': post(`\`\`\`js ${meta}\na\n\`\`\``) }))).toEqual([])
  })
})

describe('a file with more faults than anybody reads', () => {
  it.each([
    ['shortcodes', '{{% '.repeat(5_000).concat('\n').repeat(40)],
    ['links', '[a](b)\n\n'.repeat(2_500)],
    ['control characters', 'a\u0001\u0002\n'.repeat(4_000)],
    ['mojibake', 'Ã©\n\n'.repeat(5_000)],
    ['headings', '# a\n\n'.repeat(2_000)],
    ['tags', '<blink>\n\n</blink>\n\n'.repeat(1_000)],
  ])('is told a hundred of them, and how many there are: %s', async (_, body) => {
    const result = await check({ 'posts/a.md': post(body) })
    expect(result.findings.length).toBeLessThanOrEqual(101)
    const last = result.findings.find(({ message }) => / more /.test(message))
    expect(last?.message).toMatch(/^and [\d,]+ more errors/)
    expect(last?.severity).toBe('error')
  })

  it('counts all of them', async () => {
    const body = Array.from({ length: 150 }, (_, at) => `[a](./none-${at}.md)`).join('\n\n')
    const { findings } = await check({ 'posts/a.md': post(`${'{{% x\n\n'.repeat(50)}${body}`) })
    expect(findings).toHaveLength(101)
    expect(findings.find(({ more }) => more)).toMatchObject({
      more: 100,
      message: expect.stringMatching(/^and 100 more/),
    })
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
    ['addresses', post('www.a.b '.repeat(2_000).concat('\n\n').repeat(58)), /error (?:text|block): .*too complex/],
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
  ])('are reported: %s', (url, expected) => expectFound(post(`<a href="${url}">x</a>`), expected))

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
    expect(shown(await check({ 'posts/a.md': post(`<a href="${url}">x</a>`) }))).toEqual([]),
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
