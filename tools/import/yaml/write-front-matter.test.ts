import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { frontMatter, yamlText } from './write-front-matter.ts'

describe('yamlText', () => {
  it.each([
    ['Leonardo Grasso', 'Leonardo Grasso'],
    ['.github', '.github'],
    ['/blog/a/', '/blog/a/'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['yes', '"yes"'],
    ['E0', '"E0"'],
    ['e-12', '"e-12"'],
    ['e2e', 'e2e'],
    ['2020-01-01', '"2020-01-01"'],
    ['@leogr', '"@leogr"'],
    ['', '""'],
  ])('writes %j as %s', (text, written) => {
    expect(yamlText(text)).toBe(written)
  })

  it('is read back as the same text by both versions of YAML', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.constantFrom('1e3', '0x1', '12:30', '~', '- a', '.5', '...', '(a', 'a:'),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const version of ['1.1', '1.2'] as const)
          expect(parse(`a: ${yamlText(text)}\n`, { version })).toEqual({ a: text })
      }),
      { numRuns: 500 },
    )
  })
})

describe('frontMatter', () => {
  it('leaves out keys without a value', () => {
    const text = frontMatter([
      ['title', 'A'],
      ['tags', ['b', 'c: d']],
      ['draft', undefined],
      ['date', { day: '2020-01-01' }],
    ])
    expect(text).toBe('---\ntitle: A\ntags:\n  - b\n  - "c: d"\ndate: 2020-01-01\n---\n')
  })
})
