import fc from 'fast-check'

const oneOf = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split('|'))

const name = fc.oneof(
  oneOf('p|div|details|summary|table|tr|td|th|ol|li|h2|code|pre|sub|ruby|section|input|b|x|svg|math|mi|style|script'),
  oneOf('iframe|form|template|noscript|select|textarea|base|meta|link|object|title|xmp|constructor|my-tag|a|img'),
)
const href = fc.oneof(
  oneOf('"https://e.org/"|./p1.md|"#a"|javascript:alert(1)|"https:x"|/blog/|"//e.org"|http:/e.org|./a.png|./a.txt?x'),
  oneOf('" java&#9;script:x"|/%09/e.org|"&#1;javascript:x"|vbscript:x|"data:text/html,x"|https:/\\e.org|blob:x|"?x"'),
)
const src = oneOf(
  './a.png|"./a.png?x#y"|//e.org/x|"data:,"|https://e.org/x.png|http:x|/a.png|""|./a.txt|../posts/a.png',
)
const attribute = fc.oneof(
  oneOf(
    'alt="a"|title="&quot;><script>alert(1)</script>"|id=a|id="a:b"|id=page:content|name=body|id=querySelector|open',
  ),
  oneOf('onclick=alert(1)|onerror=alert(1)|style="color:red"|class="language-js"|class=footnotes|align=center|dir=rtl'),
  oneOf(
    'lang=en|width=9|colspan=2|data-footnote-ref|data-footnotes|aria-label="<b>"|type=checkbox|checked|metastring=x',
  ),
  oneOf('formaction=//e.org|srcset="//e.org 2x"|ping=//e.org|is=x|slot=a|nonce=a|srcdoc="<script>"|action=//e.org'),
)
const start = fc.oneof(
  fc.tuple(name, fc.array(attribute, { maxLength: 2 })),
  fc.tuple(fc.constant('a'), fc.tuple(href.map((to) => `href=${to}`))),
  fc.tuple(
    fc.constant('img'),
    fc.tuple(
      src.map((from) => `src=${from}`),
      fc.constant('alt=x'),
    ),
  ),
)
const element = fc
  .tuple(start, fc.constantFrom('x', 'x', '*x*', '', '</p>', '<b>y</b>', '\n\nx\n\n'), fc.boolean())
  .map(
    ([[tag, attributes], inner, isClosed]) =>
      `<${[tag, ...attributes].join(' ')}>${inner}${isClosed ? `</${tag}>` : ''}`,
  )
const around = fc.constantFrom(
  ...['$', '$', '- $', '> $', '> - 1. $', '| a |\n| - |\n| $ |', '## $', 'x[^h]\n\n[^h]: $', '*$*', '[$](./p1.md)'],
  ...['<!-- $ -->', '<details>\n\n$\n\n</details>', '- a\n\n  $\n- b', '> [!NOTE]\n> $'],
)

/** HTML that an attacker would try, put together of tags and attributes, alone and within what Markdown makes. */
export const html = fc
  .tuple(
    fc.array(element, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('')),
    around,
  )
  .map(([inner, outer]) => outer.replace('$', () => inner))
