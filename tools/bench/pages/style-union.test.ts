import { expect, it } from 'vitest'
import { styleUnion } from './style-union.ts'

it('has each rule once, and each declaration of it', () => {
  const one = '@layer a,b;@layer a{p{color:red;margin:0}}.x{top:0;&:hover{top:1px}}'
  const two = '@layer a{p{color:red;padding:0}}/* c */@media print{p{color:red}}@font-face{src:url(f)}'
  expect(styleUnion([one, two, one])).toBe(
    '@layer a,b;@layer a{p{color:red;margin:0;padding:0}}.x{top:0;&:hover{top:1px}}@media print{p{color:red}}@font-face {src:url(f)}',
  )
})
