import { expect, it } from 'vitest'
import { Post } from '#schema/post.ts'
import { png } from '#testing/png.ts'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, expectOnly, onePost } from './testing.ts'

/** A title of 157 characters. A diagnostic quotes it whole, so that authors can copy it. */
const long = `Falco: ${'a year '.repeat(20)}reviewed`

/** Rows: a key of a post, a wrong value, words of the diagnostic, and a value that it advises. */
const wrong = String.raw`
title → |\n  One\n  Two → has a line break; write it on one line
title → "\u200B\u00AD\u3164\u00A0" → ; write the headline of the post.
title → Falco\u{200B} rules → :2:13 error character: U+200B
title → ~ → :2:1 error title: is '~', which YAML reads as no value
title → 2021 → :2:8 error title: '2021' is a number or true/false to
title → A # B: C → '# B: C' as a comment
title → ${long} → ; quote the value: title: '${long}'
title → "\ud83e Falco" → ; write the character itself
title → 'Don't panic' → ; quote the value: title: 'Don''t panic' → 'Don''t panic'
title → [Falco] is out → ; quote the value: title: '[Falco] is out' → '[Falco] is out'
title → A title\nover lines → a line is not a key with a value
tags → [${'a'.repeat(70)}] → has 70 characters; write 60 at most
tags → [${'a, '.repeat(100)}b] → :7:7 error tags: has 101 items; write 100 at most
tags → a, b → :7:7 error tags: is 'a, b'; write [ebpf], with commas
tags → \n  - #falco → :8:3 error tags[1]: is empty; write ebpf
tags →  → :7:1 error tags: is empty
author → admin → ; write a name such as
author → Ada Lovelace and Grace Hopper → ; write authors: [A Name, Another Name] in place of author
author → \n  name: Ada Poe → :6:3 error author: is a map of keys; write
authors → [A, B] → :7:10 error authors: is empty, or beside author
authors → \n  - @leogr → ; quote the value: - '@leogr'
updated → 2026-02-02\ntitle: B → a.md:8:1 error title: is a duplicate of line 2;
updated → 2020-01-01 → is before 2026-01-02
lastmod → 2022-01-01 → ; write 'updated'
lang → jp → :7:7 error lang: 'jp' is not valid here; write a
draft → true\n...\nlang: fr → :9:1 error YAML: there is a second
draft → "yes" → :7:8 error draft: 'yes' is neither true nor
slug → "2021" → ; write another, such as 2021-2
slug → /blog/my-week/ → ; write lower-case letters
cover → ./a.png → ; describe it: coverAlt
coverAlt → A dot → ; add cover: ./picture.png
source → A talk → ; write the keys title, author, url indented
date → 2026-02-30 → is not a day from 1970
date → 3/1/2021 → write YYYY-MM-DD
date →  → :4:1 error date: is empty; write ${new Date().toISOString().slice(0, 10)} → 2026-01-02`

const fine = String.raw`
title → ‘Falco’ and ‘eBPF’, क्‍ष می‌خواهم 👩‍💻 ไทย\u{200B}ไทย 日本　語
title → >\n  One\n  Two
title → "\ud83e\udd85"
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
it.each(['title', 'description'] as const)(
  'the placeholder for %s is reported, too',
  async (key) => {
    const { description } = Post.fields[key]
    await expectFound(onePost('', { [key]: undefined }), `is missing; add ${key}: ${description}`)
    await expectFound(onePost('A', { [key]: description }), 'is still the placeholder')
  },
)
/** Rows: YAML that cannot be read, and words of the diagnostic. */
const unreadable = String.raw`
title: "a\qb" → ; quote the value: title: 'a\qb'
title: [a, b → a bracket is not closed
tags:\n- a\n-b → a line is not a key with a value
title: a: b → ; quote the value: title: 'a: b'
\ttitle: a → a tab cannot indent a line; write spaces
lists:\n  - a\n - b → is indented differently from its neighbours; use as
title: &a b → anchor
title: !!js/function x → tag
title: 'a → not closed
- a → is a list, not keys with values; write lines such`

it.each(rows(unreadable))(
  'mistakes of YAML are reported in plain words: %s',
  async (yaml = '', expected = '') => {
    const { shown } = await check({ 'posts/a.md': `---\n${yaml}\n---\n` })
    const message = shown.join('\n')
    expect(message).toContain(expected)
    expect(message).toMatch(/; /)
    expect(message).not.toMatch(/scalar|flow|block |implicit|collection|mapping|token|props/i)
  },
)
it('lists that nest deeply are refused', () =>
  expectFound(onePost('', { tags: `\n  ${'['.repeat(30_000)}a` }), ' error YAML:'))
it('a file of YAML may have a marker of its beginning', () =>
  expectFine({ 'moves.yaml': '---\nmoves: []\n' }))
