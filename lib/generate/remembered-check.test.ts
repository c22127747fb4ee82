import fs from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { post } from '#lib/content/testing/small-community.ts'
import { createContent, type TestContent } from '#lib/content/testing/test-content.ts'
import { png } from '#testing/png.ts'
import { createRememberedCheck } from './remembered-check.ts'

let content: TestContent
beforeEach(async () => {
  content = await createContent({
    'posts/a/index.md': post('a', '', '### Skipped\n\n![A picture](./wide.png)'),
    'posts/a/wide.png': png(800, 40),
  })
})
afterEach(() => content.remove())

/** Runs the check as a new process would. */
async function check(withCopies = true) {
  const { findings, files } = await (await createRememberedCheck(content.dataDir, withCopies))(
    content.contentDir,
  )
  return { rules: findings.map(({ rule }) => rule), files }
}

async function kept(cache: string): Promise<string[]> {
  const dir = `${content.dataDir}/${cache}`
  const names = await fs.readdir(dir).catch(() => [])
  return Promise.all(
    names.map(async (name) => `${name} ${(await fs.stat(`${dir}/${name}`)).mtimeMs}`),
  )
}

it('finds the same without reading or decoding again what has not changed', async () => {
  const first = await check()
  expect(first).toMatchObject({
    rules: ['markdown/heading-doubtful'],
    files: { 'posts/a/wide.png': {} },
  })
  const documents = await kept('checked/documents')
  const pictures = await kept('checked/pictures')
  expect(await check()).toEqual(first)
  expect([await kept('checked/documents'), await kept('checked/pictures')]).toEqual([
    documents,
    pictures,
  ])
  await content.write({ 'posts/a/index.md': post('a', '', '![A picture](./wide.png)') })
  expect(await check()).toMatchObject({ rules: [] })
  expect(await kept('checked/documents')).not.toEqual(documents)
  expect(await kept('checked/pictures')).toEqual(pictures)
  await content.write({ 'posts/a/wide.png': png(800, 41) })
  await check()
  const redrawn = await kept('checked/pictures')
  expect([redrawn.length, redrawn[0] === pictures[0]]).toEqual([1, false])
}, 30_000)

it.each([
  [true, 2],
  [false, 0],
])('makes the copies of a picture if asked for them: %s', async (withCopies, copies) => {
  await check(withCopies)
  expect(await kept('pictures')).toHaveLength(copies)
})
