import { describe, expect, it } from 'vitest'
import { formatChange } from './format-change.ts'

const bytes = (...lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)
const numbered = (word: string, length: number): string[] => Array.from({ length }, (_, index) => `${word}${index}`)

describe('a change of a file', () => {
  it('shows the lines that go and come, with two around', () => {
    const before = bytes(...numbered('same', 4), 'old', ...numbered('after', 4))
    const after = bytes(...numbered('same', 4), 'new', ...numbered('after', 4))
    expect(formatChange({ file: 'a.md', before, after })).toBe(
      'update a.md\n    same2\n    same3\n  - old\n  + new\n    after0\n    after1\n',
    )
  })

  it('is not compared line by line where more differs than a person reads', () => {
    const change = {
      file: 'a.md',
      before: bytes('top', ...numbered('a', 1500)),
      after: bytes('top', ...numbered('b', 1500)),
    }
    const lines = formatChange(change).split('\n')
    expect(lines.slice(0, 3)).toEqual(['update a.md', '  - top', '  - a0'])
    expect(lines.at(-2)).toBe('    … 2972 more lines')
  })
})
