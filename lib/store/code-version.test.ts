import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { write } from '#e2e/making.ts'
import { dataVersion, finishVersion, pageVersion, readerVersion } from './code-version.ts'

const root = process.cwd()
let dir: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'version-'))
})
afterEach(() => {
  process.chdir(root)
  fs.rmSync(dir, { recursive: true })
})

const versions = {
  data: dataVersion,
  finish: finishVersion,
  page: () => pageVersion({}),
  reader: readerVersion,
}

/** Which versions are others after a change of one file. */
async function changedBy(file: string): Promise<string[]> {
  write(dir, { [file]: 'export const changed = 1\n' })
  const all = async () => Promise.all(Object.values(versions).map((version) => version()))
  const before = await all()
  write(dir, { [file]: 'export const changed = 2\n' })
  const after = await all()
  return Object.keys(versions).filter((_, index) => before[index] !== after[index])
}

describe('a change of code', () => {
  beforeEach(() => {
    const files = ['contentlayer.config.ts', 'next.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
    const code = ['lib/a.ts', 'schema/a.ts', 'app/a.tsx', 'client/a.ts', 'components/a.tsx', 'content/posts/a.md']
    const build = ['build/content-runner.ts', 'build/start-content.ts', 'build/finish/a.ts', 'build/headers/a.ts']
    write(
      dir,
      Object.fromEntries([...files, ...code, ...build, 'postcss.config.mjs'].map((file) => [file, ''] as const)),
    )
    process.chdir(dir)
  })

  it.each([
    ['lib/a.ts', ['data', 'finish', 'page', 'reader']],
    ['package-lock.json', ['data', 'finish', 'page', 'reader']],
    ['build/finish/a.ts', ['finish', 'page']],
    ['build/headers/a.ts', ['finish', 'page']],
    ['components/a.tsx', ['page']],
    ['client/a.ts', ['page', 'reader']],
    ['lib/a.test.ts', []],
    ['content/posts/a.md', []],
  ])('of %s makes anew what %j stand for', async (file, changed) => {
    expect(await changedBy(file)).toEqual(changed)
  })
})
