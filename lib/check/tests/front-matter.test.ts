import { describe, expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, post, shown } from './testing.ts'

/** Rows: a key of a post, a wrong value, and a part of the expected finding. */
const wrong = String.raw`
title → |\n  One\n  Two → ; write it on one line: title: One Two
title → "\u200B\u00AD\u3164\u00A0" → ; write A line of text
title → ~ → :2:1 error title: is '~', which YAML reads as no value
title → 2021-01-03 → :2:8 error title: '2021-01-03' is a number, date or
title → Falco #1 → ; quote the value
title → Falco: a year: reviewed → ; quote the value: title: 'Falco: a
description → One sentence that says what the reader learns. → :3:14 error description: 'One sentence
updated → 2022-01-01\ntitle: B → a.md:8:1 error title: is a duplicate of line 2;
updated → 2020-01-01 → is before 2021-01-03
updated → 2062-01-03 → ; write today or an earlier date
lastmod → 2022-01-01 → ; did you mean 'updated'?
<< → { a: b } → :7:1 error <<: no such key
lang → jp → :7:7 error lang: 'jp' is not valid here; write a
tags → [Falco", rules] → ; remove the " at its end
draft → "yes" → :7:8 error draft: 'yes' is neither true nor
author → @leodido → ; quote the value: author: '@leodido'
author → Ada Lovelace and Grace Hopper → write authors: [Ada Lovelace, Grace Hopper] in
authors → [A, B] → :7:10 error authors: is empty, or used together with author
slug → "2021" → ; write another such as 2021-2
slug → ../../etc/passwd → ; write etc-passwd
cover → ./x.png → ; describe the cover
coverAlt → A dot → ; add cover: ./picture.png
aliases → ["https://a.b/"] → :7:11 error aliases: 'https://a.b/' is not a path
source → A talk → ; write the keys title, author, url indented
canonical → https://falco.org.example.com/ → :7:12 warning canonical: 'https://falco.org.example.com/' leads
date → 2026-02-30 → is not a day of the calendar
date → 2026-1-1 → ; write 2026-01-01, or with time and zone
date → 2026-01-28 16:00 → is not a date with its time and zone; write 2026-01-28T16:00Z
date → 2026-01-01 10:00:05 +0100 → write 2026-01-01T10:00:05+01:00
date → 3/1/2021 → write YYYY-MM-DD
date → Jan 3, 2021 4:00 PM UTC → write 2021-01-03T16:00Z
date → 2021-01-03 12:30 am → write 2021-01-03T00:30Z for UTC
title → "Don't \"C:\a\"" → ; write 'Don''t "C:\a"'
title → %50 faster → ; quote the value: title: '%50 faster'
title → {Falco: rules} → ; write '{Falco: rules}'
title → A **bold** word → 2:8 warning title: '**bold**' shows as text, since values are not Markdown
title → “Falco” → 2:8 warning title: '“Falco”' has quotation marks that YAML treats as text; write 'Falco'
tags →  → :7:1 error tags: is empty
tags → a; b → ; write [a, b]
tags → - community → ; write a list: tags: [community]
author → ["@a", Ada Lovelace] → ; write authors: ['@a', Ada Lovelace] in place of author
author → "@a", "@b" → ; write a list: authors: ['@a', '@b']`

const fine = String.raw`
title → >\n  One\n  Two
title → A "talk" of 5" and 'that'
lang → zh-Hant
date → 2024-02-29
date → 2026-01-01T00:00:00.5-08:00
date → 2062-01-03\nupdated: 2062-01-04`

describe('front matter of a post', () => {
  it.each(rows(wrong))(
    '%s: %s is reported once, with what to write',
    (key = '', value = '', finding = '') =>
      expectFound({ 'posts/a.md': post('', { [key]: value }) }, finding),
  )
  it.each(rows(fine))('%s: %s is fine', (key = '', value = '') =>
    expectFine({ 'posts/a.md': post('A', { [key]: value }) }),
  )
  it.each([
    ['author', ':1:1 error author: is missing; add author: Falco Community'],
    ['date', ':1:1 error date: is missing; add date: 2026-08-28 (The day'],
  ])('needs the key %s', (key, finding) =>
    expectFound({ 'posts/a.md': post('', { [key]: undefined }) }, finding),
  )
  it.each(
    rows(String.raw`
[@a, @b] → ; write a list: authors: ['@a', '@b']
"@leogr" → ; write ['@leogr']
\n  - @leogr → ; quote the value: - '@leogr'
\n  - A\n   - B → YAML reads 'A - B' as one value; write as many spaces before
\n  - A\n - B → is indented unlike those around it; write as many`),
  )('written as %s have a remedy that can be pasted', (authors = '', finding = '') =>
    expectFound({ 'posts/a.md': post('', { author: undefined, authors }) }, finding),
  )
  it('needs an author in the list', () =>
    expectFound(
      { 'posts/a.md': post('', { author: undefined, authors: '[]' }) },
      ':6:10 error authors',
    ))
})

it('a remedy has the whole value, so that nothing is lost when it is pasted', () => {
  const title = `Falco: ${'a year '.repeat(20)}reviewed`
  return expectFound({ 'posts/a.md': post('', { title }) }, `quote the value: title: '${title}'`)
})

/** Rows: YAML that cannot be read, and a part of the expected finding. */
const unreadable = String.raw`
title: "a\qb" → ; quote the value: title: 'a\qb'
title: [a, b → bracket
title: a]\ntags: ] → ; quote the value: tags: ']'
title: "a" b → after the closing quotation mark
\ttitle: a → a tab cannot indent a line; write spaces
title: |x\n  a → quote the value: title: '|x
|  title\t → is not allowed here; quote the value: key: 'value'
${'k'.repeat(1100)}: v → is no key with a value
title: &a b → anchor
title: !!js/function x → tag
tags: [a,, b] → comma
title: 'a → not closed
title: a\nSome words of the text → , or, if the text begins here, write '---' alone above it
- a → is a list, not keys with values; write lines such`

it.each(rows(unreadable))(
  'mistakes of YAML are reported in plain words: %s',
  async (yaml = '', expected = '') => {
    const message = shown(await check({ 'posts/a.md': `---\n${yaml}\n---\n` })).join('\n')
    expect(message).toContain(expected)
    expect(message).toMatch(/; /)
    expect(message).not.toMatch(
      /[^\P{Cc}\n]|scalar|flow|block |seq\b|implicit|unexpected|collection|mapping|token|indicator|resolved|sequence|props/iu,
    )
  },
)

it.each([
  ['posts/a.md:8', post().replace('slug: a-post\n', 'slug: a-post\n...\ndraft: true\n')],
  ['moves.yaml:2', 'moves: []\n---\nmoves: []\n'],
])('YAML of more than one document is refused: %s', (place, text) =>
  expectFound(
    { [place.replace(/:.*/, '')]: text },
    `${place}:1 error YAML: there is a second document`,
  ),
)

it.each(['---\nmoves: []\n', 'moves: []\n...\n'])(
  'YAML may have markers of its beginning and end: %j',
  (text) => expectFine({ 'moves.yaml': text }),
)

it.each([
  { month: '2021-01', count: '-5', finding: 'is not a count' },
  { month: '2021-01', count: '1000001', finding: 'is not a count' },
  { month: '2200-01', count: '1', finding: 'months[1].month: ' },
])('figures of month $month and count $count are refused', ({ month, count, finding }) => {
  const text = `asOf: 2021-01-01\nmonths:\n  - { month: "${month}", maintainers: ${count} }\n`
  return expectFound({ 'figures.yaml': text }, finding)
})
