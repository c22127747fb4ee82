import fc from 'fast-check'
import { html } from './hostile-html.ts'

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
