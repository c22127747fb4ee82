import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type ContentIndex, readIndex } from '#lib/content/content-index.ts'
import { files, post } from '#lib/content/testing/small-community.ts'
import { type ContentFiles, createContent, type TestContent } from '#lib/content/testing/test-content.ts'
import { createPipeline } from './run.ts'

let content: TestContent
afterEach(() => content.remove())

async function open(what: ContentFiles): Promise<void> {
  content = await createContent(what)
}

const index = (): Promise<ContentIndex> => readIndex(content.dataDir)
const htmlOf = async (file: string): Promise<string | undefined> => (await index()).bodies.get(file)?.html
const slugs = async (): Promise<string[]> => (await index()).posts.map(({ slug }) => slug).sort()
const there = (name: string): Promise<boolean> =>
  fs.access(path.join(content.dataDir, name)).then(
    () => true,
    () => false,
  )
const bad = post('b').replace(/^title: .*\n/m, '')

describe('a strict run', () => {
  it('makes data of every collection', async () => {
    await open(files)
    expect(await content.run()).toMatchObject({ findings: [] })
    const { posts, maintainers, projects, releases, links, figures, moves, contentDir } = await index()
    const counts = [posts, maintainers, projects, releases, links, figures, moves].map(({ length }) => length)
    expect(counts).toEqual([5, 5, 6, 1, 3, 1, 1])
    expect(contentDir).toBe(content.contentDir)
  })

  it('keeps the links that a person names beside those of the biography', async () => {
    await open(files)
    await content.run()
    const [ann] = (await index()).maintainers.filter(({ github }) => github === 'Ann')
    expect(ann?.links).toMatchObject([{ title: 'Website', url: 'https://example.org/ann' }])
  })

  it('with an error leaves no data, and tells the error', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': bad })
    const { findings } = await content.run()
    expect(findings).toMatchObject([{ path: 'posts/b.md', severity: 'error', message: /^title: is missing/ }])
    expect(await there('content.json')).toBe(false)
  })

  it('with a warning goes on', async () => {
    await open({ 'posts/a.md': post('a', 'tags: [ebpf, ebpf]') })
    const { findings } = await content.run()
    expect(findings.map(({ severity }) => severity)).toEqual(['warning'])
    expect(await slugs()).toEqual(['a'])
  })

  it('twice makes the same data but for the time, and does not read again what did not change', async () => {
    await open(files)
    await content.run()
    const first = await index()
    const cache = (await fs.readdir(content.dataDir, { recursive: true })).filter((name) =>
      /\/data-\w+\.json$/.test(name),
    )
    const file = path.join(content.dataDir, cache[0] ?? '')
    await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace('Old news', 'Kept news'))
    await content.run()
    const { posts, ...rest } = await index()
    expect(posts).toEqual(first.posts.map((entry) => ({ ...entry, title: entry.title.replace('Old', 'Kept') })))
    const again = { now: expect.any(Number), version: expect.not.stringMatching(first.version) }
    expect({ ...rest, posts: first.posts }).toEqual({ ...first, ...again })
  })

  it('gives texts without the space around them, and objects without what Contentlayer sets', async () => {
    await open({ ...files, 'posts/z.md': post('z', "description: >\n  Two\n  lines.\nauthor: ' Ada '") })
    await content.run()
    const { posts, releases } = await index()
    expect(posts.find(({ slug }) => slug === 'z')).toMatchObject({ description: 'Two lines.', author: 'Ada' })
    expect(Object.keys(releases[0]?.releases[0] ?? {})).toEqual(['version', 'date'])
  })

  it('reads dates as UTC, with a zone, without one and between quotes', async () => {
    await open({
      'posts/a.md': post('a', 'date: 2021-01-01'),
      'posts/b.md': post('b', 'date: "2021-01-02"'),
      'posts/c.md': post('c', 'date: 2021-01-03T00:30:00+01:00'),
    })
    const zone = process.env.TZ
    process.env.TZ = 'America/Los_Angeles'
    await content.run().finally(() => {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    expect((await index()).posts.map(({ date }) => date).sort()).toEqual([
      '2021-01-01T00:00:00.000Z',
      '2021-01-02T00:00:00.000Z',
      '2021-01-02T23:30:00.000Z',
    ])
  })

  it('reads a file with a byte order mark like one without', async () => {
    const plain = post('a', 'tags: [x]', '## One\n\nTwo\nlines.\n\n```go\npackage a\n\nvar b\n```')
    await open({ 'posts/a.md': plain })
    await content.run()
    const wanted = (await index()).bodies.get('posts/a.md')
    await content.write({ 'posts/a.md': `\uFEFF${plain}` })
    const { findings } = await content.run({ strict: false })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await index()).bodies.get('posts/a.md')).toEqual(wanted)
    expect(await slugs()).toEqual(['a'])
  })

  it('says in one line where the content folder is missing', async () => {
    await open({})
    const run = createPipeline(path.join(content.contentDir, 'none'), content.dataDir, { strict: true })
    await expect(run()).rejects.toThrow(/^The content folder '.*none' does not exist; [^\n]+$/)
  })
})

