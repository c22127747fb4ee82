import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import type { Files } from '#testing/files.ts'
import { testFolder } from '#testing/folders.ts'
import { chunk, png as pngOf, scanlines } from '#testing/png.ts'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, post, shown } from './testing.ts'

const maintainer =
  '---\nname: Kris Nóva\ngithub: kris-nova\nprojects: [falco]\nsince: 2020-12-22\n---\n'
const project = '---\nname: falco\ndescription: Runtime security.\n---\n'
const people = { 'maintainers/kris-nova.md': maintainer, 'projects/falco.md': project }
const png = pngOf(1, 1, [chunk('IDAT', scanlines(1, 1))])

it.each<[string | Uint8Array, string]>([
  ['', ':1:1 error file: is empty; write the document, or remove the file'],
  [post().replaceAll('\n', '\r'), ':1:1 error file: has CR line ends; save it with LF'],
  [post(''), ':8:1 warning text: is empty; write it, or add draft: true'],
  [
    'x'.repeat(1024 * 1024 + 1),
    ':1:1 error file: has 1048577 bytes; a document has at most 1048576',
  ],
  [Buffer.from(post(), 'utf16le'), ':1:1 error file: is UTF-16, not UTF-8; save it as UTF-8'],
  [
    Buffer.from(post('caf\xE9'), 'latin1'),
    ":9:4 error encoding: the byte 0xE9 is not UTF-8; it would be 'é' in",
  ],
  [
    '# Text',
    ":1:1 error front matter: is missing: the file opens with '# Text', and only YAML is read; write '---' alone on line 1, then",
  ],
  [
    '---\ntitle: x\n',
    ":1:1 error front matter: has no end; write '---' alone on the line after its last key",
  ],
  ['---js\n{}\n---\n', "is missing: the file opens with '---js', and only YAML is read"],
  [
    post('a\n<<<<<<< HEAD\n# b\n=======\n- c\n>>>>>>> main'),
    ":10:1 error merge: '<<<<<<< HEAD' marks a merge conflict",
  ],
  [post().replace('title', '<<<<<<< HEAD\ntitle'), ":2:1 error merge: '<<<<<<< HEAD' marks"],
  ['\n---\ntitle: x\n---\n', ':1:1 error front matter: begins on line 2'],
  ['---\ntitle: x\n----\n', ":3:1 error front matter: '----' does not end it"],
  [`---\na: ${'['.repeat(5000)}\n---\n`, 'error YAML: is nested too deep'],
])('a file that is not a valid document has one finding: %j', (content, words) =>
  expectFound({ 'posts/a.md': content }, words),
)

const wrongNames = `
posts/a.mdx → 'a.md'
posts/a → 'a.md'
posts/.a.md → 'a.md'
posts/a/b.md → 'posts/b.md'
maintainers/a.png → maintainers/ holds only .md files
links/a.yml → 'a.yaml'
Figures.yaml → 'figures.yaml'
post/a.md → move it to 'posts/a.md'
notes/a.md → is not read here; documents are in posts/
.gitattributes → 'gitattributes', or remove it
posts/a\\u{2061}b.txt → 'ab.txt'
posts/con.png → is not a name that every system accepts`

describe('names of files', () => {
  it.each(rows(wrongNames))('%j must become %s', async (file = '', wanted = '') => {
    const { findings } = await check({ [file]: 'x' })
    expect(findings).toEqual([expect.objectContaining({ path: file, severity: 'error' })])
    expect(findings[0]?.message).toContain(wanted)
  })
  it('of assets and of ignored files are not reported', () => {
    const names =
      'README.md LICENSE posts/values.yaml posts/a/data.json .git/a.md posts/.DS_Store posts/.a.md.swp'
    return expectFine(Object.fromEntries(names.split(' ').map((name) => [name, 'x'])))
  })
  it.each([
    ['posts/A/a.txt', 'posts/a/a.txt'],
    ['posts/e\u0301.txt', 'posts/\u00E9.txt'],
  ])('that most systems treat as the same are refused: %j and %j', (first, second) =>
    expectFound(
      { [first]: 'x', [second]: 'x' },
      `${second}:1:1 error file name: equals '${first}'`,
    ),
  )
  it('of symbolic links are refused, wherever they lead', async () => {
    const { folder } = testFolder({
      'posts/a.md': post('[x](./e.txt)'),
      'posts/x.txt': 'x',
      '.git/config': 'x',
    })
    const links = {
      'b.md': '/etc/hostname',
      'c.md': 'nowhere',
      d: '..',
      'e.txt': '../.git/config',
      'f.txt': 'x.txt',
    }
    for (const [name, target] of Object.entries(links))
      await fs.symlink(target, path.join(folder, 'posts', name))
    const { findings, files } = await createCheck()(folder)
    const refused = findings
      .filter(({ rule }) => rule === 'file/not-readable')
      .map(({ path: file }) => file)
    expect(refused).toEqual(Object.keys(links).map((name) => `posts/${name}`))
    expect(Object.keys(files)).toEqual(['posts/x.txt'])
  })
})

