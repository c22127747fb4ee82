import { expect, it } from 'vitest'
import { typeAt } from './media-types.ts'

const text = 'text/plain; charset=utf-8'

it.each([
  ['/media/1/A.PNG', 'image/png'],
  ['/media/1/a.svg', 'image/svg+xml; charset=utf-8'],
  ['/media/1/a.yaml', text],
  ['/media/1/a.html', text],
  ['/media/1/Makefile', text],
  ['/a.html', 'text/html; charset=utf-8'],
])('the type of %s is %s', (address, type) => expect(typeAt(address)).toBe(type))
