import { expect, it } from 'vitest'
import { testSite } from './testing/test-content.ts'

const { content, site } = await testSite({})

it.each([
  'publishedPosts',
  'postsByYear',
  'tags',
  'authors',
  'maintainers',
  'formerMaintainers',
  'projects',
  'projectGroups',
  'moves',
  'linkGroups',
  'mediaAddresses',
  'searchRecords',
  'reviewedYears',
] as const)('a content folder without a file has an empty list of %s', async (name) => {
  expect(await site[name]()).toEqual([])
})

it.each(['releases', 'figures', 'calls', 'pastCalls', 'start'] as const)('and no %s', async (name) => {
  expect(await site[name]()).toBeUndefined()
})

it('and no finding, post, mention or former address', async () => {
  expect(await content.run()).toMatchObject({ findings: [] })
  expect(await site.homePosts()).toEqual({ lead: undefined, isFeatured: false, rest: [] })
  const maps = [await site.callsByYear(), await site.aliases(), await site.mentionsByPost()]
  expect(maps.map(({ size }) => size)).toEqual([0, 0, 0])
  expect([await site.postsMentioningProject('falco'), await site.relatedPosts('a')]).toEqual([[], []])
})

it('has the fixed pages, and a feed without an item', async () => {
  expect((await site.sitePaths()).map(({ path }) => path).sort()).toEqual([
    '/',
    '/blog/',
    '/blog/archive/',
    '/blog/authors/',
    '/blog/tags/',
    '/community/',
    '/data/',
    '/feeds/',
    '/graph/',
    '/maintainers/',
    '/projects/',
    '/releases/',
    '/start/',
  ])
  expect(await site.fileText('/feed.xml')).toMatch(/^(?=.*<channel>)(?!.*<item>)/s)
})
