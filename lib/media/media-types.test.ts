import { expect, it } from 'vitest'
import { mediaType } from './media-types.ts'

const text = 'text/plain; charset=utf-8'

it.each([
  ['a.png', 'image/png'],
  ['A.PNG', 'image/png'],
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.yaml', text],
  ['a.html', text],
  ['Makefile', text],
  ['a.constructor', text],
])('the type of %s next to a post is %s', (name, type) => expect(mediaType(name)).toBe(type))
