import { describe, expect, it } from 'vitest'
import { files, post, project } from '#lib/content/testing/small-community.ts'
import { askOf, testSite } from '#lib/content/testing/test-content.ts'

const { site } = await testSite(files)

const slugs = (posts: readonly { slug: string }[]): string[] => posts.map(({ slug }) => slug)

describe('related posts', () => {
  it('share a tag, a project or a person; never the post itself', async () => {
    expect(slugs(await site.relatedPosts('old-news'))).toEqual(['new-news', 'bundle'])
    expect(slugs(await site.relatedPosts('bundle'))).toEqual(['old-news'])
    expect(await site.relatedPosts('none')).toEqual([])
  })

  it('are three at most, the closest first; one shared project alone is too little', async () => {
    const link = '[p](../projects/falco.md)'
    const content = {
      'projects/falco.md': project('falco', 'scope: core\nstatus: stable'),
      'posts/a.md': post('a', 'tags: [one, two]', link),
      'posts/b.md': post('b', 'tags: [one]'),
      'posts/c.md': post('c', 'tags: [one, two]', link),
      'posts/d.md': post('d', 'tags: [one]', link),
      'posts/e.md': post('e', '', link),
      'posts/f.md': post('f', 'tags: [one, two]'),
    }
    const [a, e] = await askOf(content, async () => [await site.relatedPosts('a'), await site.relatedPosts('e')])
    expect(slugs(a ?? [])).toEqual(['c', 'f', 'd'])
    expect(e).toEqual([])
  })
})
