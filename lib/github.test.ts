import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = { permissions?: Record<string, string>; 'timeout-minutes'?: number; needs?: string; steps: Step[] }
type Workflow = { on: Record<string, unknown>; permissions?: Record<string, string>; jobs: Record<string, Job> }

const dir = '.github/workflows'
const workflows = fs.readdirSync(dir).map((name): [string, Workflow, string] => {
  const text = fs.readFileSync(path.join(dir, name), 'utf8')
  return [name, parse(text, { strict: true }), text]
})

describe.each(workflows)('%s', (_, { on, permissions, jobs }, text) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  it('pins each action to a commit, with its version beside it', () => {
    const uses = text.match(/uses: .*/g) ?? []
    expect(uses.length).toBeGreaterThan(0)
    for (const use of uses) expect(use).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('gives no right that a job does not name, and ends', () => {
    expect([{}, { contents: 'read' }]).toContainEqual(permissions)
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  it('leaves no token behind where the code of a pull request runs', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
    expect(on).not.toHaveProperty('pull_request_target')
    expect(text).not.toMatch(/\bsecrets\b/)
  })

  it('runs nothing of a pull request where a token may write', () => {
    const mayWrite = Object.values(jobs).filter((job) => Object.values(job.permissions ?? {}).includes('write'))
    for (const step of mayWrite.flatMap((job) => job.steps)) {
      expect(step.run).toBeUndefined()
      expect(step.uses).toMatch(/^actions\/github-script@/)
    }
  })

  it('writes no text of a pull request into a program', () => {
    for (const { run, with: inputs } of steps) expect(`${run} ${inputs?.script}`).not.toContain('${{')
  })

  it('runs commands that exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
    const commands = [...text.matchAll(/run: npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })
})

const forms = fs.readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
it.each(forms)('%s is a form that GitHub shows', (name) => {
  const form = parse(fs.readFileSync(path.join('.github/ISSUE_TEMPLATE', name), 'utf8'), { strict: true })
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) })
  const fields: { type: string; id: string; attributes: Record<string, unknown> }[] = form.body
  const [texts, inputs] = [true, false].map((is) => fields.filter(({ type }) => (type === 'markdown') === is))
  for (const { attributes } of texts ?? []) expect(attributes.value).toEqual(expect.any(String))
  for (const { type, attributes } of inputs ?? []) {
    expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
    expect(attributes.label).toEqual(expect.any(String))
  }
  const ids = inputs?.map(({ id }) => id) ?? []
  expect(new Set(ids.filter((id) => /^[\w-]+$/.test(id))).size).toBe(inputs?.length)
})

it('the versions of Node.js that editors and CI take are ones that package.json allows', () => {
  const { engines } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const version = Number(fs.readFileSync('.nvmrc', 'utf8'))
  expect(version).toBeGreaterThan(Number(/>=(\d+)/.exec(engines.node)?.[1]))
  expect(fs.readFileSync('.devcontainer/devcontainer.json', 'utf8')).toContain(`javascript-node:${version}-`)
})
