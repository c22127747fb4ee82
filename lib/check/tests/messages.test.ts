import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { exampleOf } from '#lib/check/front-matter/example.ts'
import { checkResult } from '#lib/check/markdown/result.ts'
import { type Report, start } from '#lib/check/place.ts'
import { check, type Files, post, shown } from '#lib/check/tests/testing.ts'
import { collections } from '#schema/collections.ts'

/** An element by hand, as a parser would make it. */
function h(tagName: string, children: (Element | string)[]): Element {
  const nodes = children.map((child) => (typeof child === 'string' ? { type: 'text' as const, value: child } : child))
  return { type: 'element', tagName, properties: {}, children: nodes }
}

async function found(files: Files): Promise<string> {
  return shown(await check(files)).join('\n')
}

describe('what is written in front matter', () => {
  it.each([
    ['"One\\nTwo"', 'One\\nTwo'],
    ['|\n  One\n  Two', 'One\\nTwo'],
    ['>\n  One\n\n  Two', 'One\\nTwo'],
  ])('is on one line: title %j', async (title, shownAs) => {
    expect(await found({ 'posts/a.md': post('', { title }) })).toBe(
      `posts/a.md:2:8 error title: '${shownAs}' has a line break; write it on one line: title: One Two`,
    )
  })

  it.each(['>\n  One\n  Two', '|\n  One\n', '"One \\\n  two"'])(
    'may be broken where YAML joins it: %j',
    async (title) => {
      expect(await found({ 'posts/a.md': post('', { title }) })).toBe('')
    },
  )

  it('is told once where a key is misspelt', async () => {
    expect(await found({ 'posts/a.md': post().replace('author', 'athor') })).toBe(
      "posts/a.md:5:1 error athor: no such key; did you mean 'author'?",
    )
  })

  it('says on which line a key was first', async () => {
    expect(await found({ 'posts/a.md': post('', { updated: '2022-01-01\ntitle: B' }) })).toBe(
      'posts/a.md:8:1 error title: is a duplicate of line 2; keep one',
    )
  })
})

describe('YAML that cannot be read', () => {
  it.each([
    ['title: "a\\qb"', /between double quotation marks; write single ones/],
    ['title: [a, b', /bracket/],
    ['title: a]\ntags: ]', /'\]' cannot stand here; quote the value: tags: '\]'/],
    ['title: "a" b', /after the closing quotation mark/],
    ['title: - a', /'- a' cannot stand here/],
    ['tags: [a\n- b]', /'- '|list|bracket/],
    ['title: |x\n  a', /quote the value: title: '\|x'/],
    [`${'k'.repeat(1100)}: v`, /key|colon/],
    ['%FOO\ntitle: a', /%/],
    ['title: &a &b x', /anchor/],
    ['title: !a !b x', /tag/],
    ['? [a]\n: b', /./],
    ['title: !<x', /tag/],
    ['title: a,\n  }', /./],
    ['tags: [a,, b]', /comma/],
    ['tags: {a, ]', /bracket/],
    ["title: 'a", /not closed/],
  ])('is told in words of our own: %j', async (yaml, expected) => {
    const message = await found({ 'posts/a.md': `---\n${yaml}\n---\n` })
    expect(message).toMatch(expected)
    expect(message).not.toMatch(
      /scalar|flow|block |seq\b|implicit|unexpected|collection|mapping|token|indicator|resolved|sequence|props/i,
    )
    expect(message).toMatch(/; /)
  })
})

describe('the safety net below the rules of HTML', () => {
  it('names what would be left out', () => {
    const findings: string[] = []
    const report: Report = (rule, { line, column }, message) =>
      void findings.push(`${line}:${column} ${message} [${rule}]`)
    const [written, kept] = [h('p', [h('mark', ['a']), h('u', ['c'])]), h('p', [h('mark', ['a'])])]
    checkResult({ type: 'root', children: [written] }, { type: 'root', children: [kept] }, '', start, report)
    expect(findings).toEqual([
      '1:1 HTML: <u> is not allowed here and would be left out; write it as Markdown [html/not-allowed]',
    ])
  })
})

describe('messages', () => {
  it('give an example, never an ellipsis', async () => {
    for (const { fields } of collections)
      for (const field of Object.values(fields)) expect(exampleOf(field)).not.toContain('…')
    expect(await found({ 'posts/a.md': 'Text' })).toContain("lines such as 'title: A headline'")
    expect(await found({ 'posts/a.md': '---\n- a\n---\n' })).toContain("lines such as 'title: A headline'")
    expect(await found({ 'posts/a.md': post('![][a]\n\n[a]: https://falco.org/x.png') })).toContain(
      "'![what it shows][a]'",
    )
    expect(await found({ 'posts/a.md': post('<svg></svg>') })).toContain('![what it shows](./picture.svg)')
    expect(await found({ 'posts/a.md': post('', { tags: 'null' }) })).not.toContain('…')
  })

  it('are in the words of the field', async () => {
    expect(await found({ 'README.md': 'Text', 'posts/a.md': post('[a](../README.md)') })).toContain(
      'leads to README.md, which is not published; use its full address on GitHub',
    )
  })
})
