import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maintainer, post } from '#lib/content/testing/small-community.ts'
import { publish, queries, type TestContent } from '#lib/content/testing/test-content.ts'
import { withArchivedCopies } from './archived-copies.ts'

const copy = (address: string) =>
  ` <a class="archived" href="https://web.archive.org/web/20210103/${address}" rel="external noopener noreferrer">(archived copy)</a>`

describe('archived copies', () => {
  it.each([
    '<p>No link.</p>',
    '<a href="https://example.org/">x</a>',
    '<a href="https://web.archive.org/web/2020/https://bintray.com/a">x</a>',
    '<a id="https://bintray.com/">x</a>',
    '<img src="https://bintray.com/x.png">',
    '<p>https://bintray.com/ as text</p>',
    '<a href="https://bintray.com/',
  ])('leave %s alone', (html) => {
    expect(withArchivedCopies(html, '2021-01-03')).toBe(html)
  })

  it('stand right behind each link to a host that is gone, with all in it', () => {
    const link = '<a href="https://bintray.com/a?b=1&#x26;c=%22" rel="external"><em>x</em> y</a>'
    const other = '<a href="http://dl.bintray.com/z">z</a>'
    expect(withArchivedCopies(`<li>${link}, ${other}</li>`, '2021-01-03')).toBe(
      `<li>${link}${copy('https://bintray.com/a?b=1&amp;c=%22')}, ${other}${copy('http://dl.bintray.com/z')}</li>`,
    )
  })

  it('are not doubled: not by doing it twice, and not where the author gave one', () => {
    const html = '<p><a href="https://bintray.com/a">x</a></p>'
    const once = withArchivedCopies(html, '2021-01-03')
    expect(withArchivedCopies(once, '2021-01-03')).toBe(once)
    const given = `${html}<a href="https://web.archive.org/web/2019*/https://bintray.com/a">copy</a>`
    expect(withArchivedCopies(given, '2021-01-03')).toBe(given)
  })

  it('are of the year in which the host closed where a text has no date', () => {
    expect(withArchivedCopies('<a href="https://katacoda.com/a">x</a>', undefined)).toContain('/web/20220101/https://')
  })

  it('do not let an address out of its attribute', () => {
    const html = withArchivedCopies('<a href="https://bintray.com/&quot;&gt;&lt;script&gt;x">x</a>', '2021-01-03')
    expect(html).toContain('https://bintray.com/&quot;>&lt;script>x"')
  })
})

describe('in the site', () => {
  let content: TestContent
  let site: Awaited<ReturnType<typeof queries>>
  beforeAll(async () => {
    content = await publish({
      'posts/a.md': post(
        'a',
        'date: 2021-01-03',
        'To [Bintray](https://bintray.com/falcosecurity).[^1]\n\n## [Old](https://katacoda.com/x)\n\nText.\n\n[^1]: <https://dl.bintray.com/x>',
      ),
      'maintainers/ann.md': maintainer(
        'ann',
        'Ann',
        'projects: []\nsince: 2020-01-01',
        '[Mine](https://bintray.com/ann)',
      ),
    })
    site = await queries()
  }, 60_000)
  afterAll(() => content.remove())

  it('a page of a post shows them at its date', async () => {
    const html = await site.renderHtml(await site.htmlOf('posts/a.md'), 'posts/a.md', (path) => path)
    expect(html).toContain(`>Bintray</a>${copy('https://bintray.com/falcosecurity')}.`)
    expect(html).toContain(`</a>${copy('https://katacoda.com/x')}</h2><a class="anchor"`)
    expect(html).toContain(`</a>${copy('https://dl.bintray.com/x')}`)
    expect(html.match(/archived copy/g)).toHaveLength(3)
    // The rel of the link beside it.
    expect(html).toContain('<a href="https://bintray.com/falcosecurity" rel="external noopener noreferrer">')
  })

  it('a page of a person, which has no date, too', async () => {
    const html = await site.renderHtml(await site.htmlOf('maintainers/ann.md'), 'maintainers/ann.md', (path) => path)
    expect(html).toContain('https://web.archive.org/web/20210101/https://bintray.com/ann')
  })

  it('a feed shows them', async () => {
    expect(await site.fileText('/feed.xml')).toContain(copy('https://bintray.com/falcosecurity'))
  })
})
