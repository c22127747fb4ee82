import { describe, expect, it } from 'vitest'
import { castProblem } from './cast.ts'

const header = '{"version": 2, "width": 80, "height": 24, "theme": {"fg": "#fff"}}'

describe('a recording of a terminal', () => {
  it.each([
    `${header}\n[0.1, "o", "\\u001b[1m$ "]\n[1, "i", "x"]\n[2, "m", ""]\n`,
    `{"version": 3, "term": {"cols": 80, "rows": 24}}\n# a comment\n[0.1, "o", "a"]\n\n[0.2, "x", "0"]`,
    `${header}\r\n[0.1, "o", "a"]\r\n`,
  ])('is taken: %j', (text) => expect(castProblem(text)).toBeUndefined())

  it.each([
    ['', 1, /no header/],
    ['[0.1, "o", "a"]', 1, /no header/],
    ['{"version": 1, "width": 80, "height": 24, "stdout": []}', 1, /no header/],
    ['{"version": 2}\n[0.1, "o", "a"]', 1, /NaN × NaN/],
    ['{"version": 2, "width": 80.5, "height": 24}\n[0.1, "o", "a"]', 1, /80.5 × 24/],
    ['{"version": 2, "width": 100000, "height": 24}\n[0.1, "o", "a"]', 1, /100000 × 24/],
    [header, 1, /no event/],
    [`${header}\n[0.1, "o", "a"]\n[0.2, "o", "b`, 3, /to its end/],
    [`${header}\n[0.1, "o"]`, 2, /no event such as/],
    [`${header}\n["0.1", "o", "a"]`, 2, /no event such as/],
    [`${header}\n[0.1, "o", {"a": 1}]`, 2, /no event such as/],
    [`${header}\n{"a": 1}`, 2, /no event such as/],
    [`${header}\n[0.1, "o", "${'a'.repeat(2_200_000)}"]`, 1, /at most 2097152 bytes/],
  ])('is refused at its line: %#', (text, line, message) => {
    expect(castProblem(text)).toMatchObject({
      rule: 'file/not-a-recording',
      line,
      message: expect.stringMatching(message),
    })
  })
})
