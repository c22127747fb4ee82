import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkDocument } from '#lib/check/document.ts'
import { decodePicture } from '#lib/check/files/decode-picture.ts'
import { png } from '#lib/media/testing-png.ts'
import { createRememberedCheck } from './remembered-check.ts'

vi.mock('#lib/check/document.ts', { spy: true })
vi.mock('#lib/check/files/decode-picture.ts', { spy: true })

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
  vi.clearAllMocks()
})
afterEach(() => fs.rm(dir, { recursive: true }))

/** Checks as a process does that starts now. */
async function check(withCopies = true): Promise<unknown> {
  const { findings, files } = await (await createRememberedCheck(path.join(dir, 'data'), withCopies))(
    path.join(dir, 'content'),
  )
  return { findings, files }
}
const made = () => [vi.mocked(checkDocument).mock.calls.length, vi.mocked(decodePicture).mock.calls.length]
const kept = (name: string) => fs.readdir(path.join(dir, 'data', name)).catch(() => [])

it('finds the same without reading or decoding again what has not changed', async () => {
  const first = await check()
  expect(first).toMatchObject({
    findings: [{ rule: 'markdown/heading-skips-level' }],
    files: { 'posts/a/wide.png': {} },
  })
  expect(await check()).toEqual(first)
  expect(made()).toEqual([1, 1])
  await write('index.md', post('![A picture](./wide.png)'))
  expect(await check()).toMatchObject({ findings: [] })
  expect(made()).toEqual([2, 1])
  await write('wide.png', png(800, 41))
  await check()
  expect(made()).toEqual([2, 2])
  expect([await kept('checked/documents'), await kept('checked/pictures')].map(({ length }) => length)).toEqual([1, 1])
}, 30_000)

it.each([
  [true, 2],
  [false, 0],
])('makes the copies of a picture where they are asked for: %s', async (withCopies, copies) => {
  await check(withCopies)
  expect(await kept('pictures')).toHaveLength(copies)
})
