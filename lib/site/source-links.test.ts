import { afterEach, expect, it, vi } from 'vitest'
import { editUrl, reportUrl } from './source-links.ts'

afterEach(() => vi.unstubAllEnvs())

const own = 'https://github.com/a/b'

function linksOf(repository: string, contentDir = 'content') {
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  vi.stubEnv('CONTENT_DIR', contentDir)
  return {
    edit: editUrl('posts/a b#?.md'),
    report: reportUrl({ title: 'A & "b" #1?', path: '/blog/tags/c%23/' }),
  }
}

it('links to a file and to a form encode names and titles', () => {
  const { edit, report = '' } = linksOf(own)
  expect(edit).toBe(`${own}/edit/main/content/posts/a%20b%23%3F.md`)
  expect(Object.fromEntries(new URL(report).searchParams)).toMatchObject({
    title: 'Problem: A & "b" #1?',
    done: 'https://community.example/sub/blog/tags/c%23/',
  })
})

it('without a known repository there are no links; content outside it has no link to edit', () => {
  expect(linksOf('')).toEqual({ edit: undefined, report: undefined })
  expect(linksOf(own, '/elsewhere').edit).toBeUndefined()
})
