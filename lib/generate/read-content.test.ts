import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { checkDocument } from '#lib/check/document.ts'
import { textValue } from '#lib/check/front-matter/values.ts'
import { readIndex, readState } from '#lib/content/content-index.ts'
import { fingerprint } from '#lib/store/folders.ts'
import { Post } from '#schema/post.ts'
import { writeFiles } from '#testing/files.ts'
import { files, post } from '#testing/small-community.ts'
import { createContent, type Files, type TestContent } from '#testing/test-content.ts'
import { formatRun } from './read-content.ts'

let content: TestContent
afterEach(() => content.remove())

const open = async (what: Files) => {
  content = await createContent(what)
}

const index = async () => readIndex(await readState(content.dataDir))
const htmlOf = async (file: string) => (await index()).bodies.get(file)?.html
const bad = (slug: string) => post(slug).replace(/^title: .*\n/m, '')

const titles = [
  '"A\\x42: #c"',
  "'it''s \"x\"'",
  '>\n  A\n  b',
  '"1e3"',
  '2026-01-01',
  '2021-03-04 community call notes',
  '<b>&amp;%zz',
  '__proto__',
]
const dates = ['1999-12-31', '2021-01-01T01:30:00+02:00', '"2021-01-02"', "'2021-01-03T23:59Z'"]

it('documents have the titles and dates that the check has read', async () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  const files: Record<string, string> = {}
  for (const [at, title] of titles.entries())
    files[`posts/${at}.md`] = post(`p-${at}`, `title: ${title}\ndate: ${dates[at % 4]}`)
  await open(files)
  await content.run()
  vi.unstubAllEnvs()
  const made = (await index()).posts
  expect(made).toHaveLength(titles.length)
  for (const { file, title, date } of made) {
    const { values } = await checkDocument(file, Post, Buffer.from(files[file] ?? ''))
    expect(title).toBe(textValue(values, 'title')?.text)
    expect(date).toBe(new Date(textValue(values, 'date')?.text ?? '').toISOString())
  }
})

it('texts are trimmed, and what Contentlayer adds to objects is left out', async () => {
  await open({
    ...files,
    'posts/z.md': post('z', "description: >\n  Two\n  lines.\nauthor: ' Ada '"),
  })
  expect(await content.run()).toMatchObject({ diagnostics: [] })
  const { posts, releases } = await index()
  const z = posts.find(({ slug }) => slug === 'z')
  expect(z).toMatchObject({ description: 'Two lines.', author: 'Ada' })
  expect(Object.keys(releases[0]?.releases[0] ?? {})).toEqual(['version', 'date'])
})

it('a build makes no data if there is an error; a warning does not stop it', async () => {
  await open({ 'posts/a.md': post('a', 'tags: [ebpf, ebpf]'), 'posts/b.md': bad('b') })
  const error = { path: 'posts/b.md', severity: 'error', message: /^title: is missing/ }
  expect((await content.run()).diagnostics).toMatchObject([{ severity: 'warning' }, error])
  await expect(index()).rejects.toThrow('ENOENT')
  await fs.rm(path.join(content.contentDir, 'posts/b.md'))
  expect((await content.run()).diagnostics).toMatchObject([{ severity: 'warning' }])
  expect((await index()).posts).toHaveLength(1)
})

it('changed text is published even if the file keeps its time', async () => {
  await open({})
  const { contentDir } = content
  const expectText = async (dir: string, words: string) => {
    writeFiles(dir, { 'posts/a.md': post('a', '', words) })
    await fs.utimes(path.join(dir, 'posts/a.md'), 0, 1_767_312_000)
    await content.reader({ strict: true }, dir)()
    expect(await htmlOf('posts/a.md')).toBe(`<p>${words}</p>`)
  }
  await expectText(contentDir, 'Old.')
  await expectText(contentDir, 'New.')
  await expectText(path.join(contentDir, '../other'), 'Foreign.')
})

/** Changes the cache that Contentlayer has written. */
async function changeCache(change: (text: string) => string) {
  const dir = path.join(content.dataDir, '.contentlayer/.cache')
  const names = await fs.readdir(dir, { recursive: true })
  const cache = path.join(dir, names.find((name) => name.endsWith('.json')) ?? '')
  const text = await fs.readFile(cache, 'utf8')
  expect(change(text)).not.toBe(text)
  await fs.writeFile(cache, change(text))
}

it('a truncated cache of Contentlayer is made again', async () => {
  await open({ 'posts/a.md': post('a') })
  await content.run()
  await changeCache((text) => text.slice(0, 20))
  expect(await content.run()).toMatchObject({
    diagnostics: [],
    index: { posts: [{ file: 'posts/a.md' }] },
  })
})

