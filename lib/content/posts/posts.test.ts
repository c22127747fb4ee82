import { describe, expect, it, vi } from 'vitest'
import { files, post } from '#lib/content/testing/small-community.ts'
import { askAnew, askOf, testSite } from '#lib/content/testing/test-content.ts'

const { content, site } = await testSite(files)

describe('posts', () => {
  it('come newest first, without drafts and posts of the future', async () => {
    expect((await site.publishedPosts()).map(({ slug }) => slug)).toEqual(['new-news', 'bundle', 'old-news'])
  })

  it('carry what lists show, and never their text', async () => {
    const [first] = await site.publishedPosts()
    expect(first).toEqual({
      id: 'https://falco.org/blog/new-news/',
      slug: 'new-news',
      title: 'About new-news',
      description: 'What new-news is.',
      date: '2023-03-03T00:00:00.000Z',
      updated: '2023-04-04T00:00:00.000Z',
      tags: ['Release'],
      authors: [{ name: 'Bea Former', path: '/maintainers/bea/', maintainer: 'bea' }],
      minutes: 1,
      state: 'published',
      series: undefined,
      file: 'posts/new.md',
    })
  })

  it('are grouped by the year in UTC', async () => {
    const years = (await site.postsByYear()).map(({ name, posts }) => [name, posts.map(({ slug }) => slug)])
    expect(years).toEqual([
      ['2023', ['new-news']],
      ['2020', ['bundle', 'old-news']],
    ])
  })

  it('know the posts before and after them, none at the ends and none for an unknown slug', async () => {
    const around = async (slug: string) => {
      const { newer, older } = await site.neighbours(slug)
      return [newer?.slug, older?.slug]
    }
    expect(await around('new-news')).toEqual([undefined, 'bundle'])
    expect(await around('bundle')).toEqual(['new-news', 'old-news'])
    expect(await around('old-news')).toEqual(['bundle', undefined])
    expect(await site.neighbours('none')).toEqual({})
  })

  it('of one day stand in the order of their slugs', async () => {
    const posts = await askOf({ 'posts/b.md': post('b'), 'posts/c.md': post('c'), 'posts/a.md': post('a') }, () =>
      site.publishedPosts(),
    )
    expect(posts.map(({ slug }) => slug)).toEqual(['a', 'b', 'c'])
  })

  it('take a minute for 220 words, code aside, and one at least', async () => {
    const text = `${'word '.repeat(660)}\n\n\`\`\`\n${'code '.repeat(2000)}\n\`\`\`\n`
    const posts = await askOf({ 'posts/a.md': post('a', '', text), 'posts/b.md': post('b') }, () =>
      site.publishedPosts(),
    )
    expect(posts.map(({ minutes }) => minutes)).toEqual([3, 1])
  })
})

describe('tags', () => {
  it('come with their posts, spellings that share an address as one', async () => {
    const all = (await site.tags()).map(({ name, path, posts }) => [name, path, posts.map((one) => one.slug)])
    expect(all).toEqual([
      ['ebpf', '/blog/tags/ebpf/', ['bundle', 'old-news']],
      ['Release', '/blog/tags/release/', ['new-news', 'old-news']],
    ])
  })

  it('have the spelling that most posts use, on posts too, and count a post once', async () => {
    const files = Object.fromEntries(
      ['[EBPF, eBPF]', '[ebpf, GitOps]', '[eBPF]'].map((tags, at) => [
        `posts/${at}.md`,
        post(`p${at}`, `date: 2024-01-0${9 - at}\ntags: ${tags}`),
      ]),
    )
    const [tags, posts] = await askOf(files, async () => [await site.tags(), await site.publishedPosts()] as const)
    expect(tags.map(({ name, path, posts }) => [name, path, posts.length])).toEqual([
      ['eBPF', '/blog/tags/ebpf/', 3],
      ['GitOps', '/blog/tags/gitops/', 1],
    ])
    expect(posts.map(({ tags }) => tags)).toEqual([['eBPF'], ['eBPF', 'GitOps'], ['eBPF']])
  })
})

describe('authors', () => {
  it('are maintainers by handle in any case or by exact name, others have a page of their own', async () => {
    const all = (await site.authors()).map(({ name, path, maintainer, posts }) => ({
      name,
      path,
      maintainer,
      posts: posts.map((one) => one.slug),
    }))
    expect(all).toEqual([
      {
        name: 'Ada Example',
        path: '/blog/authors/ada-example/',
        maintainer: undefined,
        posts: ['bundle', 'old-news'],
      },
      { name: 'Ann Óne', path: '/maintainers/ann/', maintainer: 'Ann', posts: ['bundle'] },
      { name: 'Bea Former', path: '/maintainers/bea/', maintainer: 'bea', posts: ['new-news'] },
    ])
  })

  it('keep the order of front matter within a post', async () => {
    const bundle = await site.postBySlug('bundle')
    expect(bundle?.authors.map(({ name }) => name)).toEqual(['Ann Óne', 'Ada Example'])
  })
})

