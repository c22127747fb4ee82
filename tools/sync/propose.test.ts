import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { testFolder } from '#testing/files.ts'

const { jobs } = parse(fs.readFileSync('.github/workflows/sync.yml', 'utf8'))
const bot = '41898282+github-actions[bot]@users.noreply.github.com'

/** Runs the workflow's script in a clone of a repository, with a stub of `gh`. */
function propose(patch: string, variables = {}) {
  const { folder, at, write } = testFolder({
    'clone/content/a.yaml': 'a: 1\n',
    'clone/sync/summary.md': '- New: a call.\n',
    'clone/sync/changes.patch': patch,
    'bin/gh': '#!/bin/sh\necho "gh $*"\n',
  })
  fs.chmodSync(at('bin/gh'), 0o755)
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', at('clone'), ...words], { encoding: 'utf8' }).trim()
  const commit = (email: string, ...words: string[]) =>
    git('-c', 'user.name=A', '-c', `user.email=${email}`, 'commit', '-qm', 'A', ...words)
  git('init', '-q', '--initial-branch=main')
  git('init', '-q', '--bare', at('origin'))
  git('remote', 'add', 'origin', at('origin'))
  git('add', 'content')
  commit('a@example.org')
  return {
    git,
    /** Pushes a commit to the branch `sync`. */
    push: (email: string) => {
      commit(email, '--allow-empty')
      git('push', '-q', 'origin', 'HEAD:sync')
      git('reset', '-q', '--hard', 'HEAD^')
    },
    run: () => {
      write('script', jobs.propose.steps.at(-1).run)
      const PATH = `${at('bin')}:${process.env.PATH}`
      const env = { ...process.env, PATH, BASE: 'main', GITHUB_RUN_NUMBER: '7', ...variables }
      const options = { cwd: at('clone'), env, encoding: 'utf8' } as const
      return spawnSync('bash', ['-e', `${folder}/script`], options).stdout
    },
    summary: () => fs.readFileSync(at('clone/sync/summary.md'), 'utf8'),
  }
}

const patchOf = (file: string, mode = '100644') =>
  `diff --git a/${file} b/${file}\nnew file mode ${mode}\n--- /dev/null\n+++ b/${file}\n@@ -0,0 +1 @@\n+b\n`

it.each([
  { name: 'makes a branch', email: undefined, branch: 'sync', note: true },
  { name: 'replaces its last branch', email: bot, branch: 'sync', note: true },
  { name: 'keeps the branch of a reviewer', email: 'b@example.org', branch: 'sync-7', note: true },
  { name: 'has an App', email: undefined, branch: 'sync', note: false },
])('a sync proposes a commit with sign-off, and $name', ({ email, branch, note }) => {
  const { git, push, run, summary } = propose(patchOf('content/b.yaml'), { STARTS_CI: !note })
  if (email) push(email)
  expect(run()).toContain(`gh pr edit ${branch} --body-file`)
  git('fetch', '-q', 'origin')
  const parent = git('rev-parse', 'main^')
  expect(git('show', '--format=%P%n%B', '--name-only', `origin/${branch}`)).toBe(`${parent}
content: bring up to date

Signed-off-by: github-actions[bot] <${bot}>


content/b.yaml`)
  expect(summary().includes('> GitHub does not start CI for this pull request.')).toBe(note)
})

it.each([
  { patch: '', message: 'Nothing is new' },
  { patch: patchOf('content/link', '120000'), message: 'plain files of content/' },
  { patch: patchOf('package.json'), message: 'plain files of content/' },
])('a sync makes no pull request: $message', ({ patch, message }) => {
  const output = propose(patch).run()
  expect(output).toContain(message)
  expect(output).not.toContain('gh')
})
