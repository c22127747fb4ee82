import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { testFolder } from '#testing/folders.ts'
import { reportOf } from './report.ts'

/** Stubs of GitHub's API for the script in sync.yml. They print requests that change something. */
const stubs = `
const { author, files = [] } = JSON.parse(process.env.GIVEN)
const answers = {
  listWorkflowRunArtifacts: () => ({ artifacts: [{ name: 'sync' }] }),
  getCommit: () => ({ tree: {} }),
  createCommit: () => ({ sha: 'new' }),
  getRef: ({ ref }) => {
    if (!author || ref !== 'heads/sync') throw Object.assign(new Error(), { status: 404 })
    return { object: { sha: 'old' } }
  },
  compareCommitsWithBasehead: () => ({ commits: [{ commit: { author } }], files }),
  list: () => [{ auto_merge: {} }],
}
const request = (name) => async (input) => {
  if (/^(create|update|mutation)/.test(name)) console.log(name, JSON.stringify(input))
  return { data: answers[name]?.(input) ?? '' }
}
const api = new Proxy({}, { get: (_, name) => request(name) })
const github = {
  rest: { actions: api, git: api, pulls: api, repos: api },
  graphql: (query) => request(query)(),
}
const context = { repo: {}, ref: 'refs/heads/main', sha: 'main' }
const core = { info: console.log }
const exec = { exec: async () => {} }
`

const { jobs } = parse(fs.readFileSync('.github/workflows/sync.yml', 'utf8'))

const { script } = jobs.propose.steps.at(-1).with

function propose(folder: string, given: object = {}, variables = {}) {
  const env = { ...process.env, GIVEN: JSON.stringify(given), ...variables }
  const words = ['-e', `${stubs};(async () => {${script}})()`]
  return spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' })
}

const artifact = { 'sync/summary.md': 'New: a call', 'sync/files/content/a.yaml': 'a: 1' }
const email = '41898282+github-actions[bot]@users.noreply.github.com'

it.each([
  { author: undefined, parents: ['main'], update: 'createRef {"ref":"refs/heads/sync"' },
  { author: { email }, parents: ['old', 'main'], update: 'updateRef {"ref":"heads/sync"' },
  { author: { email: 'a@b' }, parents: ['main'], update: 'createRef {"ref":"refs/heads/sync-2"' },
])(
  'a sync signs off its commit, and keeps those of a reviewer: $update',
  ({ author, parents, update }) => {
    const { stdout, stderr } = propose(testFolder(artifact).folder, { author })
    expect(stderr).toBe('')
    expect(stdout).toContain(`New: a call\\n\\nSigned-off-by: github-actions[bot] <${email}>"`)
    expect(stdout).toContain(`"parents":${JSON.stringify(parents)}`)
    expect(stdout).toContain(`${update},"sha":"new"}`)
    expect(stdout).toContain('> GitHub does not start CI for this pull request')
  },
)

const dates = '@@ -1 +1 @@\n-asOf: 2026-03-01\n+asOf: 2026-03-08'

it.each([
  { file: 'releases', patch: `${dates}\n+  - version: 1.0.0`, merge: 'enable' },
  { file: 'figures', patch: dates, merge: 'enable' },
  { file: 'releases', patch: '-  - version: 1.0.0', merge: 'disable' },
  { file: 'adopters', patch: '+  - name: Acme', merge: 'disable' },
  { file: 'bundles', patch: '+  - { falco: 1.0.0, breaks: [] }', merge: 'disable' },
  { file: 'figures', patch: dates, merge: 'disable', summary: 'To look at:' },
  { file: 'figures', patch: dates, merge: 'disable', AUTOMERGE: '' },
])(
  'a sync can $merge auto-merge, for $patch in $file',
  ({ file, patch, merge, summary = '', AUTOMERGE = 'yes' }) => {
    const { folder } = testFolder({ ...artifact, 'sync/summary.md': summary })
    const files = [{ filename: `content/${file}.yaml`, status: 'modified', patch }]
    const { stdout } = propose(folder, { files }, { AUTOMERGE, STARTS_CI: 'true' })
    expect(/(\w+)PullRequestAutoMerge/.exec(stdout)?.[1]).toBe(merge)
    expect(stdout).not.toContain('close the pull request')
  },
)

it('a sync whose artifact has a symbolic link makes no pull request', () => {
  const { folder, at } = testFolder({ ...artifact, 'secret/token': 'token' })
  fs.symlinkSync(at('secret'), at('sync/files/link'))
  const { stdout, stderr } = propose(folder)
  expect(stderr).toContain('has a symbolic link, link; a sync writes none')
  expect(stdout).toBe('')
})

it('text in a summary mentions nobody, and closes no issue on GitHub', () => {
  const text =
    '@a/b Closes #1, a/b#2, GH-3, https://github.com/a/b/issues/1 [skip ci] ![x](x.png) ![](y.png) ' +
    'No call! grpc[].rule, k8s.* *a* ' +
    "O'Neil-Nóva (she)\n\n/close\r\u202E"
  const shown =
    'a/b Closes 1, a/b2, GH 3, https//github.com/a/b/issues/1 skip ci !x(x.png) !(y.png) ' +
    'No call! grpc[].rule, k8s.* a ' +
    "O'Neil-Nóva (she)\\n\\n/close<U+000D><U+202E>"
  expect(reportOf({ changes: [], news: [text], notes: [text] }, { isDryRun: false })).toBe(
    `- ${shown}.\n\nTo look at:\n\n- ${shown}.\n`,
  )
})
