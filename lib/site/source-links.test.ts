import { afterEach, describe, expect, it, vi } from 'vitest'
import { editUrl, reportUrl, sourceUrl } from './source-links.ts'

afterEach(() => vi.unstubAllEnvs())

/** The links of a site whose source is at an address. */
function linksOf(repository: string, contentDir = 'content') {
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  vi.stubEnv('CONTENT_DIR', contentDir)
  const page = { title: 'Tags & "marks" #1?', path: '/blog/tags/c%23/' }
  return { edit: editUrl('posts/a b.md'), source: sourceUrl('README.md'), report: reportUrl(page) }
}

describe('a page’s links to its source', () => {
  it.each([
    'https://github.com/a/b/',
    'https://github.com/a/b.git/',
    'https://token:secret@github.com/a/b',
    'git@github.com:a/b.git',
    'ssh://git@github.com/a/b.git',
  ])('are the same for another address of the repository, and show nothing secret: %s', (repository) => {
    expect(linksOf(repository).source).toBe('https://github.com/a/b/blob/main/README.md')
  })

  it.each(['https://github.com/a', 'https://github.com/a/b?c', 'http://github.com/a/b', 'file:///a/b/c'])(
    'are refused for what is none: %s',
    (repository) => expect(() => linksOf(repository)).toThrow('REPOSITORY_URL is'),
  )

  it('lead to a file whose name holds signs of addresses', () => {
    vi.stubEnv('REPOSITORY_URL', 'https://github.com/a/b')
    expect(sourceUrl('posts/c#?%.md')).toBe('https://github.com/a/b/blob/main/posts/c%23%3F%25.md')
  })

  it.each([
    [
      'https://github.com/a/b.git',
      'https://github.com/a/b/edit/main/content/posts/a%20b.md',
      'https://github.com/a/b/blob/main/README.md',
      ['title', 'done'],
    ],
    [
      'https://gitlab.com/group/below/b',
      'https://gitlab.com/group/below/b/-/edit/main/content/posts/a%20b.md',
      'https://gitlab.com/group/below/b/-/blob/main/README.md',
      ['issue[title]', 'issue[description]'],
    ],
    [
      'https://codeberg.org/a/b',
      'https://codeberg.org/a/b/_edit/main/content/posts/a%20b.md',
      'https://codeberg.org/a/b/src/branch/main/README.md',
      ['title', 'body'],
    ],
  ])('lead into %s', (repository, edit, source, [title = '', text = '']) => {
    const links = linksOf(repository)
    expect(links).toMatchObject({ edit, source })
    const { searchParams } = new URL(links.report ?? '')
    expect(searchParams.get(title)).toBe('Problem: Tags & "marks" #1?')
    expect(searchParams.get(text)).toBe('https://community.example/sub/blog/tags/c%23/')
  })

  it('are none where nobody said where the repository is', () => {
    expect(linksOf('')).toEqual({ edit: undefined, source: undefined, report: undefined })
  })

  it('change nothing of content that comes from elsewhere', () => {
    expect(linksOf('https://github.com/a/b', '/elsewhere').edit).toBeUndefined()
  })
})
