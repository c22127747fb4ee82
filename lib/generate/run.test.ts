import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkDocument } from '#lib/check/document.ts'
import type { Value } from '#lib/check/front-matter/values.ts'
import { type ContentIndex, readIndex } from '#lib/content/content-index.ts'
import { files, post } from '#lib/content/testing/small-community.ts'
import {
  type ContentFiles,
  createContent,
  type TestContent,
} from '#lib/content/testing/test-content.ts'
import { Post } from '#schema/post.ts'
import { writeFiles } from '#testing/files.ts'
import { generate } from './generate.ts'
import { createPipeline } from './run.ts'

let content: TestContent
afterEach(() => content.remove())

const open = async (what: ContentFiles) => {
  content = await createContent(what)
}

const index = (): Promise<ContentIndex> => readIndex(content.dataDir)
const bad = (slug: string): string => post(slug).replace(/^title: .*\n/m, '')

const titles = [
  'A B',
  '"A\\x42: #c"',
  "'it''s \"x\"'",
  '>\n  A\n  b',
  '"1e3"',
  "'null'",
  '"2026-01-01"',
  '<b>&amp;%zz',
  '__proto__',
]
const dates = ['1999-12-31', '2021-01-01T01:30:00+02:00', '"2021-01-02"', "'2021-01-03T23:59Z'"]

describe('a strict run', () => {
  it('reads front matter as the check does, though by another library, and dates in every zone', async () => {
    vi.stubEnv('TZ', 'America/Los_Angeles')
    const posts = titles.map((title, at) => [
      `posts/${at}.md`,
      post(`p-${at}`, `title: ${title}\ndate: ${dates[at % 4]}`),
    ])
    const files: Record<string, string> = Object.fromEntries(posts)
    await open(files)
    await content.run()
    vi.unstubAllEnvs()
    const made = (await index()).posts
    expect(made).toHaveLength(titles.length)
    for (const { file, title, date } of made) {
      const { values } = await checkDocument(file, Post, Buffer.from(files[file] ?? ''))
      const textOf = (value: Value | undefined) => (value?.kind === 'text' ? value.text : '')
      expect([title, date]).toEqual([
        textOf(values?.get('title')),
        new Date(textOf(values?.get('date'))).toISOString(),
      ])
    }
  })

  it('makes data without spaces around texts and without what Contentlayer adds to objects', async () => {
    await open({
      ...files,
      'posts/z.md': post('z', "description: >\n  Two\n  lines.\nauthor: ' Ada '"),
    })
    expect(await content.run()).toMatchObject({ findings: [] })
    const { posts, releases } = await index()
    const z = posts.find(({ slug }) => slug === 'z')
    expect(z).toMatchObject({ description: 'Two lines.', author: 'Ada' })
    expect(Object.keys(releases[0]?.releases[0] ?? {})).toEqual(['version', 'date'])
  })

  it('reads files with line ends of Windows, whatever their last key is', async () => {
    const lastKeys = ['draft: true', 'title: "A"', 'tags: [a, b]']
    const posts = lastKeys.map((key, at) => [
      `posts/${at}.md`,
      post(`p-${at}`, key).replaceAll('\n', '\r\n'),
    ])
    await open(Object.fromEntries(posts))
    expect(await content.run()).toMatchObject({ findings: [] })
    expect((await index()).posts).toMatchObject([
      { draft: true },
      { title: 'A' },
      { tags: ['a', 'b'] },
    ])
  })

  it('with an error leaves no data, and reports the error; a warning does not stop it', async () => {
    await open({ 'posts/a.md': post('a', 'tags: [ebpf, ebpf]'), 'posts/b.md': bad('b') })
    const error = { path: 'posts/b.md', severity: 'error', message: /^title: is missing/ }
    expect((await content.run()).findings).toMatchObject([{ severity: 'warning' }, error])
    await expect(index()).rejects.toThrow('ENOENT')
    await fs.rm(path.join(content.contentDir, 'posts/b.md'))
    expect((await content.run()).findings).toMatchObject([{ severity: 'warning' }])
    expect((await index()).posts).toHaveLength(1)
  })

  it('publishes changed text even if the file keeps its time, and text of another folder', async () => {
    await open({})
    const { contentDir } = content
    for (const [dir, words] of [
      [contentDir, 'Old.'],
      [contentDir, 'New.'],
      [path.join(contentDir, '../other'), 'Foreign.'],
    ] as const) {
      writeFiles(dir, { 'posts/a.md': post('a', '', words) })
      await fs.utimes(path.join(dir, 'posts/a.md'), 0, 1_767_312_000)
      await content.pipeline({ strict: true }, dir)()
      expect((await index()).bodies.get('posts/a.md')?.html).toBe(`<p>${words}</p>`)
    }
  })

  it('reads no file again if only its time has changed, as in a fresh checkout', async () => {
    await open({ 'posts/a.md': post('a', '', 'Read from the file.') })
    await content.run()
    const caches = path.join(content.dataDir, '.contentlayer/.cache')
    const names = await fs.readdir(caches, { recursive: true })
    const cache = path.join(caches, names.find((name) => /data-.+\.json$/.test(name)) ?? '')
    await fs.writeFile(
      cache,
      (await fs.readFile(cache, 'utf8')).replaceAll('Read from the file.', 'Cached.'),
    )
    await fs.utimes(path.join(content.contentDir, 'posts/a.md'), new Date(), new Date('2026-01-02'))
    await content.run()
    expect((await index()).bodies.get('posts/a.md')?.html).toBe('<p>Cached.</p>')
  })

  it('reports in one line that the content folder is missing', async () => {
    await open({})
    const run = content.pipeline({ strict: true }, path.join(content.contentDir, 'none'))
    await expect(run()).rejects.toThrow(
      /^The content folder '.*none' does not exist; [^\n]*CONTENT_DIR[^\n]*$/,
    )
  })
})

