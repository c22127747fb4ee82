import { expect, it } from 'vitest'
import { styleUnion } from './style-union.ts'

it('has each rule once, and each declaration of it', () => {
  const one = '@layer a,b;@layer a{p{color:red;margin:0}}.x{top:0;&:hover{top:1px}}'
  const two = '@layer a{p{color:red;padding:0}}/* c */@media print{p{color:red}}@font-face{src:url(f)}'
  expect(styleUnion([one, two, one])).toBe(
    '@layer a,b;@layer a{p{color:red;margin:0;padding:0}}.x{top:0;&:hover{top:1px}}@media print{p{color:red}}@font-face {src:url(f)}',
  )
})

it('has a rule once of which each page has the selectors that it uses', () => {
  expect(styleUnion(['h1,h2{margin:0}h1{top:0}p{margin:1px}', 'h2,h3{margin:0}'])).toBe(
    'h1{margin:0;top:0}h2,h3{margin:0}p{margin:1px}',
  )
})
