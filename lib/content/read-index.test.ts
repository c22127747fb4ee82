import fs from 'node:fs/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { publishedPosts } from '#lib/content/posts/posts.ts'
import { askOf, changeDocuments, post, reloadData, testSite } from '#testing/test-content.ts'
import { stateFile } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

const content = await testSite({ 'posts/a.md': post('a') })

beforeEach(() => reloadData(content))
afterEach(() => vi.unstubAllEnvs())

const state = async () => JSON.parse(await fs.readFile(stateFile(content.dataDir), 'utf8'))

/** Writes the state file again with the values in `change`, as a check of the content would. */
async function replaceState(change: object) {
  await fs.writeFile(stateFile(content.dataDir), JSON.stringify({ ...(await state()), ...change }))
}

it('if content.json cannot be read, the error says what to do', async () => {
  const whole = await fs.readFile(stateFile(content.dataDir))
  await fs.truncate(stateFile(content.dataDir), 10)
  await expect(contentIndex()).rejects.toThrow(/content\.json or the .* cannot be read; start/)
  await fs.writeFile(stateFile(content.dataDir), whole)
})

it('a query that failed runs again at the next call', async () => {
  const query = cachedQuery(vi.fn().mockRejectedValueOnce('no file').mockResolvedValue('found'))
  await expect(query()).rejects.toBe('no file')
  expect(await query()).toBe('found')
})

it('in a build, posts are scheduled if their date is after the time of the check', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { now } = await state()
  await changeDocuments(content, 'Post', () => ({ date: new Date(now).toISOString() }))
  await replaceState({ now: now - 1 })
  expect(await publishedPosts()).toEqual([])
  await replaceState({ now })
  expect(await publishedPosts()).toHaveLength(1)
})

it('in development a request waits for the data of a file that was just saved', async () => {
  await content.write({ 'posts/b.md': post('b') })
  vi.stubEnv('NODE_ENV', 'production')
  expect((await contentIndex()).posts).toHaveLength(1)
  vi.stubEnv('NODE_ENV', 'development')
  const answered = vi.fn()
  const asked = contentIndex().finally(answered)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(answered).not.toHaveBeenCalled()
  await content.run()
  expect((await asked).posts.map(({ slug }) => slug).sort()).toEqual(['a', 'b'])
})

it('if reading content has failed and no data is left, a request says why at once', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  await replaceState({ failure: 'Contentlayer has failed', generatedDir: '/none' })
  await expect(contentIndex()).rejects.toThrow('Contentlayer has failed')
  await content.run()
})

it('a byte order mark does not change the data', async () => {
  const body = 'A  \nb [c](https://a.example "t\nu").\n\n```sh\na\n\nb\n```\n\n<!-- c\nd -->'
  const text = post('a', 'description: >-\n  On two\n  lines.\ntags:\n  - One\n  - Two', body)
  const made = (file: string) =>
    askOf({ 'posts/a.md': file }, async () => {
      const { posts, bodies } = await contentIndex()
      return { posts, bodies }
    })
  const unix = await made(text)
  expect(unix.posts).toMatchObject([{ description: 'On two lines.', tags: ['One', 'Two'] }])
  expect(await made(`\uFEFF${text}`)).toEqual(unix)
})
