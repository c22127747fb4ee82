import { execFile } from 'node:child_process'
import { expect, it } from 'vitest'
import { post } from '#lib/content/testing/small-community.ts'
import { testFolder } from '#tools/testing/temporary-folder.ts'

/** Runs the command on a post of some text. Nothing in these tests leaves the machine: `.invalid` is no name. */
async function run(text: string) {
  const { folder } = await testFolder({ 'posts/a.md': post('a', 'date: 2021-01-03', text) })
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['scripts/run.mjs', 'scripts/check-links.ts', folder], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout: stdout.replaceAll(`${folder}/`, ''), stderr }),
    )
  })
}

it('npm run check:links reports what needs no request, and asks no private address', async () => {
  const { code, stdout, stderr } = await run('[a](https://bintray.com/x) [b](http://127.0.0.1:1/)')
  expect(stdout.split('\n').map((line) => line.split(';')[0])).toEqual([
    "posts/a.md:9:1 warning link: 'https://bintray.com/x' is on bintray.com, which closed in 2021",
    "posts/a.md:9:28 warning link: 'http://127.0.0.1:1/' leads to a private network",
    '0 errors, 2 warnings in 1 file',
    '',
  ])
  expect([code, stderr]).toEqual([0, ''])
})

it('npm run check:links says in one line that there is no network', async () => {
  const { code, stdout, stderr } = await run('[x](https://host.invalid/)')
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^No link of 1 gave an answer \(the first cannot be reached \(\w+\)\); connect [^\n]+\n$/)
})
