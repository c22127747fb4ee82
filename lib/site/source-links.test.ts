import { afterEach, expect, it, vi } from 'vitest'
import { editUrl, reportUrl, sourceUrl } from './source-links.ts'

afterEach(() => vi.unstubAllEnvs())

/** The links of a site whose source is at an address. */
function linksOf(repository: string, contentDir = 'content') {
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  vi.stubEnv('CONTENT_DIR', contentDir)
  const page = { title: 'Tags & "marks" #1?', path: '/blog/tags/c%23/' }
  return { edit: editUrl('posts/a b#?.md'), source: sourceUrl('README.md'), report: reportUrl(page) }
}

it.each([
  'https://github.com/a/b/',
  'https://github.com/a/b.git/',
  'https://token:secret@github.com/a/b',
  'git@github.com:a/b.git',
  'ssh://git@github.com/a/b.git',
])('links are the same for another address of the repository, and show nothing secret: %s', (repository) => {
  expect(linksOf(repository).source).toBe('https://github.com/a/b/blob/main/README.md')
})

it.each(['https://github.com/a', 'https://github.com/a/b?c', 'http://github.com/a/b', 'file:///a/b/c'])(
  'is no address of a repository: %s',
  (repository) => expect(() => linksOf(repository)).toThrow('REPOSITORY_URL is'),
)

it.each([
  ['https://github.com/a/b.git', '/edit/main/', '/blob/main/', ['title', 'done']],
  ['https://gitlab.com/group/below/b', '/-/edit/main/', '/-/blob/main/', ['issue[title]', 'issue[description]']],
  ['https://codeberg.org/a/b', '/_edit/main/', '/src/branch/main/', ['title', 'body']],
])('links lead into %s', (repository, edit, source, [title = '', text = '']) => {
  const links = linksOf(repository)
  const root = repository.replace(/\.git$/, '')
  expect(links.edit).toBe(`${root}${edit}content/posts/a%20b%23%3F.md`)
  expect(links.source).toBe(`${root}${source}README.md`)
  const { searchParams } = new URL(links.report ?? '')
  expect(searchParams.get(title)).toBe('Problem: Tags & "marks" #1?')
  expect(searchParams.get(text)).toBe('https://community.example/sub/blog/tags/c%23/')
})

it('there are none where the repository is not known, and no link to edit content from elsewhere', () => {
  expect(linksOf('')).toEqual({ edit: undefined, source: undefined, report: undefined })
  expect(linksOf('https://github.com/a/b', '/elsewhere').edit).toBeUndefined()
})