describe('a run that is not strict', () => {
  const lastGood = async (): Promise<string[]> => (await index()).lastGood

  it('leaves a bad file out', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': bad })
    const { findings } = await content.run({ strict: false })
    expect([await slugs(), await lastGood(), (await index()).findings]).toEqual([['a'], [], findings])
  })

  it('keeps the last good version of a file until it is good again', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': post('b', '', 'As it was.') })
    const run = createPipeline(content.contentDir, content.dataDir, { strict: false })
    await run()
    await content.write({ 'posts/b.md': bad })
    await run()
    expect([await slugs(), await lastGood()]).toEqual([['a', 'b'], ['posts/b.md']])
    // It is broken in another way, and then the site is started again.
    await content.write({ 'posts/b.md': 'No front matter.' })
    await run()
    await content.run({ strict: false })
    expect(await htmlOf('posts/b.md')).toBe('<p>As it was.</p>')
    await content.write({ 'posts/b.md': post('b') })
    await run()
    expect([await slugs(), await lastGood(), (await index()).findings]).toEqual([['a', 'b'], [], []])
  })

  it('forgets the last good version of a file that is gone, or whose address another file has', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': post('b'), 'posts/c.md': post('c') })
    const run = createPipeline(content.contentDir, content.dataDir, { strict: false })
    await run()
    await content.write({ 'posts/b.md': 'No front matter.', 'posts/c.md': bad, 'posts/d.md': post('b') })
    await fs.rm(path.join(content.contentDir, 'posts/c.md'))
    await run()
    expect([await lastGood(), (await index()).posts.map(({ file }) => file).sort()]).toEqual([
      [],
      ['posts/a.md', 'posts/d.md'],
    ])
  })

  it('shows no last good version in a strict run', async () => {
    await open({ 'posts/a.md': post('a') })
    await content.run({ strict: false })
    await content.write({ 'posts/a.md': bad })
    await content.run({ strict: false })
    expect(await lastGood()).toEqual(['posts/a.md'])
    expect((await content.run()).findings).toMatchObject([{ severity: 'error' }])
    await content.write({ 'posts/a.md': post('a') })
    await content.run()
    expect(await lastGood()).toEqual([])
  })

  it('knows the former address of a slug that was changed, and the warnings that came since it began', async () => {
    await open({ 'posts/a.md': post('a', 'tags: [ebpf, ebpf]'), 'posts/b.md': post('b') })
    const run = createPipeline(content.contentDir, content.dataDir, { strict: false })
    expect((await run()).fresh).toEqual([])
    await content.write({ 'posts/b.md': post('c', 'tags: [ebpf, ebpf]') })
    expect((await run()).fresh).toMatchObject([{ path: 'posts/b.md', severity: 'warning' }])
    expect((await run()).fresh).toEqual([])
    expect((await index()).fresh).toMatchObject([{ path: 'posts/b.md' }])
    expect((await index()).moved).toEqual({ '/blog/b/': '/blog/c/' })
  })

  it('follows files that are renamed or removed', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': post('b') })
    await content.run({ strict: false })
    await fs.rename(path.join(content.contentDir, 'posts/a.md'), path.join(content.contentDir, 'posts/c.md'))
    await fs.rm(path.join(content.contentDir, 'posts/b.md'))
    await content.run({ strict: false })
    expect((await index()).posts.map(({ file }) => file)).toEqual(['posts/c.md'])
  })

  it('keeps the text of each post its own, also where names differ by a folder alone', async () => {
    await open({ 'posts/a/index.md': post('a', '', 'One.'), 'posts/a__index.md': post('b', '', 'Two, and more.') })
    await content.run({ strict: false })
    expect(await htmlOf('posts/a/index.md')).toBe('<p>One.</p>')
    expect(await htmlOf('posts/a__index.md')).toBe('<p>Two, and more.</p>')
  })

  it('goes on where the text of a post is odd', async () => {
    await open({ 'posts/a.md': post('a', '', '> <p></p>\n\nWords.'), 'posts/b.md': post('b') })
    await content.run({ strict: false })
    expect(await slugs()).toContain('b')
  })

  it('never runs front matter that is code', async () => {
    const mark = 'falcoWasRun'
    await open({
      'posts/a.md': `---js\nglobalThis.${mark} = true; module.exports = {}\n---\n\nText.\n`,
      'posts/b.md': post('b'),
    })
    await content.run({ strict: false })
    expect(mark in globalThis).toBe(false)
    expect(await slugs()).toEqual(['b'])
  })
})
