import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { files } from './testing/small-community.ts'
import { askAnew, testSite } from './testing/test-content.ts'

const { content, site } = await testSite(files)
afterEach(() => vi.unstubAllEnvs())

/** Answers as a process of its own in a mode: `next dev`, or a build. */
async function start(mode: 'development' | 'production'): Promise<void> {
  vi.stubEnv('NODE_ENV', mode)
  await askAnew(content)
}

/** A file of the search index as text; Pagefind's are gzip, whatever they are called. */
function decoded(bytes: Uint8Array): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return Buffer.from(isGzip ? gunzipSync(bytes) : bytes).toString()
}

/** Everything that lists, feeds and addresses are made of. */
const everything: Record<string, () => Promise<unknown>> = {
  publishedEntries: () => site.publishedEntries(),
  publishedPosts: () => site.publishedPosts(),
  postsByYear: () => site.postsByYear(),
  tags: () => site.tags(),
  authors: () => site.authors(),
  neighbours: async () => Promise.all((await site.publishedPosts()).map(({ slug }) => site.neighbours(slug))),
  relatedPosts: async () => Promise.all((await site.publishedPosts()).map(({ slug }) => site.relatedPosts(slug))),
  mentionsByPost: async () => [...(await site.mentionsByPost())],
  postsMentioningProject: () => site.postsMentioningProject('libs'),
  postsMentioningPerson: () => site.postsMentioningPerson('dan'),
  aliases: async () => [...(await site.aliases())],
  mediaAddresses: () => site.mediaAddresses(),
  searchRecords: () => site.searchRecords(),
  searchFiles: async () => (await site.searchFiles()).map(({ name, bytes }) => [name, decoded(bytes)]),
  sitePaths: () => site.sitePaths(),
  siteFiles: async () => Promise.all([...(await site.siteFiles())].map(async ([path, text]) => [path, await text()])),
}

describe('a post that is a draft or of the future', () => {
  it.each(Object.keys(everything))('leaves no trace in %s of a build', async (name) => {
    await start('production')
    const text = JSON.stringify(await everything[name]?.())
    expect(text).toBeDefined()
    expect(text).not.toMatch(/secret|2199/i)
  })

  it('is where a leak would be seen: each of the queries shows one in development', async () => {
    await start('development')
    for (const [name, query] of Object.entries(everything)) {
      expect(JSON.stringify(await query()), name).toMatch(/secret|2199/i)
    }
  })

  it.each(['secret-draft', 'secret-future'])('has no page: %s', async (slug) => {
    await start('production')
    await expect(site.postBySlug(slug)).rejects.toThrow('is no published post')
    expect(await site.neighbours(slug)).toEqual({})
    expect(await site.relatedPosts(slug)).toEqual([])
    expect(await site.aliasTarget(`/${slug}-alias/`)).toBeUndefined()
  })

  it('keeps the bytes of its pictures to itself', async () => {
    const media = await site.mediaOf('posts/secret-draft.png')
    expect(media).toBeDefined()
    await start('production')
    expect(await site.readMedia(media?.hash ?? '', media?.name ?? '')).toBeUndefined()
  })
})
