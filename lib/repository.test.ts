import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import { diagnosticLines } from '#lib/check/report.ts'
import { docsFiles } from '#tools/docs/docs-files.ts'

const read = (file: string): string => fs.readFileSync(file, 'utf8')
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'))

const folders = ['docs', 'docs/decisions', 'docs/recipes']
const guides = folders.flatMap((dir) => fs.readdirSync(dir).map((name) => `${dir}/${name}`))
const files = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...guides.filter((file) => file.endsWith('.md')),
]

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part)
const rooms = 'app|build|client|components|docs|e2e|lib|public|schema|tools'

it.each(files)('%s names files and commands that exist', (file) => {
  // Blocks of code contain examples; their links are not checked.
  const text = read(file).replace(/^```[\s\S]*?^```/gm, '')
  // Links to content/ are not checked, since authors may move files.
  const links = found(
    text.replace(/`[^`]*`/g, ''),
    /\]\((?![a-z]+:|(?:\.\.\/)*content\/)([^)#\s]+)/g,
  )
  expect(links.filter((link) => !fs.existsSync(path.join(path.dirname(file), link)))).toEqual([])
  const paths = found(text, new RegExp(`\`((?:\\.ci|${rooms})/[^\`\\s<>*]*)\``, 'g'))
  expect(paths.filter((name) => !fs.existsSync(name))).toEqual([])
  expect(found(read(file), /npm run ([a-z0-9:]+)/g).filter((name) => !(name in scripts))).toEqual(
    [],
  )
})

it('docs/dependencies.md has a line for each package, and versions are exact', () => {
  const packages: Record<string, string> = { ...dependencies, ...devDependencies }
  expect(found(read('docs/dependencies.md'), /^\| `([^`]+)` \|/gm)).toEqual(Object.keys(packages))
  expect(Object.values(packages).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

type Step = { uses?: string; run?: string }
type Job = { permissions?: Record<string, string>; steps: Step[] }

const dir = '.github/workflows'
/** Actions that run no code from the repository, so jobs with write access may use them. */
const runNoCode =
  /^(?:actions\/(?:checkout|create-github-app-token|deploy-pages|download-artifact|github-script)|github\/codeql-action\/[\w-]+|ossf\/scorecard-action)@/

// In CI, zizmor also checks workflows for unpinned actions, stored tokens and injection of code.
it.each(fs.readdirSync(dir))('%s runs no code of the project in a job that may write', (name) => {
  const jobs = Object.values<Job>(parse(read(`${dir}/${name}`)).jobs)
  const mayWrite = jobs.filter((job) => Object.values(job.permissions ?? {}).includes('write'))
  const steps = mayWrite.flatMap((job) => job.steps)
  const actions = steps.flatMap(({ uses }) => uses ?? [])
  expect(actions.filter((action) => !runNoCode.test(action))).toEqual([])
  const scripts = steps.flatMap(({ run }) => run ?? []).join('\n')
  expect(scripts.match(/.*(?:\b(?:npm|npx|node)\b|\.\/).*/g)).toBeNull()
})

it.each(Object.entries(docsFiles()))('%s is up to date; npm run docs writes it', (file, text) => {
  expect(read(file)).toBe(text)
})

it('VS Code’s task reads the lines in which the check reports diagnostics', () => {
  const [task] = JSON.parse(read('.vscode/tasks.json')).tasks
  const diagnostic: Diagnostic = {
    path: 'posts/a b.md',
    line: 2,
    column: 8,
    severity: 'error',
    rule: 'front-matter/key-missing',
    message: 'is empty [a]',
  }
  const [text = ''] = diagnosticLines([diagnostic], 'content')
  const found = new RegExp(task.problemMatcher.pattern.regexp).exec(text)?.slice(1).join('|')
  expect(found).toBe('content/posts/a b.md|2|8|error|is empty [a]|front-matter/key-missing')
})
