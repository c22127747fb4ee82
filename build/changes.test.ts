import path from 'node:path'
import { expect, it } from 'vitest'
import type { Finding } from '#lib/check/finding.ts'
import type { ReadResult } from '#lib/generate/read-content.ts'
import { createChangeReport } from './changes.ts'

const finding = (
  path: string,
  message: string,
  severity: Finding['severity'] = 'error',
): Finding => ({ path, line: 2, column: 1, severity, message, rule: 'front-matter/key-missing' })
const title = finding('posts/a.md', 'title: is missing')
const old = finding('posts/b.md', 'tags: odd', 'warning')
const more = finding('posts/a.md', 'heading: skips a level', 'warning')
const documents = [
  'posts/a.md',
  'posts/b/index.md',
  'maintainers/ada.md',
  'projects/x.md',
  'releases.yaml',
]
const summary = '2 posts, 1 person, 1 project; no errors\n\n'

function reports(...runs: Partial<ReadResult>[]) {
  const report = createChangeReport(path.resolve('content'))
  return runs.map((run) => report({ findings: [], documents, fresh: [], waiting: [], ...run }))
}

it('prints one line when content is ready, and nothing if nothing has changed', () => {
  expect(reports({}, {}, { documents: [] })).toEqual([
    summary,
    '',
    '0 posts, 0 people, 0 projects; no errors\n\n',
  ])
})

it('counts warnings, then lists errors, with paths that can be clicked in a terminal', () => {
  const both = { findings: [title, old] }
  const [first, ...others] = reports(both, both, {})
  expect(first).toBe(
    `2 posts, 1 person, 1 project; 1 error (files with errors are left out until they are fixed), 1 warning (npm run check shows them)
content/posts/a.md:2:1 error title: is missing [front-matter/key-missing]

`,
  )
  expect(others).toEqual(['', summary])
})

it('lists warnings that are new after a save', () => {
  const found = { findings: [old, more] }
  const [first, second, third] = reports({ findings: [old] }, { ...found, fresh: [more] }, found)
  expect(first).not.toContain('tags: odd')
  expect(second).toMatch(/2 warnings .*\ncontent\/posts\/a\.md:2:1 warning heading: [^\n]+\n\n$/)
  expect(third).toBe('')
})

it('lists unpublished posts when the list has changed', () => {
  const waiting: ReadResult['waiting'] = [{ path: 'posts/a.md', until: 'draft' }]
  expect(reports({ waiting }, { waiting }, {})).toEqual([
    `${summary.trim()}\n1 post is unpublished: posts/a.md (draft)\n\n`,
    '',
    summary,
  ])
})
