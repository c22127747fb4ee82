import { describe, expect, it } from 'vitest'
import { stylePruner } from './prune-style.ts'

const prune = (css: string, html: string, kept: string[] = []): string =>
  stylePruner(css, kept)(html).replace(/\s+/g, '')

describe('stylePruner', () => {
  it('keeps rules whose elements, classes and ids the page holds', () => {
    expect(prune('.a{top:0}.b{top:1px}p{top:2px}#i{top:3px}', '<p class="a"></p>')).toBe('.a{top:0}p{top:2px}')
  })

  it('keeps of a list the selectors that can match', () => {
    expect(prune('.a,.b,p.a{top:0}', '<i class="a"></i>')).toBe('.a{top:0}')
  })

  it('drops what stands in for a variable that is always there, and what is for the element around a page', () => {
    const css = '@layer a{:root,:host{--a:1px}}@media print{:root{--b:1px}}'
    expect(prune(`${css}p{top:var(--a,calc(2px));left:var(--b,2px);right:var(--c,f(2px))}`, '<p></p>')).toBe(
      '@layera{:root{--a:1px}}@mediaprint{:root{--b:1px}}p{top:var(--a);left:var(--b,2px);right:var(--c,f(2px))}',
    )
  })

  it('asks for every word of a compound or nested selector', () => {
    expect(prune('.a .b{top:0}.a.c{top:1px}', '<i class="a"></i><i class="b"></i>')).toBe('.a.b{top:0}')
  })

  it('asks for one of what stands in :is, :has or :where, and for nothing that stands in :not', () => {
    const css = 'p:is(.x,.y .z){top:0}p:not(.z){top:1px}p:has(>img:where(i,:hover)){top:2px}'
    expect(prune(css, '<p></p><i class="y"></i>')).toBe('p:not(.z){top:1px}')
    expect(prune(css, '<p class="y z"></p>')).toBe('p:is(.x,.y.z){top:0}p:not(.z){top:1px}')
    expect(prune(css, '<p><img></p>')).toBe('p:not(.z){top:1px}p:has(>img:where(i,:hover)){top:2px}')
  })

  it('keeps rules without words, attributes and pseudo-elements', () => {
    expect(prune('*,::before{top:0}[hidden]{top:1px}:root{top:2px}', '<p></p>')).toBe(
      '*,::before{top:0}[hidden]{top:1px}:root{top:2px}',
    )
  })

  it('drops what is for fields that are written into where there is none', () => {
    const css = '::placeholder{top:0}::-webkit-date-and-time-value{top:1px}input::file-selector-button{top:2px}'
    expect(prune(css, '<input type="radio"><input type="checkbox">')).toBe('')
    for (const field of ['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>']) {
      expect(prune('::placeholder{top:0}', field), field).toBe('::placeholder{top:0}')
    }
  })

  it.each([
    ['<input type="search">', '::-webkit-search-decoration{top:0}'],
    ['<input type="month">', '::-webkit-datetime-edit{top:0}'],
    ['<input type="number">', '::-webkit-inner-spin-button{top:0}'],
    ['<input type="file">', '::file-selector-button{top:0}'],
  ])('keeps what is for the parts of %s, and not what is for those of other fields', (field, rule) => {
    const css =
      '::-webkit-search-decoration{top:0}::-webkit-datetime-edit{top:0}::-webkit-inner-spin-button{top:0}::file-selector-button{top:0}'
    expect(prune(css, field)).toBe(rule)
  })

  it('keeps one of equal declarations that follow each other', () => {
    expect(prune('p{top:0;top:0;left:0;top:0}', '<p></p>')).toBe('p{top:0;left:0;top:0}')
  })

  it('drops groups that are empty then, and keeps the order of layers', () => {
    expect(prune('@layer a,b;@media print{.x{top:0}}@layer b{p{top:0}.x{top:1px}}', '<p></p>')).toBe(
      '@layera,b;@layerb{p{top:0}}',
    )
  })

  it('drops variables that nothing uses, also those that only served each other', () => {
    expect(prune(':root{--a:var(--b);--b:1px;--c:2px}p{top:var(--c)}', '<p></p>')).toBe(':root{--c:2px}p{top:var(--c)}')
  })

  it('keeps variables that a drawing is coloured with', () => {
    const css = ':root{--a:red;--b:blue;--c:green}'
    const prune = stylePruner(css)
    expect(prune('<svg><path fill="var(--a)" stroke="var(--c)"/></svg>')).toBe(':root{--a:red;--c:green}')
  })

  it('keeps variables that a style attribute uses, and what those use', () => {
    const css = ':root{--a:red;--b:var(--a);--c:2px}p{top:0}'
    expect(prune(css, '<p style="color:var(--b)"></p>')).toBe(':root{--a:red;--b:var(--a)}p{top:0}')
    const pruner = stylePruner(css)
    expect(pruner('<p></p>')).not.toBe(pruner('<p style="left:var(--c)"></p>'))
  })

  it('keeps keyframes and what scripts add later', () => {
    expect(prune('@keyframes k{from{top:0}}.copy{top:0}', '<p></p>', ['.copy'])).toBe(
      '@keyframesk{from{top:0}}.copy{top:0}',
    )
  })

  it('gives pages that hold the same words the same style', () => {
    const pruner = stylePruner('.a{top:0}.b{top:0}')
    expect(pruner('<p class="a">x</p>')).toBe(pruner('<i class="a other">y</i>'))
  })
})
