import { expect, test } from './fixtures.ts'
import { metaOf, thingsOf } from './html.ts'
import { absolute, exportedFiles, htmlAt, readable, sitemapUrls } from './site.ts'

test('no file or file name contains words of drafts or scheduled posts', () => {
  const files = exportedFiles().map((file) => ({ file, text: `${file}\n${readable(file)}` }))
  const filesWith = (word: string) =>
    files.filter(({ text }) => text.includes(word)).map(({ file }) => file)
  // Proves that `filesWith` reads each kind of file: a published post contains this word.
  const holding = filesWith('mojibak')
  for (const ending of [
    '.html',
    '.html.br',
    '.html.gz',
    '.pf_fragment',
    '.pf_index',
    'words.txt',
    '.xml',
  ])
    expect(holding.filter((file) => file.endsWith(ending)).length, ending).toBeGreaterThan(0)
  // Words of drafts; 'snorkelwort' is also in names of files that are not published.
  const drafts = ['snorkelwort', 'halfbak', 'quillworth', 'unfinished text', 'a-draft']
  const scheduled = ['thimblerig', 'latecom', 'fernleaf', 'from-the-future']
  for (const word of [...drafts, ...scheduled]) expect(filesWith(word), word).toEqual([])
})

test('no two pages share a title or a description', () => {
  const pages = sitemapUrls().map(htmlAt)
  for (const part of [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)"/]) {
    const values = pages.map((html) => part.exec(html)?.[1])
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  }
})

test('structured data has authors, dates and addresses', () => {
  const person = (name: string, route: string) => ({
    '@type': 'Person',
    name,
    url: absolute(route),
  })
  const covered = [
    person('Ada Example', '/maintainers/ada-example/'),
    person('Bob Example', '/maintainers/bob-example/'),
    person('A Guest', '/blog/authors/a-guest/'),
  ]
  for (const [route, type, facts] of [
    [
      '/blog/covered/',
      'BlogPosting',
      { datePublished: '2025-08-08T00:00:00.000Z', author: covered },
    ],
    [
      '/blog/covered/',
      'BreadcrumbList',
      { itemListElement: [{ name: 'Blog', item: absolute('/blog/') }, {}] },
    ],
    ['/blog/first-light/', 'BlogPosting', { author: [{ '@type': 'Organization' }] }],
    ['/blog/elsewhere/', 'BlogPosting', { mainEntityOfPage: 'https://blog.example/elsewhere/' }],
    [
      '/projects/engine/',
      'SoftwareSourceCode',
      { codeRepository: 'https://github.com/falcosecurity/engine' },
    ],
    [
      '/maintainers/ada-example/',
      'Person',
      { sameAs: expect.arrayContaining(['https://github.com/ada-example']) },
    ],
    ['/2024/', 'CollectionPage', { name: 'The year 2024', temporalCoverage: '2024' }],
    ['/', 'WebSite', { url: absolute('/') }],
  ] as const)
    expect(thingsOf(htmlAt(route))[type], route).toMatchObject(facts)
})

test('pictures for shared links have a description; a cover is used instead of a drawn one', () => {
  const metaAt = (route: string) => metaOf(htmlAt(route))
  for (const [route, alt] of [
    [
      '/blog/first-light/',
      /^First light\. Falco community, 4 March 2019, by Example Collective\.$/,
    ],
    ['/projects/engine/', /^engine: .+ Falco community, stable, \d+ maintainers?\.$/],
    [
      '/maintainers/ada-example/',
      /^Ada Example, @ada-example\. Falco community\. Maintainer since /,
    ],
    ['/blog/covered/', /^A field of one colour$/],
  ] as const)
    expect(metaAt(route)('og:image:alt')).toMatch(alt)
  expect(metaAt('/blog/covered/')('og:image')).toMatch(/\/cover-shared\.jpg$/)
  expect(exportedFiles().filter((file) => file.includes('post-covered'))).toEqual([])
})
