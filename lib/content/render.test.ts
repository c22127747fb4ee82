import { describe, expect, it } from 'vitest'
import { files } from './testing/small-community.ts'
import { testSite } from './testing/test-content.ts'

const place = (path: string): string => `/base${path}`
const far = (path: string): string => `https://community.example${path}`

const { site } = await testSite(files)

describe('a text in its place', () => {
  it.each([
    ['./bundle/index.md#pictures', '/base/blog/bundle/#pictures'],
    ['./bundle/', '/base/blog/bundle/'],
    ['../projects/falco.md', '/base/projects/falco/'],
    ['../maintainers/ann.md', '/base/maintainers/ann/'],
    ['/blog/old-news', '/base/blog/old-news/'],
    ['/', '/base/'],
    ['#here', '#here'],
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&amp;d#e'],
    ['//example.org/', '//example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['./none.md', './none.md'],
    ['https://github.com/falcosecurity/libs', '/base/projects/libs/'],
    ['https://github.com/falcosecurity/none', 'https://github.com/falcosecurity/none'],
    ['https://github.com/falcosecurity/libs/tree/master', 'https://github.com/falcosecurity/libs/tree/master'],
    ['https://github.com/ann-old', '/base/maintainers/ann/'],
  ])('leads from %s to %s', async (written, wanted) => {
    const html = await site.renderHtml(
      `<p><a href="${written.replace('&', '&#x26;')}">x</a></p>`,
      'posts/new.md',
      place,
    )
    expect(html).toBe(`<p><a href="${wanted}">x</a></p>`)
  })

  it('leads to GitHub from the page of the repository itself', async () => {
    const link = '<a href="https://github.com/falcosecurity/libs" rel="external noopener">x</a>'
    expect(await site.renderHtml(link, 'projects/libs.md', place)).toBe(link)
    expect(await site.renderHtml(link, 'posts/new.md', place)).toBe('<a href="/base/projects/libs/">x</a>')
  })

  it('shows a picture with its address and size, the first at once and the others when they come near', async () => {
    const html = await site.renderHtml(await site.htmlOf('posts/bundle/index.md'), 'posts/bundle/index.md', place)
    const [wide = '', tall = '', ...others] = html.match(/<img[^>]*>/g) ?? []
    expect(wide).toMatch(
      / src="\/base\/media\/[0-9a-f]{20}\/wide[^"/]*" alt="Wide" class="beside" width="8" height="4"/,
    )
    expect(tall).toMatch(
      / src="\/base\/media\/[0-9a-f]{20}\/tall[^"/]*" alt="Tall" class="beside" width="3" height="9"/,
    )
    expect([wide, tall].map((picture) => picture.includes('loading="lazy"'))).toEqual([false, true])
    expect(others).toEqual([])
  })

  it('keeps a picture whose file is missing as written, and gives it an alt', async () => {
    const html = await site.renderHtml('<img src="none.png">', 'posts/new.md', place)
    expect(html).toBe('<img src="none.png" alt="" decoding="async">')
  })

  it('keeps the width that its author chose for a picture, and the proportion of its file', async () => {
    const html = await site.renderHtml('<img src="wide.png" alt="x" width="4">', 'posts/bundle/index.md', place)
    expect(html).toContain(' width="4" height="2"')
  })

  it('shows a small picture that stands alone in the margin', async () => {
    const alone = (name: string, alt: string, width = '') =>
      site.renderHtml(`<img src="${name}" alt="${alt}" class="alone"${width}>`, 'posts/bundle/index.md', place)
    // Small ones stand in the margin, and have no more to show.
    expect(await alone('wide.png', 'Wide')).toMatch(/^<img src="[^"]*" alt="Wide" class="beside"/)
    expect(await alone('none.png', 'None')).toMatch(/^<img src="none.png" alt="None" decoding/)
  })

  it('leads to a file that is published with the post', async () => {
    const sample = await site.mediaOf('posts/sample.yaml')
    const html = await site.renderHtml('<a href="./sample.yaml#L1">x</a>', 'posts/old.md', place)
    expect(html).toBe(`<a href="/base${sample?.path}#L1">x</a>`)
  })

  it('leaves anchors without a destination alone', async () => {
    expect(await site.renderHtml('<a id="x">y</a>', 'posts/new.md', place)).toBe('<a id="x">y</a>')
  })

  it('has nothing but absolute addresses in a feed, own anchors too', async () => {
    const html = await site.renderHtml(await site.htmlOf('posts/new.md'), 'posts/new.md', far, far('/blog/new-news/'))
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toContain('https://community.example/blog/new-news/#here')
    expect(addresses).toContain('https://community.example/blog/old-news/')
    expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address ?? ''))).toEqual([])
  })
})

describe('a target', () => {
  it.each([
    ['HTTPS://example.org', { kind: 'outside', url: 'HTTPS://example.org' }],
    ['', { kind: 'anchor', suffix: '' }],
    ['/feed.xml', { kind: 'page', path: '/feed.xml', suffix: '' }],
    ['/projects/dot-github#x', { kind: 'page', path: '/projects/dot-github/', suffix: '#x' }],
    ['my%20file.yaml', { kind: 'file', file: 'posts/my file.yaml', suffix: '' }],
    ['100%.yaml', { kind: 'file', file: 'posts/100%.yaml', suffix: '' }],
    ['../posts/./old.md', { kind: 'page', path: '/blog/old-news/', suffix: '' }],
  ])('is read as a browser or GitHub reads it: %s', async (destination, target) => {
    expect((await site.linkResolver())(destination, 'posts/new.md')).toEqual(target)
  })

  it.each([
    ['./old.md?plain=1#x', '/blog/old-news/', '?plain=1#x'],
    ['/blog/old-news?utm=1', '/blog/old-news/', '?utm=1'],
  ])('is found where a query stands behind it, as the check finds it: %s', async (destination, path, suffix) => {
    expect((await site.linkResolver())(destination, 'posts/new.md')).toEqual({ kind: 'page', path, suffix })
  })
})
