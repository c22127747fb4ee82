import { gunzipSync } from 'node:zlib'
import { afterEach, expect, it, vi } from 'vitest'
import { askAnew, files, testSite } from './testing/test-content.ts'

const { content, site } = await testSite(files)
afterEach(() => vi.unstubAllEnvs())

async function start(mode: 'development' | 'production') {
  vi.stubEnv('NODE_ENV', mode)
  await askAnew(content)
}

/** Text of a file; Pagefind's are gzip, whatever they are called. */
const decoded = (bytes: Uint8Array) =>
  Buffer.from(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()

const everything: Record<string, () => Promise<unknown>> = {
  posts: () => site.publishedPosts(),
  years: () => site.postsByYear(),
  tags: () => site.tags(),
  authors: () => site.authors(),
  neighbours: async () => Promise.all((await site.publishedPosts()).map(({ slug }) => site.neighbours(slug))),
  related: async () => Promise.all((await site.publishedPosts()).map(({ slug }) => site.relatedPosts(slug))),
  mentions: async () => [...(await site.mentionsByPost())],
  'posts of a project': () => site.postsMentioningProject('libs'),
  'posts of a person': () => site.postsMentioningPerson('dan'),
  aliases: async () => [...(await site.aliases())],
  media: () => site.mediaAddresses(),
  search: async () => (await site.searchFiles()).map(({ name, bytes }) => [name, decoded(bytes)]),
  paths: () => site.sitePaths(),
  files: async () => Promise.all([...(await site.siteFiles())].map(async ([path, text]) => [path, await text()])),
}

it.each(Object.entries(everything))('unpublished posts are in development alone: %s', async (_, query) => {
  await start('development')
  expect(JSON.stringify(await query())).toMatch(/secret|2199/i)
  await start('production')
  expect(JSON.stringify(await query())).not.toMatch(/secret|2199/i)
})

it.each(['secret-draft', 'secret-future'])('%s has no page', async (slug) => {
  await start('production')
  await expect(site.postBySlug(slug)).rejects.toThrow('is no published post')
  const { hash = '', name = '' } = (await site.mediaOf(`posts/${slug}.png`)) ?? {}
  expect(name).not.toBe('')
  expect(await site.readMedia(hash, name)).toBeUndefined()
})
