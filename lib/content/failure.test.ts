import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordFailure } from './content-index.ts'
import { post } from './testing/small-community.ts'
import { publish, queries, type TestContent } from './testing/test-content.ts'

let content: TestContent
beforeAll(async () => {
  content = await publish({ 'posts/a.md': post('a') })
}, 60_000)
afterAll(() => content.remove())

it('a run that failed is a finding in the browser, and the pages stay', async () => {
  const site = await queries()
  const stamp = () => fs.readFile(path.join(content.dataDir, 'stamp.json'), 'utf8')
  const before = await stamp()
  await recordFailure(content.dataDir, 'now', 'Contentlayer refused a document')
  expect(await site.contentIndex()).toMatchObject({ source: 'now' })
  expect((await site.developmentErrors()).map(({ message }) => message)).toEqual(['Contentlayer refused a document'])
  expect((await site.publishedPosts()).map(({ slug }) => slug)).toEqual(['a'])
  expect(await stamp()).not.toBe(before)
})
