import { describe, expect, it } from 'vitest'
import { collections } from '#schema/collections.ts'
import { testSite } from './testing/test-content.ts'

const { content, site } = await testSite({})

describe('a content folder without a file', () => {
  it('makes no document and no finding', async () => {
    expect(await content.run()).toMatchObject({ findings: [] })
  })

  it.each([
    'publishedEntries',
    'publishedPosts',
    'postsByYear',
    'tags',
    'authors',
    'maintainers',
    'currentMaintainers',
    'formerMaintainers',
    'projects',
    'projectGroups',
    'moves',
    'linkGroups',
    'mediaAddresses',
    'searchRecords',
    'reviewedYears',
    'yearsInReview',
  ] as const)('has an empty list of %s', async (name) => {
    expect(await site[name]()).toEqual([])
  })

  it('has no releases, no figures, no calls, no former addresses and no mentions', async () => {
    expect(await site.releases()).toBeUndefined()
    expect(await site.figures()).toBeUndefined()
    expect(await site.pastCalls()).toBeUndefined()
    expect((await site.callsByYear()).size).toBe(0)
    expect((await site.aliases()).size).toBe(0)
    expect((await site.mentionsByPost()).size).toBe(0)
    expect(await site.postsMentioningProject('falco')).toEqual([])
    expect(await site.postsMentioningPerson('ann')).toEqual([])
    expect(await site.relatedPosts('a')).toEqual([])
  })

  it('has no page to find', async () => {
    expect(await site.postBySlug('a')).toBeUndefined()
    expect(await site.neighbours('a')).toEqual({})
    expect((await site.maintainerFinder())('a')).toBeUndefined()
    expect((await site.projectFinder())('a')).toBeUndefined()
    expect(await site.readMedia('a', 'b')).toBeUndefined()
    expect(await site.htmlOf('posts/a.md')).toBe('')
  })

  it('has the fixed pages, and a feed without an item', async () => {
    const lists = collections.flatMap(({ page }) => page?.list ?? [])
    const paths = (await site.sitePaths()).map(({ path }) => path)
    expect(lists.filter((list) => !paths.includes(list))).toEqual([])
    const others = paths.filter((path) => !lists.includes(path))
    expect(others).toEqual([
      '/',
      '/start/',
      '/blog/archive/',
      '/blog/tags/',
      '/blog/authors/',
      '/graph/',
      '/releases/',
      '/community/',
      '/feeds/',
      '/data/',
    ])
    const feed = await site.fileText('/feed.xml')
    expect(feed).toContain('<channel>')
    expect(feed).not.toContain('<item>')
  })
})