it('a file is not read again if only its time has changed, as in a fresh checkout', async () => {
  await open({ 'posts/a.md': post('a', '', 'Read from the file.') })
  await content.run()
  await changeCache((text) => text.replaceAll('Read from the file.', 'Cached.'))
  await fs.utimes(path.join(content.contentDir, 'posts/a.md'), new Date(), new Date('2026-01-02'))
  await content.run()
  expect(await htmlOf('posts/a.md')).toBe('<p>Cached.</p>')
})

it('a missing content folder is reported in one line', async () => {
  await open({})
  const run = content.reader({ strict: true }, path.join(content.contentDir, 'none'))
  await expect(run()).rejects.toThrow(
    /^The content folder '.*none' does not exist; [^\n]*CONTENT_DIR[^\n]*$/,
  )
})

let run: ReturnType<TestContent['reader']>

/** Makes a content folder and reads it, as in development. */
async function start(what: Files) {
  await open(what)
  run = content.reader({ strict: false })
  return run()
}

async function edit(what: Files, gone: readonly string[] = []) {
  content.write(what)
  for (const file of gone) await fs.rm(path.join(content.contentDir, file))
  return run()
}

async function expectShown(files: string[]) {
  expect((await index()).posts.map(({ file }) => file)).toEqual(files)
}

it('development leaves bad files out, and runs no code in front matter', async () => {
  const { diagnostics } = await start({
    'posts/a/index.md': post('a', '', 'One.'),
    // Contentlayer writes this post and the one above to the same file.
    'posts/a__index.md': post('c', '', 'Two.'),
    'posts/b.md': bad('b'),
    'posts/js.md': '---js\nglobalThis.falcoWasRun = true; module.exports = {}\n---\n\nText.\n',
  })
  await expectShown(['posts/a/index.md', 'posts/a__index.md'])
  expect(await htmlOf('posts/a/index.md')).toBe('<p>One.</p>')
  expect(await htmlOf('posts/a__index.md')).toBe('<p>Two.</p>')
  expect((await index()).diagnostics).toEqual(diagnostics)
  expect(globalThis).not.toHaveProperty('falcoWasRun')
})

it('development leaves a file out as long as it has an error', async () => {
  await start({ 'posts/a.md': post('a'), 'posts/b [1] (2).md': bad('b') })
  await expectShown(['posts/a.md'])
  await edit({ 'posts/a.md': bad('a') })
  await expectShown([])
  await edit({ 'posts/a.md': post('a') })
  await expectShown(['posts/a.md'])
  await edit({}, ['posts/a.md'])
  await expectShown([])
})

it('if Contentlayer fails, pages show the last data and what it printed', async () => {
  await start({ 'posts/a.md': post('a') })
  const generated = path.join(content.dataDir, '.contentlayer/generated')
  await fs.rename(generated, `${generated}.before`)
  await fs.writeFile(generated, '')
  await expect(edit({ 'posts/b.md': post('b') })).rejects.toThrow(
    /^Contentlayer has failed: .*ENOTDIR/s,
  )
  await fs.rm(generated)
  await fs.rename(`${generated}.before`, generated)
  expect(await index()).toMatchObject({
    failure: expect.stringContaining('ENOTDIR'),
    source: fingerprint(content.contentDir),
    posts: [{ file: 'posts/a.md' }],
  })
  await run()
  expect(await index()).not.toHaveProperty('failure')
  await expectShown(['posts/a.md', 'posts/b.md'])
})

it('a warning is new in the first run that has it, even if its line changes later', async () => {
  const doubtful = 'Is {1+1}.'
  expect((await start({ 'posts/a.md': post('a', '', doubtful) })).fresh).toEqual([])
  expect((await edit({ 'posts/a.md': post('a', '', `Words.\n\n${doubtful}`) })).fresh).toEqual([])
  const { fresh } = await edit({ 'posts/b.md': post('b', 'tags: [ebpf, ebpf]') })
  expect(fresh).toMatchObject([{ path: 'posts/b.md' }])
  expect(await index()).toMatchObject({ fresh: [{ path: 'posts/b.md' }] })
})

it('the terminal shows numbers of documents, drafts, errors, and new warnings', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const first = await start({ 'posts/a.md': post('a'), 'posts/b.md': post('b', 'draft: true') })
  const head = '2 posts, 0 people, 0 projects\n1 post is unpublished: posts/b.md (draft)\n'
  expect(first.index && formatRun(first.index)).toBe(`${head}No errors, no warnings\n\n`)
  const { index } = await edit({
    'posts/c.md': bad('c'),
    'posts/d.md': post('d', 'tags: [ebpf, ebpf]'),
  })
  vi.unstubAllEnvs()
  expect(index && formatRun(index)).toMatch(
    /c\.md:1:1 error title: is missing.*\nWarnings: 1 .*\n1 error, 1 warning in 2 files\n.*d\.md.* warning tags:.*\n\n$/,
  )
})
