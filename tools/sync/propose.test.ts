import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { testFolder } from '#testing/folders.ts'
import { reportOf } from './report.ts'

/** Stubs of GitHub's API for the script in sync.yml. They print the text of each pull request. */
const stubs = `
const data = { artifacts: [{ name: 'sync' }], tree: {}, map: () => [] }
const api = new Proxy({}, { get: (_, name) => async ({ body }) => {
  if (body) console.log(body)
  return { data: name === 'list' ? [] : name === 'downloadArtifact' ? '' : data }
} })
const github = { rest: { actions: api, git: api, pulls: api } }
const context = { repo: {}, ref: 'refs/heads/main' }
const core = { info: console.log }
const exec = { exec: async () => {} }
`

const { jobs } = parse(fs.readFileSync('.github/workflows/sync.yml', 'utf8'))
const { script } = jobs.propose.steps.at(-1).with

function propose(folder: string, startsCi: boolean) {
  const env = { ...process.env, STARTS_CI: String(startsCi) }
  const words = ['-e', `${stubs};(async () => {${script}})()`]
  return spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' })
}

const artifact = { 'sync/summary.md': 'New: a call', 'sync/files/content/a.yaml': 'a: 1' }

it.each([true, false])('the pull request of a sync explains how to start CI (%s)', (startsCi) => {
  const { stdout, stderr } = propose(testFolder(artifact).folder, startsCi)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^New: a call\n/)
  expect(stdout.includes('> GitHub does not start CI for this pull request')).toBe(!startsCi)
})

it('a sync whose artifact has a symbolic link makes no pull request', () => {
  const { folder, at } = testFolder({ ...artifact, 'secret/token': 'token' })
  fs.symlinkSync(at('secret'), at('sync/files/link'))
  const { stdout, stderr } = propose(folder, true)
  expect(stderr).toContain('has a symbolic link, link; a sync writes none')
  expect(stdout).toBe('')
})

it('text in a summary mentions nobody, and closes no issue on GitHub', () => {
  const text =
    '@a/b Closes #1, a/b#2, GH-3, https://github.com/a/b/issues/1 [skip ci] ![x](x.png) ' +
    "O'Neil-Nóva (she)\n\n/close\r\u202E"
  const shown =
    'a/b Closes 1, a/b2, GH 3, https//github.com/a/b/issues/1 skip ci x(x.png) ' +
    "O'Neil-Nóva (she)\\n\\n/close<U+000D><U+202E>"
  expect(reportOf({ changes: [], words: [text], notes: [text] }, { isDryRun: false })).toBe(
    `- ${shown}.\n\nTo look at:\n\n- ${shown}.\n`,
  )
})
