import path from 'node:path'
import { expect, it } from 'vitest'
import type { Finding } from '#lib/check/finding.ts'
import type { WaitingPost } from '#lib/check/waiting.ts'
import { createChangeReport } from './changes.ts'

const contentDir = path.resolve('content')
const finding = (name: string, line: number, message: string, severity: Finding['severity'] = 'error'): Finding => ({
  path: `posts/${name}.md`,
  line,
  column: 1,
  severity,
  rule: 'front-matter/key-missing',
  message,
})
const title = finding('a', 2, 'title: is missing')
const link = finding('b', 9, 'link: leads nowhere')
const old = finding('b', 1, 'tags: odd', 'warning')
const waiting: WaitingPost[] = []
const fresh: Finding[] = []
const documents = ['posts/a.md', 'posts/b/index.md', 'maintainers/ada.md', 'projects/x.md', 'releases.yaml']

it('says in one line that content is ready', () => {
  expect(createChangeReport(contentDir)({ findings: [], documents, fresh, waiting })).toBe(
    '2 posts, 1 person, 1 project; no errors\n',
  )
  expect(createChangeReport(contentDir)({ findings: [], documents: [], fresh, waiting })).toBe(
    '0 posts, 0 people, 0 projects; no errors\n',
  )
})

it('has errors last, with paths that a terminal opens, and of warnings their number', () => {
  expect(createChangeReport(contentDir)({ findings: [title, old, link], documents, fresh, waiting })).toBe(
    `2 posts, 1 person, 1 project; 2 errors (their files are left out until they are fixed), 1 warning (npm run check shows them)
content/posts/a.md:2:1 error title: is missing [front-matter/key-missing]
content/posts/b.md:9:1 error link: leads nowhere [front-matter/key-missing]
`,
  )
})

it('says nothing where nothing changed, and else all errors', () => {
  const report = createChangeReport(contentDir)
  report({ findings: [title, old], documents, fresh, waiting })
  expect(report({ findings: [title, old], documents: [...documents], fresh, waiting })).toBe('')
  expect(report({ findings: [title, link], documents, fresh, waiting })).toMatch(
    /; 2 errors .*\n.*a\.md:2:1 .*\n.*b\.md:9:1 .*\n$/,
  )
  expect(report({ findings: [], documents, fresh, waiting })).toBe('2 posts, 1 person, 1 project; no errors\n')
})

it('says which warnings are new after a save', () => {
  const report = createChangeReport(contentDir)
  expect(report({ findings: [old], documents, fresh, waiting })).not.toContain('tags: odd')
  const more = finding('a', 3, 'heading: skips a level', 'warning')
  expect(report({ findings: [old, more], documents, fresh: [more], waiting })).toMatch(
    /2 warnings .*\ncontent\/posts\/a\.md:3:1 warning heading: [^\n]+\n$/,
  )
  expect(report({ findings: [old, more], documents, fresh, waiting })).toBe('')
})

it('writes what a contributor wrote so that no log obeys it', () => {
  const text = createChangeReport(contentDir)({
    findings: [{ ...title, message: 'a\n::error::b\u001b[2J' }],
    documents,
    fresh,
    waiting,
  })
  expect(text.split('\n')).toHaveLength(3)
  expect(text).not.toContain('\u001b')
})

it('says which posts wait, at first and when these are others', () => {
  const report = createChangeReport(contentDir)
  const draft: WaitingPost = { path: 'posts/a.md', until: 'draft' }
  const summary = '2 posts, 1 person, 1 project; no errors\n'
  const all = { findings: [], documents, fresh, waiting: [draft] }
  expect(report(all)).toBe(`${summary}1 post waits: posts/a.md (draft)\n`)
  expect(report(all)).toBe('')
  expect(report({ ...all, waiting: [] })).toBe(summary)
  expect(report({ ...all, waiting: [] })).toBe('')
})
