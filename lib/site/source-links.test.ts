import { afterEach, expect, it, vi } from 'vitest'
import { editUrl, reportUrl, sourceUrl } from './source-links.ts'

afterEach(() => vi.unstubAllEnvs())

function linksOf(repository: string, contentDir = 'content') {
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  vi.stubEnv('CONTENT_DIR', contentDir)
  const page = { title: 'A & "b" #1?', path: '/blog/tags/c%23/' }
  return {
    edit: editUrl('posts/a b#?.md'),
    source: sourceUrl('README.md'),
    report: reportUrl(page),
  }
}

it('links lead to the source of a page, and to a form to report a problem', () => {
  const { edit, source, report = '' } = linksOf('https://github.com/a/b')
  expect(edit).toBe('https://github.com/a/b/edit/main/content/posts/a%20b%23%3F.md')
  expect(source).toBe('https://github.com/a/b/blob/main/README.md')
  expect(report).toMatch('https://github.com/a/b/issues/new?template=')
  expect(Object.fromEntries(new URL(report).searchParams)).toMatchObject({
    title: 'Problem: A & "b" #1?',
    done: 'https://community.example/sub/blog/tags/c%23/',
  })
})

it('without a known repository there are no links; content outside it has no link to edit', () => {
  expect(linksOf('')).toEqual({ edit: undefined, source: undefined, report: undefined })
  expect(linksOf('https://github.com/a/b', '/elsewhere').edit).toBeUndefined()
})
