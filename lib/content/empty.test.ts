import { expect, it } from 'vitest'
import { testSite } from './testing/test-content.ts'

const { content, site } = await testSite({})

it('a content folder without a file has no findings, lists, posts or former addresses', async () => {
  expect(await content.run()).toMatchObject({ findings: [] })
  const lists = [site.publishedPosts, site.tags, site.authors, site.projectGroups, site.mediaAddresses]
  for (const list of [...lists, site.searchRecords, site.reviewedYears, site.linkGroups])
    expect(await list()).toEqual([])
  for (const query of [site.releases, site.figures, site.calls, site.pastCalls, site.start])
    expect(await query()).toBeUndefined()
  expect(await site.homePosts()).toEqual({ lead: undefined, isFeatured: false, rest: [] })
  expect([(await site.callsByYear()).size, (await site.aliases()).size]).toEqual([0, 0])
})

it('has the fixed pages, a feed without an item, and no calendar', async () => {
  const paths = '/ /blog/ /blog/archive/ /blog/authors/ /blog/tags/ /community/ /data/ /feeds/ /graph/'
  const more = '/maintainers/ /projects/ /releases/ /start/'
  expect((await site.sitePaths()).map(({ path }) => path).sort()).toEqual(`${paths} ${more}`.split(' '))
  expect(await site.fileText('/feed.xml')).toMatch(/^(?=.*<channel>)(?!.*<item>)/s)
  for (const file of ['/community/calls.ics', '/releases/releases.ics'])
    expect(await site.fileText(file)).toBeUndefined()
})
