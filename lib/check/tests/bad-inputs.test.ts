import fs from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { check, type Files, folderOf, post, shown } from '#lib/check/tests/testing.ts'

const maintainer = '---\nname: Kris Nóva\ngithub: kris-nova\nprojects: [falco]\nsince: 2020-12-22\n---\n'
const project = '---\nname: falco\ndescription: Runtime security.\n---\n'
const people = { 'maintainers/kris-nova.md': maintainer, 'projects/falco.md': project }
const source = (name: string, asOf: string): string =>
  `  - name: ${name}\n    holds: tags\n    url: https://falco.org/\n    licence: MIT\n    for: Them\n    asOf: ${asOf}\n`
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('posts that are wrong', () => {
  const cases: [content: string, expected: RegExp][] = [
    [post('', { date: '3 January 2021' }), /:4:7 error date: .* write 2021-01-03/],
    [post('', { updated: '2020-01-01' }), /:7:10 error updated: .* before/],
    [post('', { lastmod: '2022-01-01' }), /:7:1 error lastmod: .* 'updated'/],
    [post('', { authors: '[A, B]' }), /:7:10 error authors/],
    [post('', { author: undefined }), /:1:1 error author: is missing; add author: Falco Community/],
    [post('', { tags: 'falco' }), /:7:7 error tags: .* write \[falco\]/],
    [post('', { tags: '[2021]' }), /:7:8 error tags\[1\]: .* quote it/],
    [post('', { draft: '"yes"' }), /:7:8 error draft: 'yes' is neither/],
    [post('', { title: '2021-01-03' }), /:2:8 error title: .* quote it/],
    [post('', { title: '[Falco]' }), /:2:8 error title: is a list/],
    [post('', { title: 'Falco #1' }), /:2:8 warning title: .* quote/],
    [post('', { author: '@leodido' }), /:5:9 error YAML: .* author: '@leodido'/],
    [post('', { '<<': '{ a: b }' }), /:7:1 error <<: no such key/],
    [post('', { title: '!!js/function "x"' }), /:2:\d+ error YAML: .*tags \(!\) are not read/],
    [post('', { title: '"a\\u202Eb"' }), /:2:8 error title/],
    [post('', { slug: '2021-' }).replace('2021-\n', '"2021"\n'), /:6:7 error slug: '2021'/],
    [post('', { description: 'One sentence that says what the reader learns.' }), /:3:14 error description/],
    [post('', { cover: './x.png' }), /:7:8 error coverAlt: is missing/],
    [post('', { aliases: '["https://a.b/"]' }), /:7:11 error aliases/],
    [post('', { aliases: '[../x]' }), /:7:11 error aliases/],
    [post('', { aliases: '[/projects/]' }), /:7:11 error aliases/],
    [post('', { canonical: 'https://falco.org.example.com/blog/' }), /:7:12 warning canonical/],
    [post('', { source: 'A talk' }), /:7:9 error source/],
    [post('', { title: `x # ${'a'.repeat(270_000)}` }), /:2:1 error YAML: .*262144/],
    [post('', { author: 'Ada Lovelace and Grace Hopper' }), /:5:9 warning author: .*authors: \[/],
    [post('', { author: "'?!'" }), /:5:9 error author/],
    [post('', { author: undefined, authors: '[]' }), /:6:10 error authors/],
    [post('', { coverAlt: 'A dot' }), /:7:11 error cover: is missing/],
    [post('', { tags: '[Falco, Falco]' }), /:7:15 warning tags: 'Falco' is here twice/],
    [post('', { tags: "['?!']" }), /:7:8 error tags\[1\]: '\?!' .*letters/],
    ['---json\n{}\n---\n', /:1:1 error front matter/],
    ['+++\na = 1\n+++\n', /:1:1 error front matter: opens with '\+\+\+'/],
    ['\n---\ntitle: x\n---\n', /:1:1 error front matter: begins on line 2/],
    ['----\ntitle: x\n---\n', /:1:1 error front matter/],
    ['---\n- a\n---\n', /:2:1 error YAML: is a list/],
    [`---\na: ${'['.repeat(5000)}\n---\n`, /:2:\d+ error YAML: is nested/],
    [post('[a](VBScript:x)'), /:9:1 error link: .*vbscript/],
    [post('[a](data:text/html,x)'), /:9:1 error link: .*data/],
    [post('[a](<java\tscript:x>)'), /:9:1 error link: .*javascript/],
    [post('[a](<jav&#x0A;ascript:x>)'), /:9:1 error link: .*javascript/],
    [post('[a][b]\n\n[b]: javascript:x'), /:9:1 error link: .*javascript/],
    [post('<javascript:alert(1)>'), /:9:1 error link: .*javascript/],
    [post('[a](file:///etc/passwd)'), /:9:1 error link: .*file/],
    [post('[a](HTTPS://falco.org)'), /:9:1 error link: .*lower case/],
    [post('[a](//evil.example)'), /:9:1 error link: .*another host/],
    [post('[a](/\\\\evil.example)'), /:9:1 error link: .*backslash/],
    [post('[a]()'), /:9:1 error link: has no destination/],
    [post('a <iframe src="https://a.b"></iframe>'), /:9:3 error HTML: the tag <iframe>/],
    [post('<form action="/x">\n</form>'), /:9:1 error HTML: the tag <form>/],
    [post('<body onload="x()">'), /:9:1 error HTML: the tag <body>/],
    [post('Text.\n\n<b style="color: red">a</b>'), /:11:1 error HTML: the attribute style/],
    [post('a <b OnClick=x>b</b>'), /:9:3 error HTML: the attribute onclick/],
    [post('<svg><script>1</script></svg>'), /:9:1 error HTML: the tag <svg>/],
    [post(`${'<b>'.repeat(21)}x${'</b>'.repeat(21)}`), /:9:61 error HTML: <b> is within 20/],
    [post('a &#x202E; b'), /:9:1 error character: .*U\+202E/],
    [post('<!-- a\n\nb'), /:9:1 error comment/],
    [post('~~~\na'), /:9:1 error code fence/],
    [post('````\na\n```'), /:9:1 error code fence/],
    [post('- a\n\n  ```\n  x\n\nb'), /:11:3 error code fence/],
    [post('# A post'), /:9:1 error heading/],
    [post('A post\n==='), /:9:1 error heading/],
    [post('## A\n\n#### B'), /:11:1 warning heading/],
    [post('[a]({{< ref "x" >}})'), /:9:5 error shortcode/],
    [post('<div>{{% x %}}</div>'), /:9:6 error shortcode/],
    [post('![a](https://a.b/c.png)'), /:9:1 error picture: .*another host/],
    [post('![a](../../x.png)'), /:9:1 error picture: .*out of the content folder/],
    [post('![a](/img/x.png)'), /:9:1 error picture/],
    [post('[a](../../../etc/passwd)'), /:9:1 error link: .*out of the content folder/],
    [post('[a](./b.md)'), /:9:1 error link: .*no file/],
    [post('## Über uns\n\n[a](#uber-uns)'), /:11:1 error link: .*#über-uns/],
    [post('[a](http://github.com/falcosecurity)'), /:9:1 warning link: .* write https:\/\/github.com\/falcosecurity/],
    [post('['.repeat(200)), /:9:1 error text: is too long or complex, with more than 100 levels/],
    [post('- '.repeat(200)), /:9:1 error text: is too long or complex, with more than 100 levels/],
    [post('*a_ \n'.repeat(1900)), /:1509:1 error text: is too long or complex, with more than 3000 marks/],
    [
      post(Array.from({ length: 120 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')),
      /error text: is too long or complex, with more than 100 levels/,
    ],
    [post('a\u{E0041}\u{E0042}'), /:9:2 error character/],
    [post('a \u001B[31m'), /:9:3 error character: .*escape/],
    [post('a\rb'), /:9:2 error character: .*carriage return/],
    [post('it â€™ s'), /:9:4 error encoding: .* write ’/],
  ]
  it.each(cases.map(([content, expected]) => ({ content, expected })))('$expected', async ({ content, expected }) => {
    const result = await check({ 'posts/a.md': content })
    expect(
      shown(result).filter((line) => expected.test(line)),
      shown(result).join('\n'),
    ).toHaveLength(1)
  })
})

describe('posts that are right', () => {
  it.each<[string, string]>([
    ['time with zone', post('', { date: '2021-01-03T10:00:00+01:00' })],
    ['date in quotes', post('', { date: '"2021-01-03"' })],
    ['joined emoji', post('👩‍💻 👨‍👩‍👧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇮🇹')],
    ['Persian and Hindi', post('می‌خواهم क्‍ष עברית\u200F.')],
    ['soft hyphen', post('Donau\u00ADdampf\u00ADschiff')],
    ['HTML that is allowed', post('<details><summary>More</summary>\n\nText<br>\n\n</details>\n\n<!-- a note -->')],
    ['tasks, notes, tables, alerts', post('- [x] a[^1]\n\n> [!NOTE]\n> b\n\n| a |\n|:-:|\n| b |\n\n[^1]: c')],
    [
      'code of everything',
      post('```html title="a.html" {1}\n<script>alert(1)</script>\n{{< x >}}\n# a\n```\n\nand `<iframe>`.'),
    ],
    ['anchors', post('## A & b\n\n### A & b\n\n[1](#a--b) [2](#a--b-1) [3](#top) <a id="x"></a> [4](#x)')],
    [
      'addresses',
      post('[a](mailto:a@falco.org) [b](https://falco.org/?a=b:c#d) <https://falco.org> [c](/blog) [d](/feed.xml)'),
    ],
    ['long list', post(Array.from({ length: 500 }, (_, index) => `- [a](https://falco.org/${index}) *b*`).join('\n'))],
    ['scheduled, as its update is', post('', { date: '2062-01-03', updated: '2062-01-04' })],
    ['big code', post(`\`\`\`json\n${'[{"a": "*_`"}],\n'.repeat(3000)}\`\`\``)],
  ])('%s', async (_, content) => {
    const result = await check({ 'posts/a.md': content })
    expect(shown(result)).toEqual([])
    expect(result.accepted).toEqual(['posts/a.md'])
  })
})

describe('names of files', () => {
  it.each([
    ['posts/a.mdx', 'a.md'],
    ['posts/a.markdown', 'a.md'],
    ['posts/A.Md', 'A.md'],
    ['posts/.a.md', 'a.md'],
    ['posts/a.md.txt', 'a.md'],
    ['posts/a/b.md', 'posts/b.md'],
    ['posts/a/b/index.md', 'posts/b/index.md'],
    ['maintainers/a.yaml', 'a.md'],
    ['maintainers/a.png', 'maintainers/'],
    ['projects/a/b.md', 'projects/b.md'],
    ['links/a.yml', 'a.yaml'],
    ['releases.yml', 'releases.yaml'],
    ['Figures.yaml', 'figures.yaml'],
    ['post/a.md', 'posts/'],
    ['Posts/a.md', 'posts/'],
    ['a.md', 'posts/a.md'],
    ['.gitattributes', 'gitattributes'],
    ['posts/.gitattributes', 'gitattributes'],
    ['posts/a/.hidden', 'hidden'],
    ['maintainers/.idea/a.png', 'idea'],
    ['notes/a.md', 'posts/'],
    ['posts/a\u2061b.txt', 'ab.txt'],
  ])('%s is told to become %s', async (file, wanted) => {
    const { findings } = await check({ [file]: 'x' })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ path: file, severity: 'error' })
    expect(findings[0]?.message).toContain(wanted)
  })
  it('leaves assets and what is not for the site alone', async () => {
    const files = {
      'README.md': 'x',
      LICENSE: 'x',
      'posts/values.yaml': 'x',
      'posts/a/data.json': '{',
      '.git/a.md': 'x',
      'posts/.DS_Store': 'x',
      'posts/.a.md.swp': 'x',
    }
    expect(shown(await check(files))).toEqual([])
  })
  it.each([
    ['posts/A.png', 'posts/a.png'],
    ['posts/A/a.txt', 'posts/a/a.txt'],
    ['posts/e\u0301.txt', 'posts/\u00E9.txt'],
    ['releases.yaml', 'Releases.yaml'],
  ])('of %j and %j one is refused, since most systems take them for one', async (...names) => {
    const { findings } = await check(Object.fromEntries(names.map((name) => [name, 'x'])))
    const [first, second] = names.toSorted()
    expect(findings.filter(({ rule }) => rule === 'file/name-clash')).toEqual([
      expect.objectContaining({ path: second, severity: 'error', message: expect.stringContaining(String(first)) }),
    ])
  })
  it('refuses links that lead outside', async () => {
    const folder = await folderOf({ 'posts/a.md': post() })
    await fs.symlink('/etc/hostname', path.join(folder, 'posts/b.md'))
    await fs.symlink('nowhere', path.join(folder, 'posts/c.md'))
    await fs.symlink('..', path.join(folder, 'posts/d'))
    const { findings } = await createCheck()(folder)
    expect(findings.map(({ path, severity }) => [path, severity])).toEqual([
      ['posts/b.md', 'error'],
      ['posts/c.md', 'error'],
      ['posts/d', 'error'],
    ])
  })
})

describe('several files', () => {
  const cases: [files: Files, expected: RegExp][] = [
    [
      { 'posts/a.md': post('[b](./b.md)'), 'posts/b.md': post('', { slug: 'b', draft: 'true' }) },
      /^posts\/a.md:9:1 error link: .*draft/,
    ],
    [
      { 'posts/a.md': post('[b](/blog/b)'), 'posts/b.md': post('', { slug: 'b', date: '2026-12-24' }) },
      /^posts\/a.md:9:1 error link: .*2026-12-24/,
    ],
    [
      { 'posts/a.md': post('[b](b.md#hedding)'), 'posts/b.md': post('## Heading', { slug: 'b' }) },
      /^posts\/a.md:9:1 error link: .*'#heading'/,
    ],
    [
      { 'posts/a.md': post('[b](/projects/flaco/)'), 'projects/falco.md': project },
      /^posts\/a.md:9:1 error link: .*'\/projects\/falco\/'/,
    ],
    [
      { 'posts/a.md': post('![b](imgs/dto.png)'), 'posts/imgs/dot.png': png },
      /^posts\/a.md:9:1 error picture: .*'.\/imgs\/dot.png'/,
    ],
    [{ 'posts/a.md': post('![b](Dot.PNG)'), 'posts/dot.png': png }, /^posts\/a.md:9:1 error picture: .*'.\/dot.png'/],
    [{ 'posts/a.md': post('[b](x.html)'), 'posts/x.html': '<script>' }, /^posts\/a.md:9:1 error link: .*run/],
    [{ 'posts/a.md': post('![b](x.jpg)'), 'posts/x.jpg': png }, /^posts\/a.md:9:1 error picture: .*PNG/],
    [{ 'posts/a.md': post('![b](x.png)'), 'posts/x.png': '' }, /^posts\/a.md:9:1 error picture: .*not a picture/],
    [
      { 'posts/a.md': post('![b](x.png)'), 'posts/x.png': png.subarray(0, 12) },
      /^posts\/a.md:9:1 error picture: .*damaged/,
    ],
    [{ 'posts/a.md': post('', { cover: './x.png', coverAlt: 'X' }) }, /^posts\/a.md:7:8 error cover/],
    [{ ...people, 'posts/a.md': post('', { author: "'@kris-nov'" }) }, /^posts\/a.md:5:9 error author: .*'@kris-nova'/],
    [{ ...people, 'posts/a.md': post('', { author: 'kris-nova' }) }, /^posts\/a.md:5:9 warning author: .*'@kris-nova'/],
    [
      { ...people, 'posts/a.md': post('', { author: 'Kristin Nova' }) },
      /^posts\/a.md:5:9 warning author: .*'Kris Nóva'; .*alsoKnownAs in maintainers\/kris-nova.md/,
    ],
    [
      {
        'posts/a.md': post('', { author: 'Jacque Salinas' }),
        'posts/b.md': post('', { slug: 'b', author: 'Jacqueline Salinas' }),
      },
      /^posts\/a.md:5:9 warning author: 'Jacque Salinas' .*'Jacqueline Salinas' \(posts\/b.md:5\)/,
    ],
    [
      { 'posts/a.md': post('', { tags: '[Falco]' }), 'posts/b.md': post('', { slug: 'b', tags: '[falco]' }) },
      /^posts\/b.md:7:8 warning tags: .*'Falco'/,
    ],
    [
      { 'posts/a.md': post('', { tags: '[security]' }), 'posts/b.md': post('', { slug: 'b', tags: '[secruity]' }) },
      /^posts\/b.md:7:8 warning tags: .*'security'/,
    ],
    [
      { 'posts/a.md': post('', { aliases: '[old]' }), 'posts/b.md': post('', { slug: 'b', aliases: '[/blog/old/]' }) },
      /^posts\/b.md:7:11 error aliases: .*posts\/a.md/,
    ],
    [
      { 'maintainers/nova.md': maintainer, 'projects/falco.md': project },
      /^maintainers\/nova.md:3:9 error github: .*'kris-nova.md'/,
    ],
    [{ 'projects/flaco.md': project }, /^projects\/flaco.md:2:7 error name: .*'falco.md'/],
    [
      { 'maintainers/kris-nova.md': maintainer },
      /^maintainers\/kris-nova.md:4:12 error projects: .*projects\/falco.md/,
    ],
    [
      { 'releases.yaml': 'asOf: 2026-08-01\nreleases:\n  - version: 0.1.0\n    date: 2026-01-01\n    post: nope\n' },
      /^releases.yaml:5:11 error post: 'nope'/,
    ],
    [{ 'links/a.yaml': 'title: A\norder: first\nlinks: []\n' }, /^links\/a.yaml:2:8 error order/],
    [
      { 'posts/a.md': post('[a](https://github.com/falcosecurity/falko)'), 'projects/falco.md': project },
      /^posts\/a.md:9:1 warning link: .*falko/,
    ],
    [
      {
        'maintainers/kris-nova.md': maintainer,
        'maintainers/ada.md': maintainer
          .replace('Kris Nóva', 'Ada')
          .replace('kris-nova', 'ada\nalsoKnownAs: [Kris Nóva]'),
        'projects/falco.md': project,
      },
      /error alsoKnownAs.*'Kris Nóva'/,
    ],
    [
      {
        'posts/a.md': post('', { author: "'@nova'" }),
        'maintainers/kris-nova.md': maintainer.replace('kris-nova', 'kris-nova\nformerHandles: [nova]'),
        'projects/falco.md': project,
      },
      /^posts\/a.md:5:9 error author: .*'@kris-nova'/,
    ],
    [
      {
        'releases.yaml': 'asOf: 2026-08-01\nreleases:\n  - { version: 0.1.0, date: 2026-01-01, post: a-post }\n',
        'posts/a-post.md': post('', { draft: 'true' }),
      },
      /^releases.yaml:3:\d+ error post: .*draft/,
    ],
    [
      {
        'project-releases/rules.yaml':
          'project: rules\ntag: v{version}\nasOf: 2026-08-01\nreleases:\n  - { version: 0.1.0, date: 2026-01-01 }\n',
      },
      /^project-releases\/rules.yaml:1:10 error project: .*projects\/rules.md/,
    ],
    [{ 'notes/a-thought.md': 'A thought.' }, /^notes\/a-thought.md:1:1 error file: is not read/],
    [
      {
        'releases.yaml':
          'asOf: 2026-08-01\nreleases:\n  - { version: 0.1.0, date: 2026-01-01 }\n  - { version: 0.1.0, date: 2026-01-01 }\n',
      },
      /^releases.yaml:4:16 error version: .*line 3/,
    ],
    [
      { 'links/a.yaml': 'title: A\nlinks:\n  - title: B\n    uri: https://falco.org/\n    description: C\n' },
      /^links\/a.yaml:4:5 error links\[1\]\.uri: .*'url'/,
    ],
    [
      { ...people, 'maintainers/kris-nova.md': maintainer.replace('2020', '2062') },
      /^maintainers\/kris-nova.md:5:8 warning since: 2062-12-22 is still to come; write a day that has been$/,
    ],
    [
      { 'releases.yaml': 'asOf: 2026-08-01\nreleases:\n  - version: 1.0.0\n    date: 2062-01-03\n' },
      /^releases.yaml:4:11 warning date: 2062-01-03 is still to come; write a day that has been$/,
    ],
    [
      { 'posts/a.md': post('', { updated: '2062-01-03' }) },
      /^posts\/a.md:7:10 warning updated: 2062-01-03 is still to come; write a day that has been$/,
    ],
    [
      {
        'sources.yaml': `sources:\n${source('New', '2026-08-31')}${source('Old', '2026-07-01')}${source('Older', '2026-06-01')}`,
      },
      /^sources.yaml:13:11 warning asOf: '2026-07-01' is long ago, and facts may have changed since; run npm run sync$/,
    ],
    [
      { 'README.md': 'Text', 'posts/a.md': post('[a](../README.md)') },
      /^posts\/a.md:9:1 error link: .* leads to README.md, which is not published; use its full address/,
    ],
  ]
  it.each(cases.map(([files, expected]) => ({ files, expected })))('$expected', async ({ files, expected }) => {
    const result = await check(files)
    expect(
      shown(result).filter((line) => expected.test(line)),
      shown(result).join('\n'),
    ).toHaveLength(1)
    expect(result.findings.filter(({ severity }) => severity === 'error').length).toBe(
      /error/.test(expected.source) ? 1 : 0,
    )
  })
  it('follows links of every kind', async () => {
    const body =
      '[1](./b.md#x) [2](../projects/falco.md) [3](/maintainers/kris-nova/) [4](/blog/tags/ebpf/) [5](/blog/2021/) [6](/blog/old/) [7](values.yaml) [8](b)\n\n![9](b/dot.png)'
    const result = await check({
      'posts/a.md': post(body, { tags: '[eBPF]', aliases: '[old]', author: "'@kris-nova'" }).replace(
        './b.md',
        './b/index.md',
      ),
      'posts/b/index.md': post('## X', { slug: 'b' }),
      'posts/b/dot.png': png,
      'posts/values.yaml': 'a: 1',
      ...people,
    })
    expect(shown(result)).toEqual([])
    expect(result.accepted).toHaveLength(4)
  })
})

describe('createCheck', () => {
  it('names a folder that is not there', async () => {
    await expect(createCheck()('/nowhere/content')).rejects.toThrow(/^[^\n]*\/nowhere\/content[^\n]*CONTENT_DIR[^\n]*$/)
  })
  it('takes an empty folder', async () => {
    expect(await check({})).toMatchObject({ findings: [], accepted: [], files: {} })
  })
  it('sees what changed in another run', async () => {
    const folder = await folderOf({ 'posts/a.md': post('[b](/blog/b/)'), 'posts/b.md': post('', { slug: 'b' }) })
    const run = createCheck()
    expect(shown(await run(folder))).toEqual([])
    await fs.writeFile(path.join(folder, 'posts/b.md'), post('', { slug: 'c' }))
    expect(shown(await run(folder))).toHaveLength(1)
    await fs.rm(path.join(folder, 'posts/b.md'))
    expect(shown(await run(folder))).toHaveLength(1)
    await fs.writeFile(path.join(folder, 'posts/b.md'), post('', { slug: 'b' }))
    expect(shown(await run(folder))).toEqual([])
  })

  it('knows the years of posts in UTC, as pages are made', async () => {
    const date = '2020-12-31T23:30:00-05:00'
    expect(shown(await check({ 'posts/a.md': post('[x](/blog/2021/)', { date }) }))).toEqual([])
    expect(shown(await check({ 'posts/a.md': post('[x](/blog/2020/)', { date }) }))).toHaveLength(1)
  })
  it('shows what cannot be seen in a message of the YAML parser', async () => {
    const { findings } = await check({ 'posts/a.md': '---\n|  title\t\n---\n' })
    expect(findings.map(({ message }) => message).join()).not.toMatch(/\p{Cc}/u)
  })
  it('throws at nothing that a file may hold', async () => {
    const folder = await folderOf({ 'posts/a.md': '' })
    const run = createCheck()
    const join = (pieces: string) => fc.array(fc.constantFrom(...pieces.split('·'))).map((parts) => parts.join(''))
    const markdown = join(
      '*·_·`·[·]·(·)·<·>·!·#·-·|·\n·\n\n· ·&#x0;·<b·<!--·{{<·[^1]·```·---·a·ü·\\·<svg>·</·http://·=',
    )
    const yaml = join('title·: ·\n·- ·  ·{·}·[·]·&a ·*a·!x ·"·\'·|·>·#·? ·,·slug·\t·---·%·<<')
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      markdown.map((text) => post(text)),
      yaml.map((text) => `---\n${text}\n---\n`),
    )
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.constantFrom('posts/a.md', 'releases.yaml', 'posts/x.svg', 'posts/x.png'),
        async (bytes, file) => {
          await fs.writeFile(path.join(folder, file), bytes)
          const { findings } = await run(folder)
          for (const { line, column, message } of findings) {
            expect(line).toBeGreaterThan(0)
            expect(column).toBeGreaterThan(0)
            expect(message).not.toMatch(/\p{Cc}/u)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
