import { expect, it } from 'vitest'
import { Post } from '#schema/post.ts'
import { png } from '#testing/png.ts'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, expectOnly, onePost } from './testing.ts'

/** A title of 157 characters. A diagnostic quotes it whole, so that authors can copy it. */
const long = `Falco: ${'a year '.repeat(20)}reviewed`

/** Rows: a key of a post, a wrong value, part of the diagnostic, and a value that it advises. */
const wrong = String.raw`
title → |\n  One\n  Two → ; write it on one line: title: One Two
title → "\u200B\u00AD\u3164\u00A0" → ; write the headline of the post.
title → Falco\u{200B} rules → :2:13 error character: U+200B
tags → [${'a'.repeat(70)}] → has 70 characters; write 60 at most
title → ~ → :2:1 error title: is '~', which YAML reads as no value
title → 2021 → :2:8 error title: '2021' is a number or true/false to
title → A # B: C → '# B: C' as a comment
author → admin → ; write a name such as
author → a@falco.org → ; write a name such as
tags → ["falco,"] → ; write falco
title → ${long} → ; quote the value: title: '${long}'
updated → 2026-02-02\ntitle: B → a.md:8:1 error title: is a duplicate of line 2;
updated → 2020-01-01 → is before 2026-01-02
lastmod → 2022-01-01 → ; write 'updated'
title → "\ud83e Falco" → ; write the character itself
lang → jp → :7:7 error lang: 'jp' is not valid here; write a
tags → [Falco", rules] → ; write 'Falco'
draft → true\n...\nlang: fr → :9:1 error YAML: there is a second
draft → "yes" → :7:8 error draft: 'yes' is neither true nor
author → Ada Lovelace and Grace Hopper → write authors: [Ada Lovelace, Grace Hopper] in
authors → [A, B] → :7:10 error authors: is empty, or beside author
slug → "2021" → ; write another, such as 2021-2
cover → ./a.png → ; describe it: coverAlt
coverAlt → A dot → ; add cover: ./picture.png
aliases → ["https://a.b/"] → :7:11 error aliases: 'https://a.b/' is not a path
source → A talk → ; write the keys title, author, url indented
date → 2026-02-30 → is not a day from 1970
date → 3/1/2021 → write YYYY-MM-DD
title → "Don't \"C:\a\"" → ; write 'Don''t "C:\a"'
title → A **bold** word → '**bold**' shows as text
title → “Falco” → has quotation marks that YAML treats as text; write 'Falco'
tags → [${'a, '.repeat(100)}b] → :7:7 error tags: has 101 items; write 100 at most
title → 'Don't panic' → bracket; quote the value: title: 'Don''t panic' → 'Don''t panic'
tags → \n  - #falco → :8:5 error tags[1]: is empty, since '#' begins a comment; write falco, or → \n  - falco
title → #1 in security → ; write 1 in security, or quote it → '#1 in security'
tags → [#falco, cncf] → :7:8 error YAML: '#' begins a comment; write a list: → [falco, cncf]
tags → \n  falco\n  cncf → ; write [falco, cncf] → [falco, cncf]
draft → false\npublished: false → :8:1 error published: no such key; write 'draft: true' → true
slug → /blog/my-week/ → ; write my-week → my-week
date →  → :4:1 error date: is empty; write ${new Date().toISOString().slice(0, 10)} → 2026-01-02
lang → en\n series: A → :8:2 error YAML: a key is indented further → en\nseries: A
tags →  → :7:1 error tags: is empty
tags → a; b → ; write [a, b]
tags → - community → ; write a list: tags: [community]
title → [Falco] is out → ; quote the value: title: '[Falco] is out'
title → A title\nover lines → , or indent the line if it continues the value above,
author → "@a", "@b" → ; write a list: authors: ['@a', '@b']
authors → [@a, @b] → ; write a list: authors: ['@a', '@b']
authors → \n  - @leogr → ; quote the value: - '@leogr'
authors → \n  - A\n   - B → YAML reads 'A - B' as one value; indent each '-' like the first
authors → \n  - A\n - B → is indented differently from its neighbours; use as
author → \n  - '@a'\n  - Ada → is a list; write authors: ['@a', Ada] in place of author`

