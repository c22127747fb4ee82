import fc from 'fast-check'

/** Pieces of text that parsers, schemes and sanitisers care about, put together in any order. */
const pieces = [
  'Falco|watches|the kernel|for you.|é|日本|😀|\u00A0| |\n|\n\n|\t|    |\\|## A\n|### B\n|#### C\n|T\n---\n|> |> [!NOTE]\n> ',
  '- |- [ ] |1. |---\n|***\n|```js {1}\n|```falco title="x"\n|```|~~~\n|`|*|**|_|~~|[a](|[b][c]|[c]: |![d](|)|[|]|[^n]',
  '[^n]: note\n|:rocket:|:no-such:|www.e.org|https://falco.org/a?b&c=d#e|https://bintray.com/x|#a|/blog/|//x|/no/|./p1.md',
  'mailto:a@b.c|javascript:alert(1)|JaVa\tscript:x|java&#115;cript:x|data:text/html,x|vbscript:x|https://[|%zz|<b>|</b>',
  '<a href="|">|</a>|<img src=x onerror=x>|<script>|</script>|<iframe src=//x>|<svg onload=x>|<details><summary>|</details>',
  '<p align="center">|</p>|<table><td>|<h2>|</h2>|<!--|-->|<!x>|<?x|<NA>|<template>|<math><mi>|<kbd>|<br/>|<input>|<style>',
  '<div class="x">|<base href=x>|<form action=x>|<object data=x>|<a name="a" id="b">|<p style="x" onclick=x>|&amp;|&#0;',
  '&lt;script&gt;|&#x202E;|{{< x >}}|<https://x.org>|<a@b.c>|https://www.youtube.com/watch?v=abcdefghijk',
]
  .flatMap((line) => line.split('|'))
  .concat('|', '| a | b |\n|-|-|\n')

/** Sound blocks, whose mixture the check should let through. */
const blocks = [
  '![A picture](./a.png "Its title") and [a file](./a.txt?x#y).',
  'A paragraph of *plain* text, with `code` and a [link](https://falco.org/docs/).',
  '## A heading\n\nText.',
  '### Deeper\n\n- one\n  - two\n    1. three',
  '```yaml title="rules.yaml" {2}\n- rule: X\n  desc: <script>\n```',
  '```no-such-language\nx\n```',
  '| a | b |\n| :- | -: |\n| 1 | `x|y` |',
  '> [!WARNING]\n> Take care.',
  '> A quote\n> > within one.',
  'A note.[^1]\n\n[^1]: With [Bintray](https://bintray.com/falcosecurity) and <https://dl.bintray.com/x?a&b>.',
  '- [x] done\n- [ ] not done',
  '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
  'H<sub>2</sub>O and <kbd>Ctrl</kbd>',
  '[A video](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  'Emoji :rocket: and 🔬, ~~struck~~, https://falco.org as is.',
  '<p align="center">In the middle</p>',
  '<https://falco.org/?a="b"&c=\'d\'>',
  '    code by indentation <b>',
  'Line one\\\nline two  \nline three',
  '[x]: https://falco.org "T"\n\nBy [reference][x].',
  '<a id="old-anchor"></a>\n\n[To it](#old-anchor)',
  'Unknown &copy; &#128512; &nosuch; and <notatag>.',
]

/** HTML that an attacker would try, put together of tags and attributes, alone and within what Markdown makes. */
const tag = fc.constantFrom(
  ...'a|p|img|div|details|summary|table|tr|td|th|ol|li|h2|code|pre|sub|ruby|section|input|b|x|svg|math|mi|style'.split(
    '|',
  ),
  ...'script|iframe|form|template|noscript|select|textarea|base|meta|link|object|title|xmp|constructor|my-tag'.split(
    '|',
  ),
)
const attribute = fc.constantFrom(
  ...'href="https://e.org/"|href=./p1.md|href="#a"|href=javascript:alert(1)|href="https:x"|href=/blog/|href="//e.org"'.split(
    '|',
  ),
  ...'src=./a.png|src=//e.org/x|src="data:,"|alt="a"|title="&quot;><script>alert(1)</script>"|id=a|id="a:b"|name=body'.split(
    '|',
  ),
  ...'id=querySelector|onclick=alert(1)|style="color:red"|class="language-js"|class=footnotes|align=center|dir=rtl'.split(
    '|',
  ),
  ...'lang=en|width=9|colspan=2|data-footnote-ref|data-footnotes|aria-label="<b>"|open|type=checkbox|checked'.split(
    '|',
  ),
  ...'formaction=//e.org|srcset="//e.org 2x"|ping=//e.org|is=x|slot=a|nonce=a|srcdoc="<script>"|metastring=x'.split(
    '|',
  ),
)
const element = fc
  .tuple(
    tag,
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('x', '*x*', '', '</p>', '<b>y</b>', '\n\nx\n\n'),
    fc.boolean(),
  )
  .map(
    ([name, attributes, inner, isClosed]) =>
      `<${[name, ...attributes].join(' ')}>${inner}${isClosed ? `</${name}>` : ''}`,
  )
const html = fc
  .tuple(
    fc.array(element, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    fc.constantFrom(
      '$',
      '$',
      '- $',
      '> $',
      '> - 1. $',
      '| a |\n| - |\n| $ |',
      '## $',
      'x[^h]\n\n[^h]: $',
      '*$*',
      '[$](./p1.md)',
      '<!-- $ -->',
    ),
  )
  .map(([inner, around]) => around.replace('$', () => inner))
const soup = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
/** Texts of documents. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...blocks), { maxLength: 6 }).map((parts) => parts.join('\n\n')) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...blocks), soup), { maxLength: 4 })
      .map((parts) => parts.join('\n\n')),
  },
  { weight: 2, arbitrary: html },
  { weight: 1, arbitrary: soup },
)
