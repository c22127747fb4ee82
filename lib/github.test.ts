import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }
type Workflow = {
  on: Record<string, unknown>
  permissions?: Record<string, string>
  jobs: Record<string, Job>
}

const dir = '.github/workflows'
/** Actions that run no code from the checked-out repository, for jobs that may write. */
const runNoCode =
  /^(?:actions\/(?:checkout|create-github-app-token|deploy-pages|github-script)|github\/codeql-action\/[\w-]+|ossf\/scorecard-action)@/
const { scripts, engines } = JSON.parse(fs.readFileSync('package.json', 'utf8'))

describe.each(fs.readdirSync(dir))('%s', (name) => {
  const text = fs.readFileSync(path.join(dir, name), 'utf8')
  const { on, permissions, jobs: byName }: Workflow = parse(text, { strict: true })
  const jobs = Object.values(byName)
  const steps = jobs.flatMap((job) => job.steps)

  it('pins each action to a commit, with its version in a comment, and runs commands that exist', () => {
    const uses = text.match(/uses: .*/g) ?? []
    expect(uses.length).toBeGreaterThan(0)
    for (const use of uses)
      expect(use).toMatch(/^uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    const commands = [...text.matchAll(/run: npm run (?:--silent )?([\w:]+)/g)].map(
      ([, command = '']) => command,
    )
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })

  it('gives permissions only to jobs, keeps no token after checkout, and has time limits', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(permissions)
    // The only secret is the key of the App that opens the pull requests of a sync.
    expect(
      'pull_request' in on ? text : text.replace('secrets.SYNC_APP_PRIVATE_KEY', ''),
    ).not.toMatch(/\bsecrets\b/)
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0)
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  it('runs no code of a pull request with a token that may write, and puts no text of a pull request into code', () => {
    expect(on).not.toHaveProperty('pull_request_target')
    for (const { run, with: inputs } of steps)
      expect(`${run} ${inputs?.script}`).not.toContain('${{')
    const mayWrite = jobs.filter((job) => Object.values(job.permissions ?? {}).includes('write'))
    for (const step of mayWrite.flatMap((job) => job.steps)) {
      expect(step.run).toBeUndefined()
      expect(step.uses).toMatch(runNoCode)
    }
  })
})

it('editors and CI use a version of Node.js that package.json allows', () => {
  const version = Number(fs.readFileSync('.nvmrc', 'utf8'))
  expect(version).toBeGreaterThan(Number(/>=(\d+)/.exec(engines.node)?.[1]))
  expect(fs.readFileSync('.devcontainer/devcontainer.json', 'utf8')).toContain(
    `javascript-node:${version}-`,
  )
})
