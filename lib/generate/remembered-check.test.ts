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
async function check(strict = true) {
  const { findings, files } = await (await createRememberedCheck(content.dataDir, strict))(
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
  const assets = await kept('checked/assets')
  expect(await check()).toEqual(first)
  expect([await kept('checked/documents'), await kept('checked/assets')]).toEqual([
    documents,
    assets,
  ])
  await content.write({ 'posts/a/index.md': post('a', '', '![A picture](./wide.png)') })
  expect(await check()).toMatchObject({ rules: [] })
  expect(await kept('checked/documents')).not.toEqual(documents)
  expect(await kept('checked/assets')).toEqual(assets)
  await content.write({ 'posts/a/wide.png': png(800, 41) })
  await check()
  const redrawn = await kept('checked/assets')
  expect([redrawn.length, redrawn[0] === assets[0]]).toEqual([1, false])
}, 30_000)

it.each([
  [true, []],
  [false, ['picture/damaged']],
])('decodes pictures unless a build does so later: %s', async (strict, rules) => {
  const whole = png(800, 40)
  const damaged = Buffer.from(whole)
  damaged.fill(7, 60, whole.length - 20)
  await content.write({ 'posts/a/wide.png': damaged })
  expect((await check(strict)).rules).toEqual(['markdown/heading-doubtful', ...rules].sort())
})