describe('a run that is not strict', () => {
  let run: ReturnType<TestContent['pipeline']>
  /** Makes a content folder and runs the pipeline on it. */
  async function start(what: ContentFiles) {
    await open(what)
    run = content.pipeline({ strict: false })
    return run()
  }
  async function edit(what: ContentFiles, gone: readonly string[] = []) {
    await content.write(what)
    for (const file of gone) await fs.rm(path.join(content.contentDir, file))
    return run()
  }
  async function shown() {
    const { posts, lastGood, bodies } = await index()
    return {
      files: posts.map(({ file }) => file),
      lastGood,
      textOf: (file: string) => bodies.get(file)?.html,
    }
  }
  beforeEach(() => {
    Reflect.deleteProperty(globalThis, 'falcoWasRun')
  })

  it('leaves bad files out, runs no code in front matter, and keeps the texts of similar names apart', async () => {
    const { findings } = await start({
      'posts/a/index.md': post('a', '', 'One.'),
      'posts/a__index.md': post('c', '', 'Two.'),
      'posts/b.md': bad('b'),
      'posts/js.md': '---js\nglobalThis.falcoWasRun = true; module.exports = {}\n---\n\nText.\n',
    })
    const { files, lastGood, textOf } = await shown()
    expect([files, lastGood]).toEqual([['posts/a/index.md', 'posts/a__index.md'], []])
    expect(textOf('posts/a/index.md')).toBe('<p>One.</p>')
    expect(textOf('posts/a__index.md')).toBe('<p>Two.</p>')
    expect((await index()).findings).toEqual(findings)
    expect(globalThis).not.toHaveProperty('falcoWasRun')
  })

  it('keeps the last good version of a file until it has no error, also after a restart', async () => {
    await start({ 'posts/a.md': post('a'), 'posts/b.md': post('b', '', 'As it was.') })
    await edit({ 'posts/b.md': bad('b') })
    expect(await shown()).toMatchObject({
      files: ['posts/a.md', 'posts/b.md'],
      lastGood: ['posts/b.md'],
    })
    await edit({ 'posts/b.md': 'No front matter.' })
    await content.run({ strict: false })
    expect((await shown()).textOf('posts/b.md')).toBe('<p>As it was.</p>')
    await edit({ 'posts/b.md': post('b') })
    expect(await shown()).toMatchObject({ files: ['posts/a.md', 'posts/b.md'], lastGood: [] })
    expect((await index()).findings).toEqual([])
  })

  it('forgets the last good version of a file that is gone, whose address is taken, or in a strict run', async () => {
    await start({ 'posts/a.md': post('a'), 'posts/b.md': post('b'), 'posts/c.md': post('c') })
    await edit(
      { 'posts/a.md': bad('a'), 'posts/b.md': 'No front matter.', 'posts/d.md': post('b') },
      ['posts/c.md'],
    )
    expect(await shown()).toMatchObject({
      files: ['posts/a.md', 'posts/d.md'],
      lastGood: ['posts/a.md'],
    })
    expect((await content.run()).findings).toMatchObject([
      { severity: 'error' },
      { severity: 'error' },
    ])
    await edit({ 'posts/a.md': post('a') }, ['posts/b.md'])
    await content.run()
    expect((await shown()).lastGood).toEqual([])
  })

  it('reports a file that only Contentlayer refuses, and keeps its page', async () => {
    await open({ 'posts/a.md': post('a'), 'posts/b.md': post('b') })
    let refused: string[] = []
    const contentlayer = async (leftOut: readonly string[]) => {
      await generate(content.contentDir, content.dataDir, [...leftOut, ...refused])
      return { ok: true, output: 'Problem\n • "posts/b.md" has\n │ • draft: yes\n │\n └── Other' }
    }
    const run = createPipeline(content.contentDir, content.dataDir, { strict: false, contentlayer })
    await run()
    refused = ['posts/b.md']
    const { findings, documents } = await run()
    expect(documents).toEqual(['posts/a.md'])
    const message = /^file: Contentlayer cannot read it \(has • draft: yes\); write/
    expect(findings).toMatchObject([
      { path: 'posts/b.md', rule: 'file/left-out', severity: 'error', message },
    ])
    expect(await index()).toMatchObject({ findings, lastGood: refused })
  })

  it('keeps no version as the last good one unless the check accepted it', async () => {
    await open({ 'posts/a.md': post('a') })
    const ahead = path.join(content.contentDir, '../ahead')
    const bad = post('b', '', '[x](./none.md)')
    writeFiles(ahead, { 'posts/a.md': post('a'), 'posts/b.md': bad })
    // Contentlayer reads another folder than the check, as if a file was saved between the two.
    let dir = ahead
    const contentlayer = async (leftOut: readonly string[]) => {
      await generate(dir, content.dataDir, leftOut)
      return { ok: true, output: '' }
    }
    const run = createPipeline(content.contentDir, content.dataDir, { strict: false, contentlayer })
    await run()
    dir = content.contentDir
    writeFiles(dir, { 'posts/b.md': bad })
    expect((await run()).findings).toMatchObject([{ path: 'posts/b.md' }])
    expect(await shown()).toMatchObject({ files: ['posts/a.md'], lastGood: [] })
  })

  it('does not report a warning as new if it only moved to another line', async () => {
    const text = 'Is {1+1}.\n\nIs {1+1}.'
    await start({ 'posts/a.md': post('a', '', text) })
    expect((await edit({ 'posts/a.md': post('a', '', `Words.\n\n${text}`) })).fresh).toEqual([])
  })

  it('remembers former addresses of changed slugs, and warnings since the start', async () => {
    const tags = 'tags: [ebpf, ebpf]'
    expect((await start({ 'posts/a.md': post('a', tags), 'posts/b.md': post('b') })).fresh).toEqual(
      [],
    )
    expect((await edit({ 'posts/b.md': post('c', tags) })).fresh).toMatchObject([
      { path: 'posts/b.md' },
    ])
    expect((await run()).fresh).toEqual([])
    expect(await index()).toMatchObject({
      fresh: [{ path: 'posts/b.md' }],
      moved: { '/blog/b/': '/blog/c/' },
    })
  })

  it('former addresses never redirect in a circle', async () => {
    await start({ 'posts/a.md': post('a'), 'posts/b.md': post('b') })
    for (const slug of ['c', 'b']) await edit({ 'posts/b.md': post(slug) })
    await edit({}, ['posts/b.md'])
    expect((await index()).moved).toEqual({ '/blog/c/': '/blog/b/' })
  })

  it('shows no last good version of another content folder', async () => {
    await start({ 'posts/b.md': post('b') })
    const other = path.join(content.contentDir, '../other')
    writeFiles(other, { 'posts/b.md': bad('b') })
    await content.pipeline({ strict: false }, other)()
    expect((await shown()).files).toEqual([])
  })
})
