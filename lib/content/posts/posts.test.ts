import { expect, it } from 'vitest'
import { ageOfPost } from '#lib/content/pages/page-data.ts'
import { releases } from '#lib/content/releases/releases.ts'
import { postText } from '#testing/files.ts'
import { askOf, type Files, files, post, project, testSite } from '#testing/test-content.ts'
import { isQuotable, postsMentioning, postsWithMentions, relatedPosts } from './mentions.ts'
import { homePosts, publishedPosts, tags } from './posts.ts'

const stray = '[stray](/projects/stray/)'
await testSite({
  ...files,
  'posts/me.md': post('me', '', '[me](./me.md) [me](/blog/me/)'),
  'posts/list.md': post('list', '', `- ${stray}\n\nThen came ${stray} to the harbour.`),
})

const slugs = (posts: readonly { slug: string }[] = []) => posts.map(({ slug }) => slug).join(' ')

const postsOf = (all: Record<string, string | [more: string, text: string]>): Files =>
  Object.fromEntries(
    Object.entries(all).map(([name, one]) => [
      `posts/${name}.md`,
      post(name, ...(Array.isArray(one) ? one : [one])),
    ]),
  )

it('posts are sorted by date, newest first, and a post with a cover has a thumbnail', async () => {
  const shown = (await publishedPosts()).map(({ slug, thumbnail }) => [
    slug,
    thumbnail?.narrowest.replace(/.*\//, ''),
  ])
  expect(shown.flat().filter(Boolean).join(' ')).toBe(
    'new-news list me bundle wide-8.webp old-news',
  )
})

it('posts of one day are sorted by slug', async () => {
  const posts = { 'posts/1.md': post('b'), 'posts/2.md': post('a') }
  expect(slugs(await askOf(posts, publishedPosts))).toBe('a b')
})

it('tags have their most frequent spelling, and are sorted by number of posts', async () => {
  const tagged = postsOf({ a: 'tags: [Charts, EBPF, eBPF]', b: 'tags: [ebpf]', c: 'tags: [eBPF]' })
  const found = await askOf(tagged, tags)
  expect(found.map(({ name, path, posts }) => [name, path, slugs(posts)])).toEqual([
    ['eBPF', '/blog/tags/ebpf/', 'a b c'],
    ['Charts', '/blog/tags/charts/', 'a'],
  ])
})

it('the three related posts share most tags or links and are not linked; newer ones come first', async () => {
  const relatedTo = async (slug: string) => {
    const post = (await postsWithMentions()).find((one) => one.slug === slug)
    return post && slugs(await relatedPosts(post))
  }
  const link = '[p](../projects/falco.md)'
  const all = {
    ...postsOf({ a: ['tags: [one, two]', link], b: 'tags: [one]', c: ['tags: [one, two]', link] }),
    ...postsOf({ d: ['tags: [one]', link], e: ['', link], f: 'tags: [one, two]' }),
    ...postsOf({ g: ['tags: [two]', '[c](./c.md)'] }),
    ...postsOf({ old: ['tags: [one, two]\ndate: 2015-01-01', link] }),
    'projects/falco.md': project('falco'),
  }
  await askOf(all, async () => {
    expect(await relatedTo('a')).toBe('c f d')
    expect(await relatedTo('e')).toBe('')
    expect(await relatedTo('g')).toBe('a f old')
  })
})

it('a post announces the version of its front matter or title, or of releases.yaml', async () => {
  const all = postsOf({
    a: 'title: Falco 0.38.0\ndate: 2024-05-30',
    b: 'title: More on Falco 0.38.0\ndate: 2024-06-30',
    c: 'title: Falco v0.39\ndate: 2024-10-01',
    e: 'title: A new year\ndate: 2026-01-28\nrelease: 0.43.0',
    g: 'title: Falco 0.41.0\ndraft: true',
    h: 'title: Falcosidekick 2.28.0, Falco 2.0.0-rc1',
    i: 'title: Falco 0.44.0\nrelease: 0.44.1',
  })
  const lists = `asOf: 2026-08-19
releases:
  - { date: 2024-05-30, version: 0.38.0, post: b }
  - { date: 2024-05-30, version: 0.39.0 }
`
  await askOf({ ...all, 'releases.yaml': lists }, async () => {
    const { versions, releases: all } = await releases()
    const announced = [...versions].map((one) => one.join(' ')).sort()
    expect(announced).toEqual(['a 0.38.0', 'b 0.38.0', 'c 0.39.0', 'e 0.43.0', 'i 0.44.1'])
    const listed = all.map(({ version, post }) => [version, post?.slug])
    expect(listed).toEqual([
      ['0.39.0', 'c'],
      ['0.38.0', 'b'],
    ])
  })
})

it('a post is from the time of the newest release of its day, or of the release it announces', async () => {
  const all = postsOf({
    a: 'date: 2023-02-06',
    b: 'date: 2023-02-07',
    c: 'date: 2023-02-08\nrelease: 0.33.1',
  })
  const lists = `asOf: 2026-08-19
releases:
  - { date: 2022-11-24, version: 0.33.1 }
  - { date: 2023-02-07, version: 0.34.0 }
`
  const found = await askOf({ ...all, 'releases.yaml': lists }, async () =>
    Promise.all((await publishedPosts()).map(ageOfPost)),
  )
  expect(found.map(({ release }) => release)).toEqual(['0.33.1', '0.34.0', '0.33.1'])
})

it.each([
  { featured: [], lead: 'p6', rest: 'p5 p4 p3 p2' },
  { featured: [2, 4], lead: 'p4', rest: 'p6 p5 p3 p2' },
])(
  'of the posts p1 to p6, if $featured are featured, $lead is the first on the home page',
  async ({ featured, lead, rest }: { featured: readonly number[]; lead: string; rest: string }) => {
    const all = [1, 2, 3, 4, 5, 6].map((day) => [
      `p${day}`,
      `date: 2022-02-0${day}\nfeatured: ${featured.includes(day)}`,
    ])
    all.push(['guide', 'date: 2022-02-07\nforAuthors: true'])
    const shown = await askOf(postsOf(Object.fromEntries(all)), homePosts)
    expect([shown.lead?.slug, slugs(shown.rest)]).toEqual([lead, rest])
    expect(shown.isFeatured).toBe(featured.length > 0)
  },
)

it.each([
  ['Falco 0.34.0', 'release'],
  ['Talon v0.3.0', 'release'],
  ['Falco in 2020', 'report'],
  ['In memory of a friend', 'guide'],
])('a post titled %j is a %s', async (title, kind) => {
  const all = { 'posts/a.md': postText('a', { title }) }
  const [post] = await askOf(all, publishedPosts)
  expect(post?.kind).toBe(kind)
})

it.each([
  ['old-news', 'falco libs', 'Ann', 'bundle', 'falco#12 libs#7 falco 0.40.0'],
  ['new-news', 'falco', '', 'old-news bundle', ''],
  ['me', '', '', '', ''],
])(
  'the post %s mentions what it links to, each once, but not itself',
  async (slug, ...expected) => {
    const { mentions } = (await postsWithMentions()).find((one) => one.slug === slug) ?? {}
    const names = [
      mentions?.projects.map(({ name }) => name),
      mentions?.people.map(({ handle }) => handle),
      mentions?.posts.map((one) => one.slug),
      mentions?.references.map(({ label }) => label),
    ]
    expect(names.map((list = []) => list.join(' '))).toEqual(expected)
  },
)

const sentencesOf = (posts: readonly { slug: string; sentence: string }[]) =>
  posts.map(({ slug, sentence }) => `${slug}: ${sentence}`)

it('posts that mention a project are newest first, each with the sentence', async () => {
  expect(sentencesOf(await postsMentioning('/projects/falco/'))).toEqual([
    'new-news: Old, bundle, old once more, the project, the same on the forge and elsewhere.',
    'old-news: A bundle, a project, a person, a change, an issue, a release and a sample.',
  ])
  // A sentence that is only a name is not quoted.
  const found = await postsMentioning('/projects/stray/')
  expect(sentencesOf(found)).toEqual(['list: Then came stray to the harbour.'])
})

it.each([
  'Check out the Falco project and its rules on GitHub.',
  'with the same company named: Ada Example and Bob Example of Acme;',
])("the sentence '%s' is not quoted", (sentence) => expect(isQuotable(sentence)).toBe(false))
