import { expect, it } from 'vitest'
import { mediaType } from './media-types.ts'

it.each([
  ['a.png', 'image/png'],
  ['A.PNG', 'image/png'],
  ['a.b.jpg', 'image/jpeg'],
  ['a.jpeg', 'image/jpeg'],
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.webp', 'image/webp'],
  ['a.avif', 'image/avif'],
  ['a.gif', 'image/gif'],
  ['a.pdf', 'application/pdf'],
  ['a.apng', 'image/apng'],
])('%s is %s', (name, type) => expect(mediaType(name)).toBe(type))

it.each([
  'a.yaml',
  'a.json',
  'a.csv',
  'a.rs',
  'a.html',
  'a.js',
  'Makefile',
  'a.',
  '',
  'a.constructor',
  'a.__proto__',
  'a.tostring',
])('shows as it is written: %s', (name) => expect(mediaType(name)).toBe('text/plain; charset=utf-8'))
