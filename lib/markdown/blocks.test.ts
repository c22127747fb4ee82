import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { rehypeCaptions } from './captions.ts'
import { rehypeTables } from './tables.ts'
import { toHtml } from './testing/to-html.ts'

describe('a picture', () => {
  it('that stands alone and has a title is a figure, the title its caption', async () => {
    expect(await toHtml('![A falcon](./a.png "In *flight*")\n')).toBe(
      '<figure><img src="./a.png" alt="A falcon" class="alone"><figcaption>In *flight*</figcaption></figure>',
    )
  })

  it.each([
    ['![a](a.png)', '<p><img src="a.png" alt="a" class="alone"></p>'],
    ['Words ![a](a.png "t")', '<p>Words <img src="a.png" alt="a" title="t"></p>'],
    [
      '![a](a.png "t") ![b](b.png "u")',
      '<p><img src="a.png" alt="a" title="t"> <img src="b.png" alt="b" title="u"></p>',
    ],
    ['[![a](a.png "t")](/blog/)', '<p><a href="/blog/"><img src="a.png" alt="a" title="t"></a></p>'],
  ])('stays in its paragraph: %s', async (markdown, html) => expect(await toHtml(`${markdown}\n`)).toBe(html))

  it('in a list or a quotation may be a figure too', async () => {
    expect(await toHtml('> ![a](a.png "t")\n')).toContain('<blockquote>\n<figure>')
  })

  it('is left alone where its tree has no parent for it', () => {
    const tree: Root = { type: 'root', children: [{ type: 'text', value: 'x' }] }
    rehypeCaptions()(tree)
    expect(tree.children).toEqual([{ type: 'text', value: 'x' }])
  })
})

describe('a table', () => {
  it('scrolls in a box that the keyboard reaches, each in its own', async () => {
    const html = await toHtml('| a | b |\n| - | - |\n| 1 | 2 |\n\nWords.\n\n| c |\n| - |\n| 1 |\n')
    expect(html).toContain('<div class="table-box" role="group" aria-label="Table: a, b" tabindex="0"><table>')
    expect(html).toContain('<div class="table-box" role="group" aria-label="Table: c" tabindex="0"><table>')
    expect(html.match(/<\/table><\/div>/g)).toHaveLength(2)
  })

  it('has no empty heads', async () => {
    const corner = await toHtml('| | b | ![x](x.png) |\n| - | - | - |\n| 1 | 2 | 3 |\n')
    expect(corner).toMatch(/<tr>\s*<td><\/td>\s*<th scope="col">b<\/th>\s*<th scope="col"><img [^>]*><\/th>/)
    const none = await toHtml('| | |\n| - | - |\n| 1 | 2 |\n')
    expect(none).toContain('aria-label="Table"')
    expect(none).not.toMatch(/<th/)
  })

  it('with an empty corner says of each head what it is of', async () => {
    const html = await toHtml('| | a |\n| --- | --- |\n| b | 1 |\n')
    expect(html).toMatch(/<td><\/td>\s*<th scope="col">a<\/th>/)
    expect(await toHtml('| a |\n| --- |\n| 1 |\n')).toContain('<th>a</th>')
  })

  it('within a table stays within its box', () => {
    const element = (tagName: string, children: Element[] = []): Element => ({
      type: 'element',
      tagName,
      properties: {},
      children,
    })
    const tree: Root = { type: 'root', children: [element('table', [element('td', [element('table')])])] }
    rehypeTables()(tree)
    expect(JSON.stringify(tree).match(/table-box/g)).toHaveLength(1)
  })
})
