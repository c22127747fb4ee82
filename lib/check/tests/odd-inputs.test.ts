import { describe, expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/tests/testing.ts'

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
