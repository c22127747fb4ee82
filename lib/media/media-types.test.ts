import { expect, it } from 'vitest'
import { mediaType } from './media-types.ts'

const text = 'text/plain; charset=utf-8'

it.each([
  ['a.png', 'image/png'],
  ['A.PNG', 'image/png'],
  ['a.b.jpg', 'image/jpeg'],
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.pdf', 'application/pdf'],
  ['a.yaml', text],
  ['a.html', text],
  ['a.js', text],
  ['Makefile', text],
  ['a.', text],
  ['a.constructor', text],
])('beside a post, %s is %s', (name, type) => expect(mediaType(name)).toBe(type))
