import { expect, it } from 'vitest'
import { stylePruner } from './prune-style.ts'

it.each([
  ['elements, classes and ids', '.a{top:0}.b{top:0}p{top:0}#i{top:0}', 'p .a', '.a,p{top:0}'],
  [
    'attributes, which scripts change',
    '[hidden]{top:0}p[a=b]:after{top:0}',
    'p',
    '[hidden],p[a=b]:after{top:0}',
  ],
  ['elements that scripts add', 'button{top:0}i{top:0}', 'p', 'button{top:0}'],
  ['escaped names', '.py-1\\.5{top:0}.a\\:b{top:0}', 'p .py-1.5', '.py-1\\.5{top:0}'],
  [
    'syntax that all browsers understand',
    'p{text-decoration:underline;text-decoration-thickness:1px}',
    'p',
    'p{text-decoration:underline;text-decoration-thickness:1px}',
  ],
  [
    'variables in use',
    ':root{--a:var(--b);--b:1px;--c:2px}p{top:var(--c)}',
    'p',
    ':root{--c:2px}p{top:var(--c)}',
  ],
  [
    "a page's own variables, and those they use",
    ':root{--a:red;--b:var(--a);--c:2px}',
    '--b',
    ':root{--a:red;--b:var(--a)}',
  ],
])('keeps %s', async (_, css, words, kept) => {
  expect((await stylePruner(css)(words.split(' '))).replace(/\s+/g, '')).toBe(kept)
})
