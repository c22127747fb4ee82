import { describe, expect, it } from 'vitest'
import { check, expectFine, expectFound, post, shown } from '#lib/check/tests/testing.ts'

const linked = (file: string, content: string | Uint8Array) =>
  check({
    'posts/a.md': post(
      `[x](${file.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, '\\$&')})`,
    ),
    [`posts/${file}`]: content,
  })

describe('a linked file', () => {
  it.each<[string, string | Uint8Array]>([
    ['rules.yaml', '- rule: x\n'],
    ['SYSLOG.LOG', '\uFEFF<13>Jan 1 falco: x'],
    ['paper.pdf', '%PDF-1.7\n%%EOF\n'],
  ])('is taken: %s', async (file, content) => {
    const result = await linked(file, content)
    expect(shown(result)).toEqual([])
    expect(Object.keys(result.files)).toEqual([`posts/${file}`])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['a/payload', '<script>1</script>', /no extension.*run/],
    ['x.zip', 'PK', /'\.zip'.*run.*\.png.*release/],
    ['x.cast', '{"version": 2}', /recording.*upload it to asciinema\.org/],
    ['x%2ehtml.txt', 'x', /'%' in its name/],
    ['x.txt', '\uFEFF \n<!DOCTYPE html>', /begins with '<'/],
    ['x.log', 'a\n\u001B[31mred', /U\+001B.*colours/],
    ['x.csv', Buffer.from('Nóva', 'latin1'), /UTF-8/],
    ['x.txt', new Uint8Array(21 * 1024 * 1024).fill(97), /at most 20 MB/],
  ])('is refused: %s', async (file, content, expected) => {
    const result = await linked(file, content)
    expect(shown(result)).toEqual([expect.stringMatching(/^posts\/a\.md:9:1 error link: /)])
    expect(shown(result)[0]).toMatch(expected)
    expect(result.files).toEqual({})
  })

  it('must be below posts/', () =>
    expectFound(
      { 'values.txt': 'x', 'posts/a.md': post('[x](../values.txt)') },
      ":9:1 error link: '../values.txt' is not below",
    ))
})

describe('a file that no document uses', () => {
  it.each(['x.png', 'x.html'])('is not reported: %s', (file) =>
    expectFine({ 'posts/a.md': post('Text.'), [`posts/${file}`]: 'x' }),
  )
  it('is checked if it is a drawing', async () => {
    const result = await check({
      'posts/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    })
    expect(shown(result)).toEqual([
      expect.stringMatching(/^posts\/x\.svg:1:41 error SVG: .*<script>/),
    ])
    expect(result.files).toEqual({})
  })
})
