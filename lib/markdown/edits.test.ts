import { describe, expect, it } from 'vitest'
import { maintainer, post } from '#lib/content/testing/small-community.ts'
import { testSite } from '#lib/content/testing/test-content.ts'
import { rows } from '#testing/rows.ts'
import { goneHostOf, withArchivedCopies } from './archived-copies.ts'
import { sectionsOf } from './headings.ts'
import { findTags, replaceTags } from './replace-tags.ts'
import { partsOfSource, replaceParts } from './source-edits.ts'

describe('start tags of a text', () => {
  const withId = (html: string) =>
    replaceTags(html, findTags(html, ['a', 'img']), ({ name }) => ({
      attributes: { id: name },
    }))
  const replaced = String.raw`
<p class=x >a &nbsp;<a href="1">b</a >\n<img src="2"/>&copy<br></p> → <p class=x >a &nbsp;<a id="a">b</a >\n<img id="img">&copy<br></p>
<p title="<a href=x>">y</p> → <p title="<a href=x>">y</p>`
  it.each(rows(replaced))(
    'are replaced, and every other byte stays: %s',
    (html = '', expected = '') => expect(withId(html)).toBe(expected),
  )

  it('escape values, and keep no empty attribute except alt', () => {
    const value = `"><script>alert('1')</script>&quot;`
    const html = replaceTags('<img>', findTags('<img>', ['img']), () => ({
      attributes: { src: value, alt: '', hidden: '' },
    }))
    expect(html).toBe(
      `<img src="&quot;>&lt;script>alert('1')&lt;/script>&amp;quot;" alt="" hidden>`,
    )
    expect(findTags(html, ['img', 'script'])).toMatchObject([
      { attributes: { src: value, alt: '', hidden: '' } },
    ])
  })

  it('may get a link around them', () => {
    const html = '<img src="a"> <img src="b">'
    const linked = replaceTags(html, findTags(html, ['img']), ({ attributes }) => ({
      attributes,
      link: attributes.src === 'a' ? { href: '/a' } : undefined,
    }))
    expect(linked).toBe('<a href="/a"><img src="a"></a> <img src="b">')
  })
})

const heading = (name: string) => `<div class="heading"><h2>${name}</h2><a href="#">#</a></div>`
it.each([
  [['<p>a</p>', '<h2 id="b">B</h2><p>b</p>\n', '<h2>C</h2><hr><h3>c</h3>']],
  [['<h2>A</h2><section><h2>b</h2><img src="x"></section>', '<h2>C</h2>']],
  [['<p>x</p>', `${heading('A')}<p>.</p>`, `${heading('B')}<div><h2>c</h2></div>`]],
])('a part begins at each h2 that is in no other element: %j', (parts) => {
  expect(sectionsOf(parts.join(''))).toEqual(parts)
})

describe('the parts of a Markdown text', () => {
  /**
   * The text without comments. Destinations of links are in `‹›`, those of pictures and definitions
   * in `«»`.
   */
  const marked = (markdown: string) =>
    replaceParts(markdown, partsOfSource(markdown), (part, written) => {
      if (part.kind === 'comment') return ''
      return part.isLink ? `‹${written}›` : `«${written}»`
    })
  const parts = String.raw`
a [b](./c.md "t") → a [b](‹./c.md› "t")
![a](<b c.png>) → ![a](<«b c.png»>)
[a]: ./b.md "t"\n\n[a] → [a]: «./b.md» "t"\n\n[a]
| [a](b.md) | c |\n|---|---|\n| d | ![e](f.png) | → | [a](‹b.md›) | c |\n|---|---|\n| d | ![e](«f.png») |
> - [a](b.md)\n\tc → > - [a](‹b.md›)\n\tc
\`[a](b.md) <!-- c -->\` → \`[a](b.md) <!-- c -->\`
\`\`\`md\n[a](b.md)\n<!-- c -->\n\`\`\` → \`\`\`md\n[a](b.md)\n<!-- c -->\n\`\`\`
a <!-- b --> c → a  c
<!-- a\n\nb -->\n\nc → \n\nc
<div>\n<!-- a\n\n[b](c.md)\n\n-->\n</div> → <div>\n\n</div>`
  it.each(rows(parts))('are found in %s', (markdown = '', expected = '') =>
    expect(marked(markdown)).toBe(expected),
  )
  it('have destinations as they lead, not as they are written', () => {
    expect(partsOfSource('[a](b\\_c&amp;d.md)')).toMatchObject([{ destination: 'b_c&d.md' }])
  })
})

describe('archived copies', () => {
  const copy = (address: string, day = '20210103') =>
    ` <a class="archived" href="https://web.archive.org/web/${day}/${address}" rel="external noopener noreferrer">(archived copy)</a>`

  it.each([
    ['http://dl.bintray.com/x', 'bintray.com'],
    ['https://notbintray.com/'],
    ['HTTPS://WWW.Katacoda.COM./a?b#c', 'katacoda.com'],
  ])('are linked only for hosts that are gone: %s', (address = '', host?: string) =>
    expect(goneHostOf(address)?.host).toBe(host),
  )

  const links = `
<a href="https://bintray.com/?b&#x26;c=%22" rel="external"><em>x</em> y</a>, <a href="http://dl.bintray.com/z">z</a> → <a href="https://bintray.com/?b&#x26;c=%22" rel="external"><em>x</em> y</a>${copy('https://bintray.com/?b&amp;c=%22')}, <a href="http://dl.bintray.com/z">z</a>${copy('http://dl.bintray.com/z')}
<a href="https://bintray.com/">x</a><a href="https://web.archive.org/web/2*/https://bintray.com/">y</a> → <a href="https://bintray.com/">x</a><a href="https://web.archive.org/web/2*/https://bintray.com/">y</a>`
  it.each(rows(links))(
    'come after each link, and every other byte stays: %s',
    (html = '', expected = '') => {
      expect(withArchivedCopies(html, '2021-01-03T01:30:00+01:00')).toBe(expected)
      expect(withArchivedCopies(expected, '2021-01-03')).toBe(expected)
    },
  )

  it('are of the day of a post or the year in which the host closed, on pages and in feeds', async () => {
    const link = '[x](https://bintray.com/)'
    const { site } = await testSite({
      'posts/a.md': post('a', 'date: 2021-01-03', link),
      'maintainers/ann.md': maintainer('ann', 'Ann', 'projects: []\nsince: 2020-01-01', link),
    })
    const shown = async (file: string) =>
      site.renderHtml(await site.htmlOf(file), file, (path) => path)
    expect(await shown('posts/a.md')).toContain(copy('https://bintray.com/'))
    expect(await shown('maintainers/ann.md')).toContain(copy('https://bintray.com/', '20210101'))
    expect(await site.fileText('/feed.xml')).toContain(copy('https://bintray.com/'))
  }, 60_000)
})
