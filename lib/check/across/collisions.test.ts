import { describe, expect, it } from 'vitest'
import { check, expectFine, expectFound, post as postOf, shown } from '#lib/check/tests/testing.ts'
import type { Files } from '#testing/files.ts'
import { rows } from '#testing/rows.ts'

/** A post of 2022 by no maintainer. `more` is further front matter, from line 7 of the file. */
const post = (slug: string, more: Record<string, string> = {}) =>
  postOf('Words.', { date: '2022-02-02', author: 'Ada Example', slug, ...more })
const maintainer = (handle: string, more = '') =>
  `---\nname: The ${handle} one\ngithub: ${handle}\nprojects: [falco]\nsince: 2021-01-01\n${more}---\n`
const people = {
  'maintainers/ann.md': maintainer('ann', 'formerHandles: [ann-old]\n'),
  'projects/falco.md': '---\nname: falco\ndescription: Runtime security.\n---\n',
}
const long = 'a'.repeat(300)

const refused = `
/FavIcon.svg/ → of this site
/blog/base.md → the slug of posts/base.md:6
/feed.xml/x/ → below the file /feed.xml; remove it
/blog/base.md/x/ → below the file /blog/base.md
/index.html.br → of this site
/2021 → a page of posts by year
/blog/tags/ebpf/feed.xml → a page of posts by year
/projects/Falco/ → the name of projects/falco.md:2
/maintainers/Ann-Old/ → a former handle of maintainers/ann.md:6
2027/03 → a page of posts by year
/blog/tags/x/page/2/ → a page of posts by year
/Media/x/ → in /Media/
/x./ → the part 'x.'
/${long}/ → 300 bytes`

describe('an alias', () => {
  it.each(rows(refused))('%s is refused: %s', (alias = '', message = '') => {
    const base = { 'posts/base.md': post('base', { tags: '[eBPF]' }) }
    return expectFound(
      { ...people, ...base, 'posts/z.md': post('z', { aliases: `[${alias}]` }) },
      message,
    )
  })

  const taken =
    '/old /old.html /20190/ /A+b/~me/v1.2/ /console/ /blog/404/ /docs/media/ /docs/a.xml/x/ /blog/v1.2/x/ /old.tar.gz/'
  it.each(taken.split(' '))('%s is taken', (alias) =>
    expectFine({ ...people, 'posts/z.md': post('z', { aliases: `[${alias}]` }) }),
  )
})

const cases: [string, Files, string][] = [
  [
    'a device of Windows',
    { 'posts/a.md': post('nul') },
    "posts/a.md:6:7 error slug: 'nul' has the part 'nul'",
  ],
  ['a long file name', { [`posts/${'a'.repeat(230)}.md`]: post('a') }, 'is 233 bytes long; '],
  [
    'two posts of one slug, tag and author',
    { 'posts/a.md': post('a', { tags: '[b]' }), 'posts/b.md': post('a', { tags: '[b]' }) },
    "posts/b.md:6:7 error slug: 'a' is the slug of posts/a.md:6; write another such as a-2",
  ],
  [
    'a copy of a post',
    { 'posts/a-copy.md': post('a'), 'posts/a.md': post('a') },
    "posts/a-copy.md:6:7 error slug: 'a' is the slug of posts/a.md:6; write another such as a-2",
  ],
  [
    'a draft of the same slug',
    { 'posts/a.md': post('a', { draft: 'true' }), 'posts/b-old.md': post('a') },
    "posts/a.md:6:7 error slug: 'a' is the slug of posts/b-old.md:6; write another such as a-2",
  ],
  [
    'an alias twice, but for case',
    {
      'posts/a.md': post('a', { aliases: '[/Other]' }),
      'posts/b.md': post('b', { aliases: '[/other/]' }),
    },
    "posts/b.md:7:11 error aliases: '/other/' is an alias of posts/a.md:7; remove it",
  ],
  [
    'a former handle of two people',
    { ...people, 'maintainers/bea.md': maintainer('bea', 'formerHandles: [ANN-old]\n') },
    "maintainers/bea.md:6:17 error formerHandles: 'ANN-old' is a former handle of maintainers/ann.md:6; remove it",
  ],
]
it.each(cases)('%s has one finding', (_, files, expected) => expectFound(files, expected))

it('links may lead to feeds and Markdown of published pages, but not of drafts', async () => {
  const linksTo = (...urls: string[]) =>
    post('a').replace('Words.', urls.map((url) => `[x](${url})`).join(' '))
  const made = ['/feed.json', '/blog/b.md', '/blog/tags/x/feed.xml', '/blog/page/1/']
  const of = (more: Record<string, string>) => ({
    'posts/b.md': post('b', { tags: '[x]', ...more }),
  })
  await expectFine({ 'posts/a.md': linksTo(...made), ...of({}) })
  expect(shown(await check({ 'posts/a.md': linksTo(...made), ...of({ draft: 'true' }) }))).toEqual([
    expect.stringContaining("'/blog/b.md' leads to posts/b.md, a draft"),
    expect.stringContaining("'/blog/tags/x/feed.xml' leads to a page that has only drafts"),
  ])
  const files = { ...people, 'posts/c.md': post('c', { author: "'@ann'" }) }
  for (const url of ['/blog/feed.xml', '/2022/feed.xml', '/blog/authors/ann/'])
    await expectFound({ ...files, 'posts/a.md': linksTo(url) }, `'${url}' leads to no page`)
})
