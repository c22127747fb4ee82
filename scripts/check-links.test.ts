import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { post } from '#lib/content/testing/small-community.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'

let content: Awaited<ReturnType<typeof temporaryFolder>>
let state: string
beforeEach(async () => {
  content = await temporaryFolder()
  await fs.mkdir('.site', { recursive: true })
  state = await fs.mkdtemp('.site/test-unit-')
  await fs.mkdir(path.join(content.folder, 'posts'))
})
afterEach(async () => {
  await content.remove()
  await fs.rm(state, { recursive: true })
})

/** Runs the command on a post of some text. Nothing in these tests leaves the machine: `.invalid` is no name. */
async function run(text: string, ...words: string[]) {
  await content.write('posts/a.md', post('a', 'date: 2021-01-03', text))
  const child = ['scripts/run.mjs', 'scripts/check-links.ts', ...words]
  const env = { ...process.env, CONTENT_DIR: content.folder, STATE_DIR: state, SITE_URL: '', BASE_PATH: '' }
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, child, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

describe('npm run check:links', { timeout: 60_000 }, () => {
  it('reports what needs no request, and asks no private address', async () => {
    const { code, stdout, stderr } = await run(
      '[a](https://bintray.com/x) [b](http://127.0.0.1:1/) [c](http://svc:80/)',
    )
    expect(
      stdout
        .replaceAll(`${content.folder}/`, '')
        .split('\n')
        .map((line) => line.split(';')[0]),
    ).toEqual([
      "posts/a.md:9:1 warning link: 'https://bintray.com/x' is on bintray.com, which closed in 2021",
      "posts/a.md:9:28 warning link: 'http://127.0.0.1:1/' leads to a private network",
      "posts/a.md:9:53 warning link: 'http://svc:80/' leads to a private network",
      '0 errors, 3 warnings in 1 file',
      '',
    ])
    expect([code, stderr]).toEqual([0, ''])
  })

  it('says in one line that there is no network', async () => {
    const { code, stdout, stderr } = await run('[x](https://host.invalid/)')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^No link of 1 gave an answer \(the first cannot be reached \(\w+\)\); connect [^\n]+\n$/)
  })
})
