import { expect, it } from 'vitest'
import {
  askOf,
  type ContentFiles,
  files,
  post,
  project,
  testSite,
} from '#lib/content/testing/test-content.ts'

const { site } = await testSite(files)

const slugs = (posts: readonly { slug: string }[] = []) => posts.map(({ slug }) => slug).join(' ')

const postsOf = (all: Record<string, string | [more: string, text: string]>): ContentFiles =>
  Object.fromEntries(
    Object.entries(all).map(([name, one]) => [
      `posts/${name}.md`,
      post(name, ...(Array.isArray(one) ? one : [one])),
    ]),
  )

it('lists of posts are newest first, and contain no texts', async () => {
  const all = await site.publishedPosts()
  expect(slugs(all)).toBe('new-news bundle old-news')
  expect(all.filter((post) => 'body' in post || 'hrefs' in post)).toEqual([])
  expect(all.map(({ thumbnail = '' }) => thumbnail.replace(/\w{20}/, ''))).toEqual([
    '',
    '/media//wide-8.webp',
    '',
  ])
})

it('posts of one day are ordered by slug, and a minute of reading time is 220 words without code', async () => {
  const text = `${'word '.repeat(660)}\n\n\`\`\`\n${'code '.repeat(2000)}\n\`\`\`\n`
  const posts = await askOf(postsOf({ b: '', c: ['', text], a: '' }), () => site.publishedPosts())
  expect(posts.map(({ slug, minutes }) => `${slug} ${minutes}`)).toEqual(['a 1', 'b 1', 'c 3'])
})

it('tags have their most frequent spelling, and are sorted by number of posts', async () => {
  const tagged = postsOf({ a: 'tags: [EBPF, eBPF]', b: 'tags: [ebpf, GitOps]', c: 'tags: [eBPF]' })
  const [tags, posts] = await askOf(
    tagged,
    async () => [await site.tags(), await site.publishedPosts()] as const,
  )
  expect(tags.map(({ name, path, posts }) => [name, path, slugs(posts)])).toEqual([
    ['eBPF', '/blog/tags/ebpf/', 'a b c'],
    ['GitOps', '/blog/tags/gitops/', 'b'],
  ])
  expect(posts.map(({ tags }) => tags)).toEqual([['eBPF'], ['eBPF', 'GitOps'], ['eBPF']])
})

it('related posts share a tag or several mentions; the closest three', async () => {
  const relatedTo = async (slug: string) => {
    const post = (await site.fullPosts()).find((one) => one.slug === slug)
    return post && slugs(await site.relatedPosts(post))
  }
  expect(await relatedTo('old-news')).toBe('new-news bundle')
  const link = '[p](../projects/falco.md)'
  const all = {
    ...postsOf({ a: ['tags: [one, two]', link], b: 'tags: [one]', c: ['tags: [one, two]', link] }),
    ...postsOf({ d: ['tags: [one]', link], e: ['', link], f: 'tags: [one, two]' }),
    'projects/falco.md': project('falco', 'scope: core\nstatus: stable'),
  }
  await askOf(all, async () => {
    expect(await relatedTo('a')).toBe('c f d')
    expect(await relatedTo('e')).toBe('')
  })
})

it('the announcement of a release is named in releases.yaml, or names it in its front matter or title', async () => {
  const tag = (version: string) =>
    `[${version}](https://github.com/falcosecurity/falco/releases/tag/${version})`
  const all = postsOf({
    a: 'title: Falco 0.38.0\ndate: 2024-05-30',
    b: 'title: More on Falco 0.38.0\ndate: 2024-06-30',
    c: 'title: Falco v0.39\ndate: 2024-10-01',
    d: [
      'title: Falco 0.40 is out\ndate: 2025-02-01',
      `Not ${tag('0.39.2')}, but ${tag('0.40.1')}.`,
    ],
    e: 'title: A new year\ndate: 2026-01-28\nrelease: 0.43.0',
    f: 'title: Falco 0.43.0, a closer look',
    g: 'title: Falco 0.41.0\ndraft: true',
    h: 'title: Falcosidekick 2.28.0, Falco 2.0.0-rc1',
    i: 'title: Falco 0.44.0\nrelease: 0.44.1',
  })
  const releases = ['0.38.0, post: b', '0.39.0'].map(
    (one) => `{ date: 2024-05-30, version: ${one} }`,
  )
  await askOf(
    { ...all, 'releases.yaml': `asOf: 2026-08-19\nreleases: [${releases}]\n` },
    async () => {
      const announced = [...(await site.announcements())]
        .map(([version, slug]) => `${version} ${slug}`)
        .sort()
      expect(announced).toEqual(['0.38.0 a', '0.39.0 c', '0.40.1 d', '0.43.0 e', '0.44.1 i'])
      const listed = (await site.releases()).releases.map(
        ({ version, post }) => `${version} ${post?.slug}`,
      )
      expect(listed).toEqual(['0.39.0 c', '0.38.0 b'])
    },
  )
})

it.each([
  [
    'the newest post and four more, featured or not, without the guide for authors',
    [6],
    'p6',
    false,
    'p5 p4 p3 p2',
  ],
  ['the newest of several featured posts', [2, 4], 'p4', true, 'p6 p5 p3 p2'],
])('the home page shows %s', async (_, featured, lead, isFeatured, rest) => {
  const all = [1, 2, 3, 4, 5, 6].map((day) => [
    `p${day}`,
    `date: 2022-02-0${day}\nfeatured: ${featured.includes(day)}`,
  ])
  all.push(['guide', 'date: 2022-02-07\nforAuthors: true'])
  const shown = await askOf(postsOf(Object.fromEntries(all)), () => site.homePosts())
  expect([shown.lead?.slug, shown.isFeatured, slugs(shown.rest)]).toEqual([lead, isFeatured, rest])
})
