import fc from 'fast-check'

const oneOf = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split('|'))

const inline = 'a|abbr|b|code|del|img|input|ins|kbd|q|rp|rt|ruby|s|span|strike|sub|tt'
const boxes = 'blockquote|dd|details|div|dl|dt|figcaption|figure|h2|h3|h5|hr|li|ol|p|pre|section|summary|ul'
const ofTables = 'table|tbody|td|tfoot|th|thead|tr'
const isVoid = (tag: string): boolean => /^(?:hr|img|input)$/.test(tag)

const anywhere = 'id=a|id=b|lang=de|dir=rtl|title=x|title=" "|align=center'
const attributes: Record<string, string> = {
  a: 'href="#a"|href="https://e.org/"|href="https://e.org/" aria-label=" "|href="https://e.org/" title=t|id=a|href="#a" aria-describedby=none',
  img: 'src="./a.png"|src="./a.png" alt=x|src="./a.png" title=t|src="./a.png" alt=" " width=50%',
  details: 'open|open=no|id=b',
  li: 'value=3|id=a',
  th: 'scope=row|colspan=2|align=right',
  td: 'colspan=2|rowspan=2|align=right',
}

const text = fc.constantFrom(
  ...[
    'x',
    'x',
    ' ',
    '',
    '🎉',
    '&nbsp;',
    '&#x200b;',
    '\n\nx\n\n',
    '\n\n## a\n\n',
    '\n\n##\n\n',
    '\n\n- a\n- [ ] b\n\n',
    'x[^1]',
  ],
  ...[
    '\n\n| a |\n| - |\n| b |\n\n',
    '\n\n> [!NOTE]\n> x\n\n',
    '\n\n```js\nx()\n```\n\n',
    '[](https://e.org/)',
    '![](./a.png "t")',
  ],
)

/** Elements within each other as no standard has them, each of which alone is one that the check accepts. */
const element: fc.Memo<string> = fc.memo((depth) =>
  oneOf(`${inline}|${boxes}|${ofTables}`).chain((tag) => {
    const own = attributes[tag]
    const inner = depth > 1 ? fc.oneof(text, element(depth - 1), element(depth - 1)) : text
    return fc
      .tuple(own ? oneOf(own) : fc.oneof(fc.constant(''), oneOf(anywhere)), fc.array(inner, { maxLength: 3 }))
      .map(([attribute, parts]) => `<${tag} ${attribute}>${isVoid(tag) ? '' : `${parts.join('')}</${tag}>`}`)
  }),
)

const around = fc.constantFrom(
  ...[
    '$',
    '$',
    'x $ y',
    '- $',
    '- [ ] $',
    '> $',
    '> [!TIP]\n> $',
    '## $',
    '| a |\n| - |\n| $ |',
    '| $ |\n| - |\n| a |',
  ],
  ...['x[^1]\n\n[^1]: $', '<div>\n\n$\n\n</div>', '<details><summary>$</summary>\n\nx\n\n</details>', '<ul>$</ul>'],
  ...['<dl><dt>$</dt><dd>$</dd></dl>', '<div><a href="https://e.org/">$</a></div>', '<pre>$</pre>', '<h2>$</h2>'],
)

/** HTML of an author who knows its tags and not where they may stand, alone and within what Markdown makes. */
export const oddHtml = fc
  .tuple(fc.integer({ min: 1, max: 4 }).chain(element), around)
  .map(([inner, outer]) => outer.replaceAll('$', () => inner))
