import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'
import { absolute, exportedFiles, htmlAt, metaOf, siteEnv, thingsOf } from './site.ts'

/** The text of a file in lower case. Pagefind compresses its files. */
function textOf(file: string) {
  const bytes = fs.readFileSync(path.join(siteEnv.outDir, file))
  return String(/\.(?:pf_\w+|pagefind)$/.test(file) ? gunzipSync(bytes) : bytes).toLowerCase()
}

test('no file or file name contains words of drafts or scheduled posts', () => {
  const files = exportedFiles().map((file) => ({ file, text: `${file}\n${textOf(file)}` }))
  const filesWith = (word: string) =>
    files.filter(({ text }) => text.includes(word)).map(({ file }) => file)
  // Proves that `filesWith` can read each kind of file: it finds a published word in each kind.
  const found = filesWith('mojibak').join('\n')
  for (const end of ['.html', '.md', '.pf_fragment', '.pf_index', '.xml'])
    expect(found).toMatch(new RegExp(`\\${end}$`, 'm'))
  // 'snorkelwort' is also part of the names of files next to the draft.
  const drafts = ['snorkelwort', 'halfbak', 'quillworth', 'unfinished text', 'a-draft']
  const scheduled = ['thimblerig', 'latecom', 'fernleaf', 'from-the-future']
  for (const word of [...drafts, ...scheduled]) expect(filesWith(word), word).toEqual([])
})

test('structured data has authors, dates and addresses', () => {
  const authors = [
    { name: 'Ada Example', url: absolute('/maintainers/ada-example/') },
    { name: 'Bob Example', url: absolute('/maintainers/bob-example/') },
    { name: 'A Guest', url: absolute('/blog/authors/a-guest/') },
  ].map((author) => ({ '@type': 'Person', ...author }))
  const expected = {
    '/blog/covered/': {
      BlogPosting: { datePublished: '2025-08-08T00:00:00.000Z', author: authors },
      BreadcrumbList: { itemListElement: [{ name: 'Blog', item: absolute('/blog/') }, {}] },
    },
    '/blog/first-light/': { BlogPosting: { author: [{ '@type': 'Organization' }] } },
    '/blog/elsewhere/': { BlogPosting: { mainEntityOfPage: 'https://blog.example/elsewhere/' } },
    '/projects/engine/': {
      SoftwareSourceCode: { codeRepository: 'https://github.com/falcosecurity/engine' },
    },
    '/maintainers/ada-example/': {
      Person: { sameAs: ['https://github.com/ada-example', 'https://ada.example/'] },
    },
    '/2024/': { CollectionPage: { name: 'The year 2024', temporalCoverage: '2024' } },
    '/': { WebSite: { url: absolute('/') } },
  }
  for (const [route, things] of Object.entries(expected))
    expect(thingsOf(htmlAt(route)), route).toMatchObject(things)
  expect(metaOf(htmlAt('/blog/covered/'))['fediverse:creator']).toBe('@ada@social.example')
})

test('a cover replaces the drawn picture; a release does not share its title with a post', () => {
  expect(metaOf(htmlAt('/releases/0.24.0/'))['og:title']).not.toBe('Falco 0.24.0')
  expect(metaOf(htmlAt('/blog/covered/'))).toMatchObject({
    'og:image': expect.stringMatching(/\/cover-open-graph\.jpg$/),
    'og:image:alt': 'A field of one colour',
  })
  expect(exportedFiles().filter((file) => file.includes('blog-covered'))).toEqual([])
})
