import { expect, it } from 'vitest'
import { shorten } from './shorten.ts'

it.each([
  ['one two one two', 100, 'one two one two'],
  ['one two one three two four four', 9, 'one two one three two four'.replace(' one three two', ' three')],
  ['one two', 5, 'one two'],
  ['onetwothree', 4, 'onet wothree'],
  ['', 0, ''],
])('of %s, at %d characters, is %s', (text, most, short) => expect(shorten(text, most)).toBe(short))
