import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { findTags, replaceTags } from './replace-tags.ts'

const same = (html: string, names: readonly string[] = ['a', 'img']): string =>
  replaceTags(html, findTags(html, names), ({ attributes }) => attributes)

describe('start tags of a text', () => {
  it('may get a link around them', () => {
    const html = '<p><img src="a"> <img src="b"></p>'
    const linked = replaceTags(
      html,
      findTags(html, ['img']),
      ({ attributes }) => attributes,
      ({ attributes: { src } }) => (src === 'a' ? { href: '/a' } : undefined),
    )
    expect(linked).toBe('<p><a href="/a"><img src="a"></a> <img src="b"></p>')
  })

  it('are found with their place and attributes, in order', () => {
    const html = '<p>ä<a href="x" title>y</a><img src="z"></p>'
    expect(findTags(html, ['a', 'img'])).toEqual([
      { name: 'a', attributes: { href: 'x', title: '' }, start: 4, end: 22 },
      { name: 'img', attributes: { src: 'z' }, start: 27, end: 40 },
    ])
    expect(html.slice(4, 22)).toBe('<a href="x" title>')
  })

  it('are those of the elements that were asked for', () => {
    expect(findTags('<abbr>a</abbr><a>b</a><article>', ['a']).map(({ start }) => start)).toEqual([14])
    expect(findTags('<p>a</p>', ['a', 'img'])).toEqual([])
  })

  it.each([
    '<p>&lt;a href="x"&gt;</p>',
    '<p title="<a href=x>">y</p>',
    '<!-- <a href="x"> -->',
    '<p>1 < a and a > 2</p>',
    '<textarea><a href="x"></textarea>',
  ])('are not text that looks like one: %s', (html) => expect(findTags(html, ['a'])).toEqual([]))

  it('are read as a browser reads them', () => {
    const html = `<A HREF='x>y' data-a=b\n title="&quot;&amp;&lt;"\t>z</A>`
    expect(findTags(html, ['a'])[0]?.attributes).toEqual({ href: 'x>y', 'data-a': 'b', title: '"&<' })
  })
})

describe('new attributes', () => {
  it('stand in their tags, and every other byte stays', () => {
    const html = '<p class=x >a &nbsp;<a href="1">b</a >\n<img src="2"/>&copy<br></p>'
    const result = replaceTags(html, findTags(html, ['a', 'img']), ({ name }) => ({ id: name }))
    expect(result).toBe('<p class=x >a &nbsp;<a id="a">b</a >\n<img id="img">&copy<br></p>')
  })

  it('are escaped, so that no value can leave its quotes', () => {
    const html = '<a href="x">y</a>'
    const value = `"><script>alert('1')</script>&quot;`
    const result = replaceTags(html, findTags(html, ['a']), () => ({ href: value }))
    expect(result).toBe(`<a href="&quot;>&lt;script>alert('1')&lt;/script>&amp;quot;">y</a>`)
    expect(findTags(result, ['a', 'script'])).toMatchObject([{ name: 'a', attributes: { href: value } }])
  })

  it('without a value stand alone, but for an empty alt', () => {
    expect(same('<img alt="" hidden>')).toBe('<img alt="" hidden>')
    expect(same('<a href="">x</a>')).toBe('<a href>x</a>')
  })

  it('that are the old ones change nothing that a browser sees, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<a href="x">', '</a>', '<img src=y alt="&quot;">', '<p>', '</p>', '&amp;', '<!-- <a> -->'),
      fc.string().map((text) => `<a title="${text.replaceAll('"', '&quot;')}">`),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = pieces.join('')
        const result = same(html)
        expect(events(result)).toEqual(events(html))
        expect(same(result)).toBe(result)
      }),
      { numRuns: 300 },
    )
  })

  it('of elements that are not there leave a text as it is', () => {
    fc.assert(
      fc.property(fc.string(), (html) => {
        expect(same(html, ['nosuch'])).toBe(html)
      }),
    )
  })
})

/** What a parser sees in a text: its tags, attributes and words. */
function events(html: string): unknown[] {
  const seen: unknown[] = []
  let text = ''
  const flush = (): void => {
    if (text) seen.push(text)
    text = ''
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      flush()
      seen.push([name, { ...attributes }])
    },
    onclosetag(name) {
      flush()
      seen.push(`/${name}`)
    },
    ontext(value) {
      text += value
    },
  })
  parser.end(html)
  flush()
  return seen
}