/** The content folder to which each row of the tests adds one mistake. */
const around: Files = {
  ...people,
  'maintainers/kris-nova.md': maintainer.replace('kris-nova', 'kris-nova\nformerHandles: [nova]'),
  'README.md': 'x',
  'posts/values.yaml': 'a: 1',
  'posts/x.html': '<script>',
  'posts/imgs/dot.png': png,
  'posts/imgs/step-1.png': png,
  'posts/other.jpg': png,
  'posts/b/index.md': post('## Heading', {
    slug: 'b',
    author: 'Jacqueline Salinas',
    tags: '[eBPF, security]',
    aliases: '[old]',
  }),
  'posts/draft.md': post('A draft.', { slug: 'draft', draft: 'true' }),
  'posts/later.md': post('Later.', { slug: 'later', date: '2026-12-24' }),
}

const links = `
[b](./draft.md) → ; publish it first
[b](/blog/later) → posts/later.md, which is scheduled for 2026-12-24
[b](b/index.md#hedding) → ; write 'b/index.md#heading'
[b](/projects/flaco/) → ; write '/projects/falco/'
[b](x.html) → ends in '.html', and browsers
[b](../README.md) → README.md, which is not published
[b](https://github.com/falcosecurity/falko) → a.md:9:1 warning link: 'https://github.com/falcosecurity/falko' names a
[b](falco.io/docs/) → ; put the file at 'posts/falco.io/docs/', or write https:// before
[b](leo@falco.org) → ; write mailto: before
![b](data:image/png;base64,AAAA) → ; save the picture beside the post and write ![what it shows](./picture.png)
![A b][image1] → and write ![A b](./picture.png)
![b](imgs/dto.png) → ; write './imgs/dot.png'
![b](imgs/step-2.png) → ; put the file at 'posts/imgs/step-2.png'
[b](./draft/index.md) → ; write './draft.md'
[b](/blog/bat/) → '/blog/bat/' leads to no page of this site; write
![b](values.yaml) → ; save it as .png
![b](other.jpg) → error picture: 'other.jpg' is PNG`

const keys = `
author → '@kris-nov' → ; write '@kris-nova'
author → '@nova' → is a former handle; write '@kris-nova'
author → Kris Nóva, Leonardo Grasso → ; write authors: ['@kris-nova', Leonardo Grasso]
author → "@kris-nova, @ada" → error author: '@kris-nova, @ada' looks like several people; write authors: ['@kris-nova', '@ada'] in place of
author → Kris Nova → to alsoKnownAs in maintainers/kris-nova.md
author → Jacque Salinas → is most likely 'Jacqueline Salinas' (posts/b/index.md:5)
tags → [ebpf] → b/index.md:7:8 warning tags: 'eBPF' is most likely
tags → [secruity] → b/index.md:7:14 warning tags: 'security' is most`

