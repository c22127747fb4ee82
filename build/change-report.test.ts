import path from 'node:path'
import { expect, it } from 'vitest'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import type { ReadResult } from '#lib/generate/read-content.ts'
import { createChangeReport } from './change-report.ts'

const place = { path: 'posts/a.md', line: 2, column: 1, rule: 'front-matter/key-missing' } as const
const error: Diagnostic = { ...place, severity: 'error', message: 'title: is missing' }
const warning: Diagnostic = { ...place, severity: 'warning', message: 'tags: odd' }
const documents = ['posts/a.md', 'posts/b/index.md', 'maintainers/ada.md', 'releases.yaml']
const line = ({ severity, message }: Diagnostic) =>
  `content/posts/a.md:2:1 ${severity} ${message} [${place.rule}]\n`

it('lists errors and new warnings of a run, and nothing if nothing has changed', () => {
  const report = createChangeReport(path.resolve('content'))
  const after = (run: Partial<ReadResult>) =>
    report({ diagnostics: [], documents, fresh: [], waiting: [], ...run })
  const head = '2 posts, 1 person, 0 projects\n'
  expect(after({})).toBe(`${head}No errors, no warnings\n\n`)
  expect(after({})).toBe('')
  const warnings = `Warnings: 2 ${place.rule} (npm run check lists them)\n`
  const found = `${line(error)}${warnings}1 error, 2 warnings in 1 file\n`
  const diagnostics = [warning, error, warning]
  expect(after({ diagnostics, fresh: [warning] })).toBe(`${head}${found}${line(warning)}\n`)
  expect(after({ diagnostics })).toBe('')
  const waiting: ReadResult['waiting'] = [{ path: 'posts/b.md', until: 'draft' }]
  expect(after({ waiting })).toContain('\n1 post is unpublished: posts/b.md (draft)\n')
})
