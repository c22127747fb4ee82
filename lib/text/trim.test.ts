import { expect, it } from 'vitest'
import { trim, trimEnd } from './trim.ts'

it.each([
  ['/a/b//', /\//, '/a/b', 'a/b'],
  ['///', /\//, '', ''],
  ['', /\//, '', ''],
  ['.-a-.b.-', /[.-]/, '.-a-.b', 'a-.b'],
  [" 'a' ", /[\s']/, " 'a", 'a'],
])('%s', (text, kind, end, both) => {
  expect(trimEnd(text, kind)).toBe(end)
  expect(trim(text, kind)).toBe(both)
})
