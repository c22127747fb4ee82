import fs from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { png } from '#testing/png.ts'
import { post } from '#testing/small-community.ts'
import { createContent, type TestContent } from '#testing/test-content.ts'
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
async function check() {
  const checkContent = createRememberedCheck(content.dataDir)
  const { diagnostics, files } = await checkContent(content.contentDir)
  return { rules: diagnostics.map(({ rule }) => rule), files }
}

/** Copies the content folder, so that all files have new inodes and times. */
async function freshCheckout() {
  fs.cpSync(content.contentDir, `${content.contentDir}-copy`, { recursive: true })
  fs.rmSync(content.contentDir, { recursive: true })
  fs.renameSync(`${content.contentDir}-copy`, content.contentDir)
}

/** Names and modification times of the files in a cache. */
function cached(cache: 'documents' | 'assets') {
  const dir = `${content.dataDir}/checked/${cache}`
  return fs.readdirSync(dir).map((name) => `${name} ${fs.statSync(`${dir}/${name}`).mtimeMs}`)
}

it('reads and decodes only changed files again', async () => {
  const first = await check()
  const documents = cached('documents')
  const assets = cached('assets')
  expect(await check()).toEqual(first)
  expect([cached('documents'), cached('assets')]).toEqual([documents, assets])
  await content.write({ 'posts/a/index.md': post('a', '', '![A picture](./wide.png)') })
  expect(await check()).toMatchObject({ rules: [], files: { 'posts/a/wide.png': {} } })
  expect(cached('documents')).not.toEqual(documents)
  expect(cached('assets')).toEqual(assets)
  await freshCheckout()
  expect(await check()).toMatchObject({ rules: [], files: { 'posts/a/wide.png': {} } })
  expect(cached('assets')).toEqual(assets)
  await content.write({ 'posts/a/wide.png': png(800, 41) })
  await check()
  expect(cached('assets')).toEqual([expect.not.stringContaining(assets[0] ?? '')])
})
