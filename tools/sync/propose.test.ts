import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { testFolder } from '#testing/folders.ts'

/** Stubs for the script in sync.yml; they print the text of each pull request. */
const given = `
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

function propose(startsCi: boolean, linked?: string) {
  const { folder } = testFolder({
    'sync/summary.md': 'New: a call',
    'sync/files/content/a.yaml': 'a: 1',
    'secret/token': 'token',
  })
  if (linked !== undefined) {
    fs.rmSync(`${folder}/${linked}`, { recursive: true })
    fs.symlinkSync(`${folder}/secret`, `${folder}/${linked}`)
  }
  const env = { ...process.env, STARTS_CI: String(startsCi) }
  const words = ['-e', `${given};(async () => {${script}})()`]
  return spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' })
}

it.each([true, false])('the pull request explains how to start CI if it must (%s)', (startsCi) => {
  const { stdout, stderr } = propose(startsCi)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^New: a call\n/)
  expect(stdout.includes('> GitHub starts no CI for this pull request')).toBe(!startsCi)
})

it.each(['sync/summary.md', 'sync/files'])('a symbolic link at %s is an error', (name) => {
  const { stdout, stderr } = propose(true, name)
  expect(stderr).toContain(`has a symbolic link, ${path.basename(name)}; a sync writes none`)
  expect(stdout).toBe('')
})
