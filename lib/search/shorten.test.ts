import { expect, it } from 'vitest'
import { shorten } from './shorten.ts'

it.each([
  ['one two one two', 100, 'one two one two'],
  ['one two one three two four four', 9, 'one two three four'],
  ['one two, One. Nóva: nova', 7, 'one two Nóva'],
  ['onetwothree', 4, 'onet wothree'],
  ['', 0, ''],
])('of %s, at %d characters, is %s', (text, most, short) => expect(shorten(text, most)).toBe(short))
