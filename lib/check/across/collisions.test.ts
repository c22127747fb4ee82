import { expect, it } from 'vitest'
import {
  check,
  expectFine,
  expectFound,
  falco,
  maintainer,
  post as postOf,
} from '#lib/check/tests/testing.ts'
import type { Files } from '#testing/files.ts'
import { rows } from '#testing/rows.ts'

/** A post of 2026 whose author is not a maintainer; keys of `more` begin at line 7 of the file. */
const post = (slug: string, more: Record<string, string> = {}) =>
  postOf('Words.', { slug, ...more })
const people = {
  'maintainers/ann.md': maintainer('ann', 'formerHandles: [ann-old]\n'),
  'projects/falco.md': falco,
}
const long = 'a'.repeat(300)

const refused = `
/FavIcon.svg/ → of this site
/blog/base.md → the slug of posts/base.md:6
/feed.xml/x/ → below the file /feed.xml; remove it
/index.html.br → of this site
/2021 → a page of posts by year
/blog/tags/ebpf/feed.xml → a page of posts by year
/projects/Falco/ → the name of projects/falco.md:2
/maintainers/Ann-Old/ → a former handle of maintainers/ann.md:6
2027/03 → a page of posts by year
/Media/x/ → in /Media/
/x./ → the part 'x.'
/${long}/ → 300 bytes`

it.each(rows(refused))('the alias %s is refused: %s', (alias = '', message = '') => {
  const base = { 'posts/base.md': post('base', { tags: '[eBPF]' }) }
  return expectFound(
    { ...people, ...base, 'posts/z.md': post('z', { aliases: `[${alias}]` }) },
    message,
  )
})

it.each(['/old.html', '/20190/', '/A+b/~me/v1.2/', '/console/', '/blog/404/', '/docs/a.xml/x/'])(
  'the alias %s is accepted',
  (alias) => expectFine({ ...people, 'posts/z.md': post('z', { aliases: `[${alias}]` }) }),
)

it.each<[string, Files, string]>([
  [
    'a device of Windows as slug',
    { 'posts/a.md': post('nul') },
    "posts/a.md:6:7 error slug: 'nul' has the part 'nul'",
  ],
  [
    'a copy of a post, which has the same tag and author',
    {
      'posts/a-copy.md': post('a', { tags: '[b]' }),
      'posts/a.md': post('a', { tags: '[b]' }),
    },
    "posts/a-copy.md:6:7 error slug: 'a' is the slug of posts/a.md:6",
  ],
  [
    'a draft with the slug of a published post',
    { 'posts/a.md': post('a', { draft: 'true' }), 'posts/b-old.md': post('a') },
    "posts/a.md:6:7 error slug: 'a' is the slug of posts/b-old.md:6",
  ],
  [
    'a former handle of two people, in different case',
    { ...people, 'maintainers/bea.md': maintainer('bea', 'formerHandles: [ANN-old]\n') },
    "maintainers/bea.md:6:17 error formerHandles: 'ANN-old' is a former handle of",
  ],
])('%s has one finding', (_, files, finding) => expectFound(files, finding))

it('links may lead to feeds and Markdown of published pages, but not of drafts', async () => {
  const linksTo = (...urls: string[]) => postOf(urls.map((url) => `[x](${url})`).join(' '))
  const made = linksTo('/feed.json', '/blog/b.md', '/blog/tags/x/feed.xml', '/blog/page/1/')
  await expectFine({ 'posts/a.md': made, 'posts/b.md': post('b', { tags: '[x]' }) })
  const draft = post('b', { tags: '[x]', draft: 'true' })
  const { shown } = await check({ 'posts/a.md': made, 'posts/b.md': draft })
  expect(shown).toEqual([
    expect.stringContaining("'/blog/b.md' leads to posts/b.md, a draft"),
    expect.stringContaining("'/blog/tags/x/feed.xml' leads to a page that has only drafts"),
  ])
  const files = { ...people, 'posts/c.md': post('c', { author: "'@ann'" }) }
  for (const url of ['/blog/feed.xml', '/2026/feed.xml', '/blog/authors/ann/'])
    await expectFound({ ...files, 'posts/a.md': linksTo(url) }, `'${url}' leads to no page`)
})
