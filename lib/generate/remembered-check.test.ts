import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { png } from '#lib/media/testing/png.ts'
import { createRememberedCheck } from './remembered-check.ts'

let dir: string
const write = (file: string, content: string | Uint8Array) =>
  fs.writeFile(path.join(dir, 'content/posts/a', file), content)
const post = (text: string): string =>
  `---\ntitle: Post\ndescription: About it.\ndate: 2026-01-01\nauthor: Ann\nslug: a\n---\n\n${text}\n`

beforeEach(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'remembered-'))
  await fs.mkdir(path.join(dir, 'content/posts/a'), { recursive: true })
  await write('index.md', post('### Skipped\n\n![A picture](./wide.png)'))
  await write('wide.png', png(800, 40))
})
afterEach(() => fs.rm(dir, { recursive: true }))

/** Checks as a process does that starts now. */
async function check(withCopies = true): Promise<unknown> {
  const { findings, files } = await (await createRememberedCheck(path.join(dir, 'data'), withCopies))(
    path.join(dir, 'content'),
  )
  return { findings, files }
}
const kept = (name: string) => fs.readdir(path.join(dir, 'data', name)).catch(() => [])

/** What was found in documents and in pictures, by the names and times of its files. */
async function remembered(): Promise<{ documents: string[]; pictures: string[] }> {
  const filesOf = async (name: string) =>
    Promise.all(
      (await kept(name)).map(async (file) => `${file} ${(await fs.stat(path.join(dir, 'data', name, file))).mtimeMs}`),
    )
  return { documents: await filesOf('checked/documents'), pictures: await filesOf('checked/pictures') }
}

it('finds the same without reading or decoding again what has not changed', async () => {
  const first = await check()
  expect(first).toMatchObject({
    findings: [{ rule: 'markdown/heading-doubtful' }],
    files: { 'posts/a/wide.png': {} },
  })
  const before = await remembered()
  expect([before.documents.length, before.pictures.length]).toEqual([1, 1])
  expect(await check()).toEqual(first)
  expect(await remembered()).toEqual(before)
  await write('index.md', post('![A picture](./wide.png)'))
  expect(await check()).toMatchObject({ findings: [] })
  const edited = await remembered()
  expect(edited.documents).not.toEqual(before.documents)
  expect(edited.pictures).toEqual(before.pictures)
  await write('wide.png', png(800, 41))
  await check()
  const redrawn = await remembered()
  expect(redrawn.pictures).not.toEqual(before.pictures)
  expect([redrawn.documents.length, redrawn.pictures.length]).toEqual([1, 1])
}, 30_000)

it.each([
  [true, 2],
  [false, 0],
])('makes the copies of a picture where they are asked for: %s', async (withCopies, copies) => {
  await check(withCopies)
  expect(await kept('pictures')).toHaveLength(copies)
})
