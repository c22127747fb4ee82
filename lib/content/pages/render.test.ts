import { expect, it } from 'vitest'
import { linkTarget } from '#lib/site/addresses.ts'
import { files, testSite } from '#testing/test-content.ts'
import { renderHtml } from './render.ts'

await testSite(files)
const render = (html: string, file: string) => renderHtml(html, file, (path) => `/base${path}`)

it.each([
  ['./bundle/index.md?plain=1#pictures', '/base/blog/bundle/?plain=1#pictures'],
  ['../projects/falco.md', '/base/projects/falco/'],
  ['/blog/old-news', '/base/blog/old-news/'],
  ['#here', '#here'],
  ['https://a.example/a?b=c&d#e', 'https://a.example/a?b=c&amp;d#e'],
  ['./none.md', './none.md'],
  ['https://github.com/ann-old', '/base/maintainers/ann/'],
])('a link to %s becomes a link to %s', async (written, wanted) => {
  const html = await render(`<a href="${written.replace('&', '&#x26;')}">x</a>`, 'posts/new.md')
  expect(html).toBe(`<a href="${wanted}">x</a>`)
})

it.each([
  ['a missing file', '<img src="none.png">', '<img src="none.png" alt="" decoding="async">'],
  [
    'a small picture that is a paragraph, in the margin',
    '<img src="bundle/wide.png" alt="x" class="alone">',
    '<img src="MEDIA/wide-8.webp" alt="x" class="beside" width="8" height="4" decoding="async">',
  ],
  ['a file', '<a href="./sample.yaml#L1">x</a>', '<a href="MEDIA/sample.yaml#L1">x</a>'],
])('a post shows %s', async (_, html, expected) => {
  const shown = await render(html, 'posts/old.md')
  expect(shown.replace(/\/base\/media\/[0-9a-f]{20}/g, 'MEDIA')).toBe(expected)
})

it('on the page of a repository, a link to that repository leads to GitHub', async () => {
  const link = '<a href="https://github.com/falcosecurity/libs" rel="external noopener">x</a>'
  expect(await render(link, 'projects/libs.md')).toBe(link)
  expect(await render(link, 'posts/new.md')).toBe('<a href="/base/projects/libs/">x</a>')
})

it.each([
  ['HTTPS://example.org', { kind: 'outside', url: 'HTTPS://example.org' }],
  ['/feed.xml', { kind: 'page', path: '/feed.xml', suffix: '' }],
  ['my%20file.yaml', { kind: 'file', file: 'posts/my file.yaml', suffix: '' }],
  ['100%.yaml', { kind: 'file', file: 'posts/100%.yaml', suffix: '' }],
])('a post’s link to %s leads where it would lead on GitHub', (destination, target) => {
  expect(linkTarget(destination, 'posts/new.md')).toEqual(target)
})