const fine = String.raw`
title → Thanks to all maintainers'
title → ‘Falco’ and ‘eBPF’
title → >\n  One\n  Two
title → A "talk" of 5" and 'that'
title → क्‍ष می‌خواهم 👩‍💻 ไทย\u{200B}ไทย 日本　語
title → "\ud83e\udd85"
lang → zh-Hant
date → 2024-02-29
date → 2026-01-01T00:00:00.5-08:00
date → 2062-01-03\nupdated: 2062-01-04
date → 2026-01-02T09:00:00Z\nupdated: 2026-01-02`

it.each(rows(wrong))(
  'a value of a post is reported once, with what to write: %s: %s',
  async (key = '', value = '', diagnostic = '', right) => {
    const files = { ...onePost('A', { [key]: value }), 'posts/a.png': png(1, 1) }
    await expectOnly(files, diagnostic)
    if (right) await expectFine(onePost('A', { [key]: right }))
  },
)
it.each(rows(fine))('a value of a post is accepted: %s: %s', (key = '', value = '') =>
  expectFine(onePost('A', { [key]: value })),
)
it('an author with keys is reported', () => {
  const authors = '\n  - name: Ada Poe\n    url: https://github.com/ada'
  const words = ':7:5 error authors[1]: is a map of keys; write a name such as'
  return expectFound(onePost('', { author: undefined, authors }), words)
})
it('an author whose keys are in place of the name is not advised to write them as names', () =>
  expectFound(
    onePost('', { author: '\n  name: Ada Poe' }),
    ':6:3 error author: is a map of keys; write a name such as',
  ))
it.each(['title', 'description'] as const)(
  'the placeholder for %s is reported, too',
  async (key) => {
    const { description } = Post.fields[key]
    await expectFound(onePost('', { [key]: undefined }), `is missing; add ${key}: ${description}`)
    await expectFound(onePost('A', { [key]: description }), 'is still the placeholder')
  },
)
/** Rows: YAML that cannot be read, and a part of the expected diagnostic. */
const unreadable = String.raw`
title: "a\qb" → ; quote the value: title: 'a\qb'
title: [a, b → bracket
releases:\n  -{ version: 0.1.0, date: 2026-01-01 } → there is no space after '-'; write one
tags:\n- a\n-b → there is no space after '-'; write one
title: a]\ntags: ] → ; quote the value: tags: ']'
title: "a" b → after the closing quotation mark
\ttitle: a → a tab cannot indent a line; write spaces
title: |x\n  a → quote the value: title: '|x
title: &a b → anchor
title: !!js/function x → tag
tags: [a,, b] → comma
title: 'a → not closed
title: a\nSome words of the text → , or write '---' above it if the text begins here
- a → is a list, not keys with values; write lines such`

it.each(rows(unreadable))(
  'mistakes of YAML are reported in plain words: %s',
  async (yaml = '', expected = '') => {
    const { shown } = await check({ 'posts/a.md': `---\n${yaml}\n---\n` })
    const message = shown.join('\n')
    expect(message).toContain(expected)
    expect(message).toMatch(/; /)
    expect(message).not.toMatch(
      /[^\P{Cc}\n]|scalar|flow|block |seq\b|implicit|unexpected|collection|mapping|token|indicator|resolved|sequence|props/iu,
    )
  },
)
it('lists that nest deeply are refused', () =>
  expectFound(onePost('', { tags: `\n  ${'['.repeat(30_000)}a` }), ' error YAML:'))
it('a file of YAML may have a marker of its beginning', () =>
  expectFine({ 'moves.yaml': '---\nmoves: []\n' }))
