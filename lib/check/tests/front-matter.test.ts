import { describe, expect, it } from 'vitest'
import { exampleOf } from '#lib/check/front-matter/example.ts'
import { rows } from '#lib/text/testing/rows.ts'
import { collections } from '#schema/collections.ts'
import { check, post, shown } from './testing.ts'

const foundIn = async (text: string, file = 'posts/a.md'): Promise<string[]> => shown(await check({ [file]: text }))

/** A key of a post, its value, and what the only finding holds. */
const wrong = String.raw`
title → |\n  One\n  Two → has a line break; write it on one line: title: One Two
title → >\n  One\n\n  Two → has a line break; write it on one line: title: One Two
title → "\u200B\u200B" → :2:8 error title:
title → "\u200D" → :2:8 error title:
title → "\u00AD" → :2:8 error title:
title → "\u00A0\u2003" → :2:8 error title:
title → "\u3164" → :2:8 error title:
title → "\u2800" → :2:8 error title:
title → "\uFEFF" → :2:8 error title:
updated → 2022-01-01\ntitle: B → a.md:8:1 error title: is a duplicate of line 2; keep one
athor → Ada → a.md:7:1 error athor: no such key; did you mean 'author'?
tags → null → write [
canonical → "https://[other].x/" → :7:12 error canonical:
canonical → "https://falco.org@other.example/" → :7:12 error canonical:
canonical → "https://a b.example/" → :7:12 error canonical:
canonical → "https://falco.org:99999/" → :7:12 error canonical:
author → Leonаrdo Di Donato → :5:9 warning author: 'Leonаrdo Di Donato' mixes alphabets
author → Fаlсо Community → :5:9 warning author: 'Fаlсо Community' mixes alphabets
author → Κris Nóva → :5:9 warning author: 'Κris Nóva' mixes alphabets
date → 2026-02-29 → write one such as 2026-02-28
date → 2026-00-10 → write one such as 2026-01-10
date → 2026-13-31 → write one such as 2026-12-31
date → 0001-01-01 → write one such as 1970-01-01
date → 2026-1-1 → write 2026-01-01
date → Jan 3, 2021 → write 2021-01-03
date → 2026-01-01 10:00 → write 2026-01-01
date → 2026-01-01T24:00:00Z → write 2026-01-01
date → 2026-01-01T00:60Z → write 2026-01-01
date → 2026-01-01T00:00+15:00 → write 2026-01-01
date → 2026-01-01T10:00 → write 2026-01-01T10:00Z for UTC
date → 31 April 2021 → write YYYY-MM-DD
date → 3/1/2021 → write YYYY-MM-DD
date → 26-01-01 → write YYYY-MM-DD
date → 20260101 → write YYYY-MM-DD`

const fine = String.raw`
title → >\n  One\n  Two
title → |\n  One\n
author → Леонардо
author → 山田 太郎
author → Kris Nóva
author → Αλέξανδρος Falco
author → 李Bob
date → 2024-02-29
date → 2025-12-31T23:59:59Z
date → 2026-01-01T00:00+05:30
date → 2026-01-01T00:00:00.5-08:00`

describe('front matter of a post', () => {
  it.each(rows(wrong))('%s: %s is reported once, with what to write', async (key = '', value = '', finding = '') => {
    expect(await foundIn(post('', { [key]: value }))).toEqual([expect.stringContaining(finding)])
  })
  it.each(rows(fine))('%s: %s is fine', async (key = '', value = '') =>
    expect(await foundIn(post('', { [key]: value }))).toEqual([]),
  )
})

/** YAML that cannot be read, and what its message holds. */
const unreadable = String.raw`
title: "a\qb" → between double quotation marks; write single ones
title: [a, b → bracket
title: a]\ntags: ] → ']' cannot stand here; quote the value: tags: ']'
title: "a" b → after the closing quotation mark
title: - a → '- a' cannot stand here
tags: [a\n- b] → bracket
title: |x\n  a → quote the value: title: '|x
${'k'.repeat(1100)}: v → is no key with a value
%FOO\ntitle: a → %
title: &a &b x → anchor
title: !a !b x → tag
? [a]\n: b → no such key
title: !<x → tag
tags: [a,, b] → comma
tags: {a, ] → bracket
title: 'a → not closed`

it.each(rows(unreadable))('YAML is told in words of our own: %s', async (yaml = '', expected = '') => {
  const message = (await foundIn(`---\n${yaml}\n---\n`)).join('\n')
  expect(message).toContain(expected)
  expect(message).toMatch(/; /)
  expect(message).not.toMatch(
    /scalar|flow|block |seq\b|implicit|unexpected|collection|mapping|token|indicator|resolved|sequence|props/i,
  )
})

it.each([
  ['posts/a.md', post().replace('slug: a-post\n', 'slug: a-post\n...\ndraft: true\n'), 8],
  ['moves.yaml', 'moves: []\n---\nmoves: []\n', 2],
  ['moves.yaml', 'moves: []\n...\n---\n- x\n', 3],
  ['moves.yaml', 'moves: []\n--- x\n', 2],
  ['moves.yaml', '--- a\n---\nmoves: []\n', 2],
  ['links/a.yaml', 'title: a\nlinks: []\n---\n', 3],
])('YAML of more than one document is refused: %s %j', async (file, text, line) => {
  expect(await foundIn(text, file)).toEqual([
    expect.stringMatching(new RegExp(`^${file}:${line}:1 error YAML: .*second document`)),
  ])
})

it.each(['moves: []\n...\n', '---\nmoves: []\n', '%YAML 1.2\n---\nmoves: []\n...\n'])(
  'YAML may have marks of its beginning and end: %j',
  async (text) => expect(await foundIn(text, 'moves.yaml')).toEqual([]),
)

it.each([
  ...['-5', '0.5', '1e308', '1e-320', '9007199254740993', '1000001'].map((count) => [
    '2021-01',
    count,
    'is not a count',
  ]),
  ...['0000-01', '9999-12', '1969-12', '2200-01'].map((month) => [month, '1', 'months[1].month: ']),
  ...['0', '7', '1000000'].map((count) => ['2021-01', count]),
])('figures of month %s and count %s', async (month, count, ...findings) => {
  const text = `asOf: 2021-01-01\nmonths:\n  - { month: "${month}", maintainers: ${count} }\n`
  expect(await foundIn(text, 'figures.yaml')).toEqual(findings.map((finding) => expect.stringContaining(finding)))
})

it('messages give an example, never an ellipsis', async () => {
  for (const { fields } of collections)
    for (const field of Object.values(fields)) expect(exampleOf(field)).not.toContain('…')
  for (const text of ['Text', '---\n- a\n---\n'])
    expect((await foundIn(text)).join()).toContain("lines such as 'title: A headline'")
})