/** Rows: a file, a text in it, its replacement, and a part of the expected finding. */
const data = `
maintainers/nova.md → - → - → ; rename it to 'kris-nova.md'
projects/falco.md → name → status: stabel\\nname → 'stabel' is not an allowed value; write stable,
maintainers/kris-nova.md → [falco] → [flaco] → ; write falco, or add projects/flaco.md
maintainers/kris-nova.md → 2020 → 2062 → since: '2062-12-22' is in the future
maintainers/ada.md → name: → github: ada\\nalsoKnownAs: [Kris Nóva]\\nname: → 'Kris Nóva' is also a name in maintainers/kris-nova.md
search.yaml → /releases/ → /release/ → '/release/' is neither a page of this site nor a link in links/; write /releases/
releases.yaml → 01 } → 01, post: nope } → 'nope' is not the slug of a post
releases.yaml → 01 } → 01, post: draft } → ; publish posts/draft.md
releases.yaml → } → }\\n  - { version: 0.1.0, date: 2026-01-01 } → releases.yaml:4:16 error version: '0.1.0' is a duplicate
calls.yaml → T16:00Z →  → '2026-01-28' has no time
links/a.yaml → - → - → ; did you mean 'url'?
sources.yaml → - → - → ; run npm run sync`

const releases = 'asOf: 2026-08-01\nreleases:\n  - { version: 0.1.0, date: 2026-01-01 }\n'
const source = (name: string, asOf: string) =>
  `  - name: ${name}\n    holds: tags\n    url: https://falco.org/\n    licence: MIT\n    for: Them\n    asOf: ${asOf}\n`
const contents: Record<string, string> = {
  maintainers: maintainer,
  projects: project,
  'releases.yaml': releases,
  'calls.yaml':
    'title: A\ndescription: B\nfirst: 2026-01-28T16:00Z\nevery: week\nminutes: 60\nurl: https://falco.org/\ncalendar: https://falco.org/\n',
  links: 'title: A\nlinks:\n  - { title: B, uri: https://falco.org/, description: C }\n',
  'search.yaml': 'answers: [{ to: /releases/, words: [version] }]\n',
  'sources.yaml': `sources:\n${source('New', '2026-08-31')}${source('Old', '2026-07-01')}${source('Older', '2026-06-01')}`,
}

describe('several files', () => {
  it.each(rows(links))('%s is reported', (body = '', words = '') =>
    expectFound({ ...around, 'posts/a.md': post(body) }, words),
  )
  it.each(rows(keys))('%s: %s is reported', (key = '', value = '', words = '') =>
    expectFound({ ...around, 'posts/a.md': post('A', { [key]: value }) }, words),
  )
  it.each(rows(data))('%s with %s as %s: %s', (file = '', part = '', by = '', words = '') => {
    const content = contents[file.replace(/\/.*/, '')] ?? ''
    return expectFound({ ...around, [file]: content.replace(part, by) }, words)
  })
  it('may link to each other in every way', async () => {
    const body =
      '[1](b/index.md#heading) [2](../projects/falco.md) [3](/maintainers/kris-nova/) [4](/blog/tags/ebpf/) [5](/blog/2021/) [6](/blog/old/) [7](values.yaml) [8](b)\n\n![9](imgs/dot.png)'
    const result = await check({ ...around, 'posts/a.md': post(body, { author: "'@kris-nova'" }) })
    expect(shown(result)).toEqual([])
    expect(result.accepted).toHaveLength(6)
  })
})

describe('createCheck', () => {
  it('accepts an empty folder', async () => {
    expect(await check({})).toMatchObject({ findings: [], accepted: [], files: {} })
  })
  it('reports its progress', async () => {
    const seen: number[][] = []
    const { folder } = testFolder({
      'posts/a.md': post('A'),
      'posts/b.md': post('B', { slug: 'b' }),
    })
    await createCheck()(folder, { onRead: (...place) => seen.push(place) })
    expect(seen).toEqual([
      [0, 2],
      [1, 2],
    ])
  })
  it('notices in a later run what has changed', async () => {
    const { folder } = testFolder({
      'posts/a.md': post('[b](/blog/b/)'),
      'posts/b.md': post('B', { slug: 'b' }),
    })
    const run = createCheck()
    expect(shown(await run(folder))).toEqual([])
    await fs.writeFile(path.join(folder, 'posts/b.md'), post('B', { slug: 'c' }))
    expect(shown(await run(folder))).toHaveLength(1)
    await fs.rm(path.join(folder, 'posts/b.md'))
    expect(shown(await run(folder))).toHaveLength(1)
  })
  it('knows the years of posts in UTC, as on pages', async () => {
    const text = post('[x](/blog/2021/) [y](/blog/2020/)', { date: '2020-12-31T23:30:00-05:00' })
    await expectFound({ 'posts/a.md': text }, "error link: '/blog/2020/' leads to no page")
  })
})
