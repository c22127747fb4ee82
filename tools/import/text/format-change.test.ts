import { expect, it } from 'vitest'
import { formatChange } from './format-change.ts'

const bytes = (...lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)
const numbered = (word: string, length: number): string[] => Array.from({ length }, (_, index) => `${word}${index}`)

it.each([
  [
    'the lines that go and come, with two around',
    bytes(...numbered('same', 4), 'old', ...numbered('after', 4)),
    bytes(...numbered('same', 4), 'new', ...numbered('after', 4)),
    'update a.md\n    same2\n    same3\n  - old\n  + new\n    after0\n    after1\n',
  ],
  ['a new file', undefined, bytes('one', 'two'), 'create a.md\n  + one\n  + two\n'],
  [
    'no more than a person reads',
    bytes(...numbered('a', 1500)),
    bytes(...numbered('b', 1500)),
    'update a.md (7890 bytes)\n',
  ],
  ['no bytes of a picture', undefined, Buffer.from([0, 1, 2]), 'create a.md (3 bytes)\n'],
])('a change shows %s', (_, before, after, shown) => {
  expect(formatChange({ file: 'a.md', before, after })).toBe(shown)
})
