import fs from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeEntry } from '#lib/store/store.ts'
import { indexFile, readIndex } from './content-index.ts'
import { developmentErrors } from './findings.ts'
import { publishedPosts } from './posts/posts.ts'
import { bodyOf, contentIndex, memoiseByIndex } from './read-index.ts'
import { post } from './testing/small-community.ts'
import { askAnew, publish, type TestContent } from './testing/test-content.ts'

let content: TestContent

beforeAll(async () => {
  content = await publish({ 'posts/a.md': post('a') })
}, 60_000)
afterAll(() => content.remove())
beforeEach(async () => {
  vi.stubEnv('SITE_DATA_DIR', content.dataDir)
  await askAnew(content)
})
afterEach(() => vi.unstubAllEnvs())

/** Writes an index as the runner does. */
async function replaceIndex(change: object): Promise<void> {
  const index = await readIndex(content.dataDir)
  await writeEntry(indexFile(content.dataDir), JSON.stringify({ ...index, ...change }))
}

describe('the index of content', () => {
  it('asks for the site to be started where nobody said where the data is', async () => {
    vi.stubEnv('SITE_DATA_DIR', '')
    await expect(contentIndex()).rejects.toThrow(/^SITE_DATA_DIR is not set: start the site with next dev/)
  })

  it('is read once while it stays as it is, and again when it was replaced', async () => {
    const first = await contentIndex()
    expect(await contentIndex()).toBe(first)
    await replaceIndex({ findings: [{ path: 'x' }] })
    const second = await contentIndex()
    expect(second).not.toBe(first)
    expect(second.findings).toEqual([{ path: 'x' }])
    await replaceIndex({ findings: [] })
  })

  it('holds facts of a text, and not the text', async () => {
    const [entry] = (await contentIndex()).posts
    expect(entry).toMatchObject({ slug: 'a', hrefs: [], pictures: [], words: 2 })
    expect(JSON.stringify(entry)).not.toContain('Some words')
    expect(entry && (await bodyOf(entry))).toBe('<p>Some words.</p>')
  })

  it('and a text are refused where they are damaged', async () => {
    await expect(bodyOf({ bodyFile: 'documents/none' })).rejects.toThrow(/none is missing or damaged; start the site/)
    const whole = await fs.readFile(indexFile(content.dataDir))
    await fs.truncate(indexFile(content.dataDir), 10)
    await expect(contentIndex()).rejects.toThrow(/index\.v8 is missing or damaged; start the site or its build again$/)
    await fs.writeFile(indexFile(content.dataDir), whole)
  })
})

describe('a query that is answered once a state', () => {
  it('is worked out once while the data stays as it is, and again when it was replaced', async () => {
    const work = vi.fn(async () => ({}))
    const query = memoiseByIndex(work)
    const first = await query()
    expect(await query()).toBe(first)
    await replaceIndex({ findings: [] })
    expect(await query()).not.toBe(first)
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is tried again after it failed', async () => {
    const query = memoiseByIndex(vi.fn().mockRejectedValueOnce(new Error('no file')).mockResolvedValue('found'))
    await expect(query()).rejects.toThrow('no file')
    expect(await query()).toBe('found')
  })
})

describe('in development', () => {
  beforeEach(() => vi.stubEnv('NODE_ENV', 'development'))

  it('a request is answered at once while the data is as new as the files', async () => {
    const started = Date.now()
    expect((await contentIndex()).posts).toHaveLength(1)
    expect(Date.now() - started).toBeLessThan(2000)
  })

  it('a request waits for the data of a file that was saved just before it', async () => {
    await contentIndex()
    await content.write({ 'posts/b.md': post('b') })
    const asked = contentIndex()
    let answered = false
    void asked.then(() => {
      answered = true
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(answered).toBe(false)
    await content.run()
    expect((await asked).posts.map(({ slug }) => slug).sort()).toEqual(['a', 'b'])
  })

  it('a post that falls due appears at the next request, without another run', async () => {
    await content.run()
    const { posts, now } = await readIndex(content.dataDir)
    const due = now + 60_000
    await replaceIndex({ posts: posts.slice(0, 1).map((entry) => ({ ...entry, date: new Date(due).toISOString() })) })
    const stateAt = async (time: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: time })
      try {
        return (await publishedPosts()).map(({ state }) => state)
      } finally {
        vi.useRealTimers()
      }
    }
    expect(await stateAt(due - 1)).toEqual(['scheduled'])
    expect(await stateAt(due)).toEqual(['published'])
    await content.run()
  })

  it('errors of the check are reported, warnings are not', async () => {
    const error = { path: 'posts/x.md', line: 1, column: 1, severity: 'error', message: 'title: is missing' }
    await replaceIndex({ findings: [error, { ...error, severity: 'warning' }] })
    expect(await developmentErrors()).toEqual([error])
  })
})

it('in a build a post is due by the time of the index, whenever a process asks', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { posts, now } = await readIndex(content.dataDir)
  await replaceIndex({ posts: posts.map((entry) => ({ ...entry, date: new Date(now).toISOString() })), now: now - 1 })
  expect(await publishedPosts()).toEqual([])
  expect(await publishedPosts()).toEqual([])
  await replaceIndex({ posts: posts.map((entry) => ({ ...entry, date: new Date(now).toISOString() })), now })
  expect(await publishedPosts()).toHaveLength(posts.length)
})

it('in a build a request does not wait for files that changed since', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await content.write({ 'posts/c.md': post('c') })
  expect((await contentIndex()).posts.map(({ slug }) => slug)).not.toContain('c')
})
