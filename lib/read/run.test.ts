import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { type RawContent, RefusedError } from '#lib/check/raw-content.ts'
import type { ReadDocument } from '#lib/check/read-one.ts'
import { type ContentIndex, readIndex } from '#lib/content/content-index.ts'
import { files, post } from '#lib/content/testing/small-community.ts'
import { type ContentFiles, createContent, type TestContent } from '#lib/content/testing/test-content.ts'
import { readEntry } from '#lib/store/store.ts'
import { loadContentlayer } from './contentlayer.ts'
import { createPipeline } from './run.ts'

let content: TestContent
afterEach(() => content.remove())

async function open(what: ContentFiles): Promise<void> {
  content = await createContent(what)
}

const index = (): Promise<ContentIndex> => readIndex(content.dataDir)
const htmlOf = async (bodyFile = ''): Promise<string | undefined> =>
  (await readEntry<ReadDocument>(path.join(content.dataDir, bodyFile)))?.made?.html
/** Files of what is cached about documents. */
async function cached(): Promise<string[]> {
  const dir = path.join(content.dataDir, 'documents')
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
}
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
    const { stamp } = JSON.parse(await fs.readFile(path.join(content.dataDir, 'stamp.json'), 'utf8'))
    expect(stamp).toMatch(/^[0-9a-f]{16} [0-9a-f]{64}$/)
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
    expect([await there('index.v8'), await there('content')]).toEqual([false, false])
  })

  it('reports what the check alone does: an error of the text ends the chain, and adds nothing', async () => {
    const text = '# One\n\n<div data-x="1">y</div>\n\n<iframe src="x"></iframe>'
    await open({ 'posts/a.md': post('a', '', text), 'posts/b.md': post('b', '', `${'<div>'.repeat(60)}x`) })
    const { findings } = await content.run()
    expect(findings.length).toBeGreaterThan(3)
    expect(findings).toEqual((await createCheck()(content.contentDir)).findings)
  })

  it('with a warning goes on', async () => {
    await open({ 'posts/a.md': post('a', 'tags: [ebpf, ebpf]') })
    const { findings } = await content.run()
    expect(findings.map(({ severity }) => severity)).toEqual(['warning'])
    expect(await slugs()).toEqual(['a'])
  })

  it('twice makes the same data but for the stamp and the time', async () => {
    await open(files)
    await content.run()
    const [first, names] = [await index(), await cached()]
    await content.run()
    expect(await index()).toEqual({ ...first, now: expect.any(Number) })
    expect(await cached()).toEqual(names)
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

  it('reads a file with line ends of Windows and a byte order mark like one without', async () => {
    const plain = post('a', 'tags: [x]', '## One\n\nTwo\nlines.\n\n```go\npackage a\n\nvar b\n```')
    await open({ 'posts/a.md': plain })
    await content.run()
    const html = async () => htmlOf((await index()).posts[0]?.bodyFile)
    const wanted = await html()
    await content.write({ 'posts/a.md': `\uFEFF${plain.replaceAll('\n', '\r\n')}` })
    const { findings } = await content.run({ strict: false })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await html()).toBe(wanted)
    expect(await slugs()).toEqual(['a'])
  })

  it('says in one line where the content folder is missing', async () => {
    await open({})
    const run = await createPipeline(path.join(content.contentDir, 'none'), content.dataDir, { strict: true })
    await expect(run()).rejects.toThrow(/^The content folder '.*none' does not exist; [^\n]+$/)
  })
})

describe('a run in another process', () => {
  it('reads the documents that changed, and no others', async () => {
    await open(files)
    await content.run()
    const first = await index()
    const before = await cached()
    // Written again, a file would have another time.
    for (const file of before) await fs.utimes(file, 1, 1)
    await content.write({ 'posts/z.md': post('z') })
    await content.run()
    const isNew = (await Promise.all((await cached()).map((file) => fs.stat(file)))).filter(
      ({ mtimeMs }) => mtimeMs > 1000,
    )
    expect(isNew).toHaveLength(1)
    const second = await index()
    expect(second.posts.filter(({ slug }) => slug !== 'z')).toEqual(first.posts)
    expect(second.maintainers).toEqual(first.maintainers)
  })

  it('finds in what was kept what it would find anew', async () => {
    await open({ 'posts/a.md': post('a', 'tags: [ebpf, ebpf]', '[b](./b.md)'), 'posts/b.md': post('b', '', '# One') })
    const first = await content.run({ strict: false })
    expect(first.findings.length).toBeGreaterThan(1)
    expect(await content.run({ strict: false })).toEqual(first)
    for (const file of await cached()) await fs.rm(file)
    expect(await content.run({ strict: false })).toEqual(first)
  })

  it('goes on where what was kept is damaged', async () => {
    await open({ 'posts/a.md': post('a') })
    await content.run()
    for (const file of await cached()) await fs.writeFile(file, 'no such thing')
    expect(await content.run()).toMatchObject({ findings: [] })
    expect(await slugs()).toEqual(['a'])
  })

  it('makes a text anew that is not there, or damaged', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': post('b', '', 'Others.'), 'moves.yaml': 'moves: []\n' })
    await content.run()
    const files = (await index()).posts.map(({ bodyFile }) => path.join(content.dataDir, bodyFile))
    const before = await Promise.all(files.map((file) => fs.readFile(file)))
    await fs.rm(files[0] ?? '')
    await fs.truncate(files[1] ?? '', 10)
    expect(await content.run()).toMatchObject({ findings: [] })
    expect(await Promise.all(files.map((file) => fs.readFile(file)))).toEqual(before)
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
    const run = await createPipeline(content.contentDir, content.dataDir, { strict: false })
    await run()
    await content.write({ 'posts/b.md': bad })
    await run()
    expect([await slugs(), await lastGood()]).toEqual([['a', 'b'], ['posts/b.md']])
    // It is broken in another way, and then the site is started again.
    await content.write({ 'posts/b.md': 'No front matter.' })
    await run()
    await content.run({ strict: false })
    const [entry] = (await index()).posts.filter(({ slug }) => slug === 'b')
    expect(await htmlOf(entry?.bodyFile)).toBe('<p>As it was.</p>')
    await content.write({ 'posts/b.md': post('b') })
    await run()
    expect([await slugs(), await lastGood(), (await index()).findings]).toEqual([['a', 'b'], [], []])
  })

  it('forgets the last good version of a file that is gone, or whose address another file has', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': post('b'), 'posts/c.md': post('c') })
    const run = await createPipeline(content.contentDir, content.dataDir, { strict: false })
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
    const { posts } = await index()
    const texts = posts.map(async ({ slug, bodyFile }) => [slug, await htmlOf(bodyFile)])
    expect(Object.fromEntries(await Promise.all(texts))).toEqual({ a: '<p>One.</p>', b: '<p>Two, and more.</p>' })
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

it('what Contentlayer refuses although the check let it through ends as an error, and tells file and key', async () => {
  const make = await loadContentlayer()
  const body = 'Words.'
  const fields = { title: 'B', description: 'D', slug: 'b', date: '2021-01-01', author: 'A' }
  const read = (fields: object) =>
    make('posts/b.md', 'Post', { kind: 'markdown', fields, body, rawDocumentContent: body } as RawContent)
  expect((await read(fields)).html).toBe('<p>Words.</p>')
  const { title, ...untitled } = fields
  await expect(read(untitled)).rejects.toThrow(RefusedError)
  await expect(read(untitled)).rejects.toThrow(/posts\/b\.md.*title/)
})
