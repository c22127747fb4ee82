import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
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

async function propose(startsCi: boolean, link?: [target: string, name: string]) {
  const files = {
    'sync/summary.md': 'New: a call',
    'sync/files/content/a.yaml': 'a: 1',
    'secret/token': 'token',
  }
  const { folder } = testFolder(files)
  if (link) {
    fs.rmSync(`${folder}/${link[1]}`, { force: true, recursive: true })
    fs.symlinkSync(`${folder}/${link[0]}`, `${folder}/${link[1]}`)
  }
  const options = {
    cwd: folder,
    env: { ...process.env, STARTS_CI: String(startsCi) },
    encoding: 'utf8',
  } as const
  return spawnSync(process.execPath, ['-e', `${given};(async () => {${script}})()`], options)
}

it.each([
  [true, 'New: a call\n'],
  [
    false,
    'New: a call\n\n> [!IMPORTANT]\n> GitHub starts no CI for this pull request: close it and open it again,',
  ],
])(
  'the pull request explains how to start CI if it does not start by itself (%s)',
  async (startsCi, said) => {
    const { stdout, stderr } = await propose(startsCi)
    expect(stderr).toBe('')
    expect(stdout.slice(0, said.length)).toBe(said)
    expect(stdout.includes('CI')).toBe(!startsCi)
  },
)

it.each([
  ['secret/token', 'sync/summary.md'],
  ['secret', 'sync/files'],
])('a symbolic link to %s at %s is an error', async (target, name) => {
  const { stdout, stderr } = await propose(true, [target, name])
  expect(stderr).toContain(
    `The artifact has a symbolic link, ${name.split('/').at(-1)}; a sync writes none`,
  )
  expect(stdout).toBe('')
})
