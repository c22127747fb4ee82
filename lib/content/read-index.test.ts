import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { stateFile } from './content-index.ts'
import { developmentState } from './findings.ts'
import { publishedPosts } from './posts/posts.ts'
import { contentIndex, htmlOf, memoiseByIndex } from './read-index.ts'
import { post } from './testing/small-community.ts'
import { askAnew, askOf, changeDocuments, publish, type TestContent } from './testing/test-content.ts'

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

const state = async () => JSON.parse(await fs.readFile(stateFile(content.dataDir), 'utf8'))

/** Writes what is known of content as the runner does. */
async function replaceState(change: object): Promise<void> {
  await fs.writeFile(stateFile(content.dataDir), JSON.stringify({ ...(await state()), ...change }))
}

describe('the index of content', () => {
  it('asks for the site to be started where nobody said where the data is', async () => {
    vi.stubEnv('SITE_DATA_DIR', '')
    await expect(contentIndex()).rejects.toThrow(/^SITE_DATA_DIR is not set: start the site with next dev/)
  })

  it('is read once while it stays as it is, and again when it was replaced', async () => {
    const first = await contentIndex()
    expect(await contentIndex()).toBe(first)
    await replaceState({ findings: [{ path: 'x' }] })
    const second = await contentIndex()
    expect(second).not.toBe(first)
    expect(second.findings).toEqual([{ path: 'x' }])
    await replaceState({ findings: [] })
  })

  it('holds facts of a text, and not the text', async () => {
    const [entry] = (await contentIndex()).posts
    expect(entry).toMatchObject({ slug: 'a', hrefs: [], pictures: [], words: 2 })
    expect(JSON.stringify(entry)).not.toContain('Some words')
    expect(await htmlOf('posts/a.md')).toBe('<p>Some words.</p>')
    expect(await htmlOf('posts/none.md')).toBe('')
  })

  it('is refused where it cannot be read', async () => {
    const whole = await fs.readFile(stateFile(content.dataDir))
    await fs.truncate(stateFile(content.dataDir), 10)
    await expect(contentIndex()).rejects.toThrow(
      /content\.json or the documents beside it cannot be read; start the site/,
    )
    await fs.writeFile(stateFile(content.dataDir), whole)
  })
})

describe('a query that is answered once a state', () => {
  it('is worked out once while the data stays as it is, and again when it was replaced', async () => {
    const work = vi.fn(async () => ({}))
    const query = memoiseByIndex(work)
    const first = await query()
    expect(await query()).toBe(first)
    await replaceState({ findings: [] })
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
    await fs.rm(path.join(content.contentDir, 'posts/b.md'))
    await content.run()
    const due = (await state()).now + 60_000
    await changeDocuments(content, 'Post', () => ({ date: new Date(due).toISOString() }))
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
    await replaceState({ findings: [error, { ...error, severity: 'warning' }] })
    expect((await developmentState()).findings).toEqual([error])
  })
})

it('in a build a post is due by the time of the index, whenever a process asks', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { now } = await state()
  await changeDocuments(content, 'Post', () => ({ date: new Date(now).toISOString() }))
  await replaceState({ now: now - 1 })
  expect(await publishedPosts()).toEqual([])
  await replaceState({ now })
  expect(await publishedPosts()).toHaveLength(1)
})

it('in a build a request does not wait for files that changed since', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  await content.write({ 'posts/c.md': post('c') })
  expect((await contentIndex()).posts.map(({ slug }) => slug)).not.toContain('c')
})

it('line ends of Windows make the same data as those of Unix', async () => {
  const text = post('a', 'description: >-\n  On two\n  lines.\ntags:\n  - One\n  - Two').concat(
    'A line  \nand another [b](https://falco.org "t\nu").\n\n```sh\na\n\nb\n```\n\n<details><summary>s</summary>\n<!-- c\nd -->\n\n</details>\n',
  )
  const links =
    'title: Talks\nlinks:\n  - title: |-\n      A\n    url: https://falco.org/\n    description: "B\n      c"\n'
  const made = (end: string) =>
    askOf({ 'posts/a.md': text.replaceAll('\n', end), 'links/a.yaml': links.replaceAll('\n', end) }, async () => {
      const { posts, links, bodies } = await contentIndex()
      return { posts, links, bodies }
    })
  const unix = await made('\n')
  expect(unix.posts).toMatchObject([{ description: 'On two lines.', tags: ['One', 'Two'] }])
  expect(await made('\r\n')).toEqual(unix)
})
