import { describe, expect, it } from 'vitest'
import { stylePruner } from './prune-style.ts'

const prune = async (css: string, html: string, kept: string[] = []): Promise<string> =>
  (await stylePruner(css, kept)(html)).replace(/\s+/g, '')

describe('stylePruner', () => {
  it.each([
    ['elements, classes and ids', '.a{top:0}.b{top:0}p{top:0}#i{top:0}', '<p class="a">', '.a{top:0}p{top:0}'],
    ['of a list what can match', '.a,.b,p.a{top:0}', '<i class="a">', '.a{top:0}'],
    ['no compound in part', '.a .b{top:0}.a.c{top:0}', '<i class="a"><i class="b">', '.a.b{top:0}'],
    ['what :not() leaves', 'p:not(.z){top:0}', '<p>', 'p:not(.z){top:0}'],
    ['one of :is()', 'p:is(.x,.y){top:0}', '<p class="y">', 'p:is(.y){top:0}'],
    ['what has no words', '*,::before{top:0}:root{top:0}', '<p>', '*,::before{top:0}:root{top:0}'],
    [
      'attributes, which scripts change',
      '[hidden]{top:0}html[data-a=b]{top:0}p[rel~="c"]:after{top:0}',
      '<html><p>',
      '[hidden]{top:0}html[data-a=b]{top:0}p[rel~="c"]:after{top:0}',
    ],
    ['escaped names', '.py-1\\.5{top:0}.a\\:b{top:0}', '<p class="py-1.5">', '.py-1\\.5{top:0}'],
    [
      'the order of layers, and no empty group',
      '@layer a,b;@media print{.x{top:0}}@layer b{p{top:0}.x{top:1px}}',
      '<p>',
      '@layera,b;@layerb{p{top:0}}',
    ],
    [
      'variables that are used, and no others',
      ':root{--a:var(--b);--b:1px;--c:2px}p{top:var(--c)}',
      '<p>',
      ':root{--c:2px}p{top:var(--c)}',
    ],
    ['variables of drawings', ':root{--a:red;--b:blue}', '<path fill="var(--a)">', ':root{--a:red}'],
    [
      'variables of style attributes, and what those use',
      ':root{--a:red;--b:var(--a);--c:2px}p{top:0}',
      '<p style="color:var(--b)">',
      ':root{--a:red;--b:var(--a)}p{top:0}',
    ],
  ])('keeps %s', async (_, css, html, kept) => expect(await prune(css, html)).toBe(kept))

  it('keeps keyframes and what scripts add later', async () => {
    const css = '@keyframes k{from{top:0}}button{top:0}'
    expect(await prune(css, '<p>', ['button'])).toBe(css.replaceAll(' ', ''))
  })

  it('gives pages with the same words the same style', async () => {
    const pruner = stylePruner('.a{top:0}i{top:0}')
    expect(await pruner('<p class="a">x</p>')).toBe(await pruner('<b class="a other">y</b>'))
  })
})