describe('a post', () => {
  it('comes with its cover below the content folder, its original and its source', async () => {
    expect(await site.postBySlug('bundle')).toMatchObject({
      cover: { file: 'posts/bundle/wide.png', alt: 'A wide picture' },
      canonical: 'https://example.org/bundle',
      source: { title: 'The original', author: 'Somebody', url: 'https://example.org/original' },
      series: 'Pictures',
      date: '2020-12-31T23:30:00.000Z',
    })
  })

  it('knows whether its text begins with its description', async () => {
    const repeated = post('same', 'description: Falco is out.', '## News\n\n**Falco** is out. Get it.')
    const written = post('other', 'description: What is new.', 'Falco is out. Get it.')
    const derived = await askOf({ 'posts/same.md': repeated, 'posts/other.md': written }, async () => {
      return [await site.postBySlug('same'), await site.postBySlug('other')].map((post) => post?.isDescriptionDerived)
    })
    expect(derived).toEqual([true, false])
  })

  it('is undefined for a slug that no post has', async () => {
    expect(await site.postBySlug('none')).toBeUndefined()
  })

  it('has the text that its file holds; a file that is no document has none', async () => {
    expect(await site.htmlOf('posts/bundle/index.md')).toContain('<h2 id="pictures">')
    expect(await site.htmlOf('maintainers/ann.md')).toContain('../projects/falco.md')
    expect(await site.htmlOf('posts/none.md')).toBe('')
  })

  it('leads from its former addresses, with slashes or without; old handles lead to their person', async () => {
    expect([...(await site.aliases())]).toEqual([
      ['maintainers/ann-old', '/maintainers/ann/'],
      ['2020/old', '/blog/old-news/'],
      ['blog/older', '/blog/old-news/'],
    ])
    expect(await site.aliasTarget('/blog/older/')).toBe('/blog/old-news/')
    expect(await site.aliasTarget('blog/older')).toBe('/blog/old-news/')
    expect(await site.aliasTarget('/blog/none/')).toBeUndefined()
  })
})

it('lists show a small copy of a cover, and nothing for a post without one', async () => {
  expect((await site.publishedPosts()).map(({ slug, thumbnail }) => [slug, thumbnail])).toEqual([
    ['new-news', undefined],
    ['bundle', expect.stringMatching(/^\/media\/\w+\/wide-\d+\.webp$/)],
    ['old-news', undefined],
  ])
})

describe('drafts and posts of the future', () => {
  it('show in development with their state', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    await askAnew(content)
    const states = (await site.publishedPosts()).map(({ slug, state }) => [slug, state])
    vi.unstubAllEnvs()
    await askAnew(content)
    expect(states).toEqual([
      ['secret-future', 'scheduled'],
      ['new-news', 'published'],
      ['secret-draft', 'draft'],
      ['bundle', 'published'],
      ['old-news', 'published'],
    ])
  })

  it('come out on their day, not before', async () => {
    const due = Date.parse('2199-01-01')
    /** Those of a build at a time. */
    const slugsAt = async (now: number): Promise<string[]> => {
      vi.useFakeTimers({ toFake: ['Date'], now })
      await content.run()
      vi.useRealTimers()
      return (await site.publishedPosts()).map(({ slug }) => slug)
    }
    const before = await slugsAt(due - 1)
    const after = await slugsAt(due)
    expect([before.includes('secret-future'), after.includes('secret-future')]).toEqual([false, true])
    expect(after).not.toContain('secret-draft')
  })
})

describe('the home page', () => {
  const days = [1, 2, 3, 4, 5, 6].map((day) => [`posts/p${day}.md`, post(`p${day}`, `date: 2022-02-0${day}`)] as const)

  async function shown(files: Record<string, string>) {
    const { lead, isFeatured, rest } = await askOf({ ...Object.fromEntries(days), ...files }, () => site.homePosts())
    return [lead?.slug, isFeatured, rest.map(({ slug }) => slug).join(' ')]
  }
  const featured = (day: number, more = '') => ({
    [`posts/p${day}.md`]: post(`p${day}`, `date: 2022-02-0${day}\nfeatured: true\n${more}`),
  })

  it.each([
    ['the newest post and four more', {}, ['p6', false, 'p5 p4 p3 p2']],
    ['a featured post before the newest', featured(2), ['p2', true, 'p6 p5 p4 p3']],
    ['the newest of several that are featured', { ...featured(2), ...featured(4) }, ['p4', true, 'p6 p5 p3 p2']],
    ['the newest post as such, featured or not', featured(6), ['p6', false, 'p5 p4 p3 p2']],
    ['no draft, featured or not', featured(3, 'draft: true'), ['p6', false, 'p5 p4 p2 p1']],
  ])('shows %s', async (_, files, expected) => expect(await shown(files)).toEqual(expected))

  it('shows nothing where there is no post', async () => {
    expect(await askOf({}, () => site.homePosts())).toEqual({
      lead: undefined,
      isFeatured: false,
      rest: [],
    })
  })
})
