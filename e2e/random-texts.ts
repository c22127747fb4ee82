import fc from 'fast-check'
import { allowedTags } from '#lib/markdown/html/allowed.ts'

const oneOf = (...words: string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...words.flatMap((some) => some.split('|')))
const join = (parts: fc.Arbitrary<string>, maxLength: number, between = ''): fc.Arbitrary<string> =>
  fc.array(parts, { maxLength }).map((all) => all.join(between))

const piece = oneOf(
  'Falco|é|\n|\n\n|    |\\|## A\n|> |- |1. |```js {1}\n|```|`|*|_|[a](|[b][c]|[c]: |![d](|)|[|]|[^n]|[^n]: note\n',
  'www.e.org|https://falco.org/a?b&c=d#e|https://bintray.com/x|#a|/blog/|//x|/no/|./p1.md',
  'mailto:a@b.c|javascript:alert(1)|JaVa\tscript:x|java&#115;cript:x|data:text/html,x|vbscript:x|https://[|%zz|<b>|</b>',
  '<a href="|">|</a>|<img src=x onerror=x>|<script>|</script>|<details><summary>|</details>|<!--|-->|<!x>|<?x|<NA>|<style>|&#0;',
  '&lt;script&gt;|&#x202E;|{{< x >}}|<https://x.org>|<a@b.c>|https://www.youtube.com/watch?v=abcdefghijk',
)

const block = fc.constantFrom(
  '![A picture](./a.png "Its title") and [a file](./a.txt?x#y).',
  '```yaml title="rules.yaml" {2}\n- rule: X\n  desc: <script>\n```',
  'A note.[^1]\n\n[^1]: With <https://dl.bintray.com/x?a&b>.',
  '[A video](https://youtu.be/a)',
)

const tag = oneOf(
  ...Object.keys(allowedTags),
  'ol|li|h2|code|section|input|b|x|svg|math|mi|style|script|iframe|form|template|noscript|select|textarea|base|meta|link',
  'object|title|xmp|constructor|my-tag|a|a|a|img|img|img|img',
)
const attribute = oneOf(
  'href="https://e.org/"|href=./p1.md|href="#a"|href=javascript:alert(1)|href="https:x"|href=/blog/|href="//e.org"',
  'href=http:/e.org|href=./a.txt?x|href=" java&#9;script:x"|href=/%09/e.org|href="&#1;javascript:x"|href=vbscript:x',
  'href="data:text/html,x"|href=https:/\\e.org|href=blob:x|src=./a.png|src="./a.png?x#y"|src=//e.org/x|src="data:,"',
  'src=http:x|src=/a.png|src=""|src=./a.txt|alt="a"|title="&quot;><script>alert(1)</script>"|id=a|id="a:b"|name=body',
  'open|onclick=alert(1)|onerror=alert(1)|style="color:red"|class=footnotes|align=center',
  'aria-label="<b>"|formaction=//e.org|ping=//e.org',
  'srcset="//e.org 2x"|is=x|slot=a|nonce=a|srcdoc="<script>"|action=//e.org',
)
const hostile = fc
  .tuple(
    tag,
    join(attribute, 2, ' '),
    oneOf('x|*x*||</p>|<b>y</b>|<summary>s</summary>|\n\n- [ ] x\n\n'),
    fc.boolean(),
  )
  .map(
    ([name, attributes, inner, isClosed]) =>
      `<${name} ${attributes}>${inner}${isClosed ? `</${name}>` : ''}`,
  )

const around = fc.constantFrom(
  '$',
  '$',
  'x $ y',
  '- $',
  '- [ ] $',
  '> $',
  '> - 1. $',
  '> [!NOTE]\n> $',
  '## $',
  '| a |\n| - |\n| $ |',
  '*$*',
  'x[^h]\n\n[^h]: $',
  '[$](./p1.md)',
  '<!-- $ -->',
  '<details><summary>s</summary>\n\n$\n\n</details>',
)
/** Hostile HTML, by itself or inside other HTML or Markdown. */
const html = fc
  .tuple(fc.array(hostile, { minLength: 1, maxLength: 2 }), around)
  .map(([inner, outer]) => outer.replaceAll('$', () => inner.join('')))

const soup = join(
  fc.oneof(
    { weight: 12, arbitrary: piece },
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ maxLength: 4 }),
  ),
  12,
)
export const text = fc.oneof(html, join(fc.oneof(block, soup), 4, '\n\n'), soup)
