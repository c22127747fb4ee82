import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { check, folderOf, post, shown } from '#lib/check/testing.ts'

describe('a web address without its two slashes', () => {
  // Browsers read 'https:x' on a page of https as a path of that page's site (URL Standard, 4.4, special relative).
  it.each([
    'https:falco.org',
    'https:/blog/',
    'http:/other.example/x',
    'https:///other.example',
    'https:\\\\other.example',
    'https:/\\other.example',
    'https:',
    'https:?x',
    'https:#x',
  ])('is refused, since where it leads depends on the page: %s', async (url) => {
    expect(shown(await check({ 'posts/a.md': post(`[x](<${url.replaceAll('\\', '\\\\')}>)`) }))).toEqual([
      expect.stringMatching(/^posts\/a\.md:9:1 error link: .*'https?:\/\/'/),
    ])
  })

  it.each(['https://falco.org', 'http://a.example/', 'mailto:a@b.c'])('is not this: %s', async (url) => {
    expect(shown(await check({ 'posts/a.md': post(`[x](<${url.replaceAll('\\', '\\\\')}>)`) }))).toEqual([])
  })
})

it.each(['constructor', 'toString', '__proto__'])(
  'a tag that is named as what every object of JavaScript has is a value: %s',
  async (name) => expect(shown(await check({ 'posts/a.md': post(`a <${name}>`) }))).toEqual([]),
)

it.each(['![x]()', 'a ![x](<>) b'])('a picture needs a destination: %s', async (markdown) => {
  expect(shown(await check({ 'posts/a.md': post(markdown) }))).toEqual([
    expect.stringMatching(/error picture: has no destination/),
  ])
})

describe('YAML of more than one document', () => {
  it.each([
    ['posts/a.md', post().replace('slug: a-post\n', 'slug: a-post\n...\ndraft: true\n'), 8],
    ['moves.yaml', 'moves: []\n---\nmoves: []\n', 2],
    ['moves.yaml', 'moves: []\n...\n---\n- x\n', 3],
    ['moves.yaml', 'moves: []\n--- x\n', 2],
    ['moves.yaml', '--- a\n---\nmoves: []\n', 2],
    ['links/a.yaml', 'title: a\nlinks: []\n---\n', 3],
  ])('is refused: %s %j', async (file, text, line) => {
    expect(shown(await check({ [file]: text }))).toEqual([
      expect.stringMatching(new RegExp(`^${file}:${line}:1 error YAML: .*second document`)),
    ])
  })

  it.each(['moves: []\n...\n', '---\nmoves: []\n', '%YAML 1.2\n---\nmoves: []\n...\n'])(
    'is not what has an end or a beginning: %j',
    async (text) => expect(shown(await check({ 'moves.yaml': text }))).toEqual([]),
  )
})

describe('numbers of the community', () => {
  it.each(['-5', '0.5', '1e308', '1e-320', '-1', '9007199254740993', '1000001'])(
    'are counts, not %s',
    async (number) => {
      const text = `asOf: 2021-01-01\nmonths:\n  - { month: "2021-01", maintainers: ${number} }\n`
      expect(shown(await check({ 'figures.yaml': text }))).toEqual([
        expect.stringMatching(
          /^figures\.yaml:3:38 error months\[1\]\.maintainers: '.*' is not a count; write a whole number/,
        ),
      ])
    },
  )

  it.each(['0', '7', '1000000'])('may be %s', async (number) => {
    const text = `asOf: 2021-01-01\nmonths:\n  - { month: "2021-01", companies: ${number} }\n`
    expect(shown(await check({ 'figures.yaml': text }))).toEqual([])
  })

  it.each(['0000-01', '9999-12', '1969-12', '2200-01'])('are of months that are plausible, not %s', async (month) => {
    const text = `asOf: 2021-01-01\nmonths:\n  - { month: "${month}" }\n`
    expect(shown(await check({ 'figures.yaml': text }))).toEqual([
      expect.stringMatching(/^figures\.yaml:3:14 error months\[1\]\.month: /),
    ])
  })
})

it('a document that is far too large is not read', async () => {
  const folder = await folderOf({ 'posts/b.md': post('[a](./a.md)') })
  const file = await fs.open(path.join(folder, 'posts/a.md'), 'w')
  // Without a byte on the disk; readFile refuses anything beyond 2 GiB, so what is found is not found by reading.
  await file.truncate(3 * 1024 ** 3)
  await file.close()
  expect(shown(await createCheck()(folder))).toEqual([
    'posts/a.md:1:1 error file: has 3221225472 bytes; a document has at most 1048576 (1 MiB), so shorten or split it',
  ])
})

describe('a file of more mistakes than are shown costs no more than those', () => {
  const word = 'y'.repeat(150)
  const many = (line: (at: number) => string, count: number) =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n\n')
  const headings = many((at) => `## ${word}a${at}`, 2_400)
  const projects = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`posts/${word}${at}.txt`, 'x'] as const))

  it.each([
    ['anchors', `${many((at) => `[x](#${word}b${at})`.repeat(4), 550)}\n\n${headings}`, {}],
    ['files', many((at) => `[x](./${word}b${at}.txt)`, 2_200), projects],
    ['pictures', many((at) => `![x](./${word}b${at}.png)`, 2_200), projects],
    ['pages', many((at) => `[x](/blog/${word}${at}/)`, 2_200), {}],
  ])('%s', { timeout: 60_000 }, async (_, body, others) => {
    const begun = process.cpuUsage()
    const { findings } = await check({ 'posts/a.md': post(body), ...others })
    expect(findings.filter(({ path }) => path === 'posts/a.md')).toHaveLength(101)
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(8)
  })

  it('releases', { timeout: 60_000 }, async () => {
    const release = (at: number): string => `  - { version: 1.0.${at}, date: 2021-01-01, post: ${word}-b${at} }\n`
    const posts = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`posts/${at}.md`, post('', { slug: `${word}-a${at}` })] as const),
    )
    const begun = process.cpuUsage()
    const text = `asOf: 2021-01-01\nreleases:\n${Array.from({ length: 4_000 }, (_, at) => release(at)).join('')}`
    const { findings } = await check({ 'releases.yaml': text, ...posts })
    expect(findings).toHaveLength(101)
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(8)
  })
})
