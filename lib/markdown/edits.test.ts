import { describe, expect, it } from 'vitest'
import { renderHtml } from '#lib/content/pages/render.ts'
import { htmlOf } from '#lib/content/read-index.ts'
import { rows } from '#testing/rows.ts'
import { post, testSite, textOf } from '#testing/test-content.ts'
import { goneHostOf, withArchivedCopies } from './archived-copies.ts'
import { sectionsOf } from './html-text.ts'
import { findTags, replaceTags } from './replace-tags.ts'

describe('start tags of a text', () => {
  const withId = (html: string) =>
    replaceTags(html, findTags(html, ['a', 'img']), ({ name }) => ({
      attributes: { id: name },
    }))
  const replaced = String.raw`
<p class=x >&nbsp;<a href="1">b</a >\n</p> → <p class=x >&nbsp;<a id="a">b</a >\n</p>
<img src="2"/>&copy<br> → <img id="img">&copy<br>
<p title="<a href=x>">y</p> → <p title="<a href=x>">y</p>`
  it.each(rows(replaced))(
    'are replaced, and every other byte stays: %s',
    (html = '', expected = '') => expect(withId(html)).toBe(expected),
  )

  it('escape values, and keep no empty attribute except alt', () => {
    const attributes = { src: '"><b>&quot;', alt: '', hidden: '' }
    const html = replaceTags('<img>', findTags('<img>', ['img']), () => ({ attributes }))
    expect(html).toBe('<img src="&quot;>&lt;b>&amp;quot;" alt="" hidden>')
    expect(findTags(html, ['img', 'b'])).toMatchObject([{ attributes }])
  })
})

const heading = (name: string) => `<div class="heading"><h2>${name}</h2><a href="#">#</a></div>`
it.each([
  [['<p>a</p>', '<h2 id="b">B</h2><p>b</p>\n', '<h2>C</h2><hr><h3>c</h3>']],
  [['<p>x</p>', `${heading('A')}<p>.</p>`, `${heading('B')}<div><h2>c</h2></div>`]],
])('a part begins at each h2 that is in no other element: %j', (parts) => {
  expect(sectionsOf(parts.join(''))).toEqual(parts)
})

describe('archived copies', () => {
  const copy = (address: string, day = '20210103') =>
    [
      ` <a class="archived" href="https://web.archive.org/web/${day}/${address}"`,
      ' rel="external noopener noreferrer">(archived copy)</a>',
    ].join('')

  it.each([['https://notbintray.com/'], ['HTTPS://WWW.Katacoda.COM/a?b#c', 'katacoda.com']])(
    'are linked only for hosts that are gone: %s',
    (address = '', host?: string) => expect(goneHostOf(address)?.host).toBe(host),
  )

  it('come after each link, unless the text already has one, and every other byte stays', () => {
    const first = '<a href="https://bintray.com/?b&#x26;c=%22" rel="external"><em>x</em> y</a>'
    const second = ', <a href="http://dl.bintray.com/z">z</a>'
    const expected = [
      first,
      copy('https://bintray.com/?b&amp;c=%22'),
      second,
      copy('http://dl.bintray.com/z'),
    ].join('')
    expect(withArchivedCopies(first + second, '2021-01-03T01:30:00+01:00')).toBe(expected)
    expect(withArchivedCopies(expected, '2021-01-03')).toBe(expected)
  })

  it("have a post's date, in pages and feeds", async () => {
    const link = '[x](https://bintray.com/)'
    await testSite({
      'posts/a.md': post('a', 'date: 2021-01-03', link),
    })
    const shown = async (file: string) => renderHtml(await htmlOf(file), file, (path) => path)
    expect(await shown('posts/a.md')).toContain(copy('https://bintray.com/'))
    expect(await textOf('/feed.xml')).toContain(copy('https://bintray.com/'))
  }, 60_000)
})
