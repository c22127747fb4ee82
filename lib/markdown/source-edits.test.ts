import { describe, expect, it } from 'vitest'
import { partsOfSource, replaceParts } from './source-edits.ts'

/** The text with every part marked: comments gone, destinations in `«»`. */
const marked = (markdown: string): string =>
  replaceParts(markdown, partsOfSource(markdown), ({ kind }, written) => (kind === 'comment' ? '' : `«${written}»`))

describe('the parts of a Markdown text', () => {
  it.each([
    ['a [b](./c.md "t")', 'a [b](«./c.md» "t")'],
    ['![a](<b c.png>)', '![a](<«b c.png»>)'],
    ['[a]: ./b.md "t"\n\n[a]', '[a]: «./b.md» "t"\n\n[a]'],
    ['[![a](b.png)](c.md)', '[![a](«b.png»)](«c.md»)'],
    ['| [a](b.md) | c |\n|---|---|\n| d | ![e](f.png) |', '| [a](«b.md») | c |\n|---|---|\n| d | ![e](«f.png») |'],
    ['a[^1]\n\n[^1]: [b](c.md)', 'a[^1]\n\n[^1]: [b](«c.md»)'],
    ['> - [a](b.md)\n\tc', '> - [a](«b.md»)\n\tc'],
    ['[a]() ![b](', '[a]() ![b]('],
  ])('are found in %j', (markdown, expected) => expect(marked(markdown)).toBe(expected))

  it.each([
    '`[a](b.md) <!-- c -->`',
    '```md\n[a](b.md)\n<!-- c -->\n```',
    '    [a](b.md)',
    '\\[a](b.md)',
    'https://a.example',
  ])('are not what %j shows', (markdown) => expect(marked(markdown)).toBe(markdown))

  it('say where a destination leads, not how it is written', () => {
    expect(partsOfSource('[a](b\\_c&amp;d.md)')).toMatchObject([{ destination: 'b_c&d.md' }])
  })

  it('say what is a link, and what may be a picture', () => {
    const parts = partsOfSource('[![a](b.png)](c.md) [d](e.md)\n\n[f]: g.png')
    expect(parts).toMatchObject([
      { destination: 'b.png', isLink: false },
      { destination: 'c.md', isLink: true },
      { destination: 'e.md', isLink: true },
      { destination: 'g.png', isLink: false },
    ])
  })

  it.each([
    ['a <!-- b --> c', 'a  c'],
    ['<!-- a\n\nb -->\n\nc', '\n\nc'],
    ['<div>\n<!-- a\n\n[b](c.md)\n\n-->\n</div>', '<div>\n\n</div>'],
    ['<div>\n<!-- a\n\nb', '<div>\n'],
    ['<p>a<!-- b --><i>c</i><!-- d --></p>', '<p>a<i>c</i></p>'],
    ['a <b title="<!-- c -->">d</b>', 'a <b title="<!-- c -->">d</b>'],
    ['a <!--> b -->', 'a  b -->'],
    ['<!--> a -->\n\nb', ' a -->\n\nb'],
    ['<!---> a -->\n\nb', ' a -->\n\nb'],
    ['<!--- a --->\n\nb', '\n\nb'],
  ])('are without comments: %j', (markdown, expected) => expect(marked(markdown)).toBe(expected))
})
