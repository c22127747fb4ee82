import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CheckResult, createCheck } from '#lib/check/check.ts'
import { check, folderOf, post, shown } from '#lib/check/tests/testing.ts'

const linked = (file: string, content: string | Uint8Array): Promise<CheckResult> =>
  check({
    'posts/a.md': post(`[x](${file.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, '\\$&')})`),
    [`posts/${file}`]: content,
  })

const pdf = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n'

describe('a linked file', () => {
  it.each<[string, string | Uint8Array]>([
    ['rules.yaml', '- rule: x\n'],
    ['falco-0.40.0.txt', 'x\r\n\ty'],
    ['empty.log', ''],
    ['SYSLOG.LOG', '\uFEFF<13>Jan 1 falco: x'],
    ['a(1)ü.csv', 'a;b'],
    ['main.rs', 'fn main() {}'],
    ['paper.pdf', pdf],
    ['paper.pdf', `${pdf.slice(0, -1)}\r\n\0\0`],
    ['policy.rego', 'package x'],
  ])('is taken: %s', async (file, content) => {
    const result = await linked(file, content)
    expect(shown(result)).toEqual([])
    expect(Object.keys(result.files)).toEqual([`posts/${file}`])
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    // Types that browsers run as pages, and names that servers read their own way.
    ['x.xsd', '<x/>', /'\.xsd'.*run.*\.png.*\.txt/],
    ['payload', '<script>1</script>', /no extension.*run/],
    ['x.html.bak', 'x', /'\.bak'/],
    ['x.XHTML', 'x', /'\.XHTML'/],
    ['x.zip', 'PK', /'\.zip'.*release/],
    ['x.cast', '{"version": 2}', /recording.*upload it to asciinema\.org/],
    ['x.constructor', 'x', /'\.constructor'/],
    ['x%2ehtml.txt', 'x', /'%' in its name/],
    [`${'x'.repeat(150)}.txt`, 'x', /120 bytes/],
    // Contents that are not what the name says.
    ['x.rs', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /begins with '<'/],
    ['x.txt', ' \n<!DOCTYPE html>', /begins with '<'/],
    ['x.rego', '\uFEFF<?xml version="1.0"?>', /begins with '<'/],
    ['x.log', 'a\n\u001B[31mred', /U\+001B in line 2.*colours/],
    ['x.txt', Buffer.from('a\0b\0', 'latin1'), /U\+0000/],
    ['x.csv', Buffer.from('Nóva', 'latin1'), /UTF-8/],
    ['x.txt', Buffer.from('\uFEFFa', 'utf16le'), /UTF-8/],
    ['x.pdf', 'x', /is not a PDF/],
    ['x.pdf', ` ${pdf}`, /is not a PDF/],
    ['x.pdf', pdf.slice(0, -7), /cut off/],
    ['x.png', '<html>', /is not a picture/],
    ['x.txt', new Uint8Array(21 * 1024 * 1024).fill(97), /at most 20 MB/],
  ])('is refused: %s', async (file, content, expected) => {
    const result = await linked(file, content)
    expect(shown(result)).toEqual([expect.stringMatching(/^posts\/a\.md:9:1 error link: /)])
    expect(shown(result)[0]).toMatch(expected)
    expect(result.files).toEqual({})
  })

  it.each(['../values.txt', '../links/a.yaml'])('lies below posts/, not %s', async (url) => {
    const files = {
      'values.txt': 'x',
      'links/a.yaml': 'title: A\nlinks:\n  - { title: B, url: https://falco.org/, description: C }\n',
    }
    const result = await check({ ...files, 'posts/a.md': post(`[x](${url})`) })
    expect(shown(result)).toContainEqual(expect.stringMatching(/^posts\/a\.md:9:1 error link: .*below posts\//))
    expect(result.files).toEqual({})
  })

  it.each([
    ['git keeps for itself', '../.git/config'],
    ['is a post', 'a.md'],
    ['is a part of the folder that is not published', '../values.txt'],
    ['has another type', 'x.html'],
  ])('is no symbolic link to what %s', async (_, target) => {
    const files = { '.git/config': 'x', 'values.txt': 'x', 'posts/x.html': 'x', 'posts/a.md': post('[x](y.txt)') }
    const folder = await folderOf(files)
    await fs.symlink(target, path.join(folder, 'posts/y.txt'))
    const result = await createCheck()(folder)
    expect(shown(result)).toContainEqual(expect.stringMatching(/^posts\/a\.md:9:1 error link: .*symbolic link/))
    expect(result.files).toEqual({})
  })

  it('may be a symbolic link to another file that is published', async () => {
    const folder = await folderOf({ 'posts/b/x.txt': 'x', 'posts/a.md': post('[x](y.txt)') })
    await fs.symlink('b/x.txt', path.join(folder, 'posts/y.txt'))
    const result = await createCheck()(folder)
    expect(shown(result)).toEqual([])
    expect(Object.keys(result.files)).toEqual(['posts/b/x.txt', 'posts/y.txt'])
  })
})

describe('a file that no document uses', () => {
  it.each(['x.txt', 'x.png', 'x.html', 'b/payload'])('is left alone: %s', async (file) => {
    expect(shown(await check({ 'posts/a.md': post('Text.'), [`posts/${file}`]: 'x' }))).toEqual([])
  })
  it('is checked where it is a drawing', async () => {
    const result = await check({ 'posts/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>' })
    expect(shown(result)).toEqual([expect.stringMatching(/^posts\/x\.svg:1:41 error SVG: .*<script>/)])
    expect(result.files).toEqual({})
  })
})
