import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())
// Modules that were loaded here are not for other files.
afterAll(() => vi.resetModules())

/** The links of a site whose source is at an address; the module reads the environment when it is loaded. */
async function linksOf(repository: string, contentDir = 'content') {
  vi.resetModules()
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  vi.stubEnv('CONTENT_DIR', contentDir)
  vi.stubEnv('SITE_URL', 'https://falco.example')
  vi.stubEnv('BASE_PATH', '/sub')
  const { editUrl, reportUrl, sourceUrl } = await import('./source-links.ts')
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
  ])('are the same for another address of the repository, and show nothing secret: %s', async (repository) => {
    expect((await linksOf(repository)).source).toBe('https://github.com/a/b/blob/main/README.md')
  })

  it.each(['https://github.com/a', 'https://github.com/a/b?c', 'http://github.com/a/b', 'file:///a/b/c'])(
    'are refused for what is none: %s',
    async (repository) => await expect(linksOf(repository)).rejects.toThrow('REPOSITORY_URL is'),
  )

  it('lead to a file whose name holds signs of addresses', async () => {
    vi.resetModules()
    vi.stubEnv('REPOSITORY_URL', 'https://github.com/a/b')
    const { sourceUrl } = await import('./source-links.ts')
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
  ])('lead into %s', async (repository, edit, source, [title = '', text = '']) => {
    const links = await linksOf(repository)
    expect(links).toMatchObject({ edit, source })
    const { searchParams } = new URL(links.report ?? '')
    expect(searchParams.get(title)).toBe('Problem: Tags & "marks" #1?')
    expect(searchParams.get(text)).toBe('https://falco.example/sub/blog/tags/c%23/')
  })

  it('are none where nobody said where the repository is', async () => {
    expect(await linksOf('')).toEqual({ edit: undefined, source: undefined, report: undefined })
  })

  it('change nothing of content that comes from elsewhere', async () => {
    expect((await linksOf('https://github.com/a/b', '/elsewhere')).edit).toBeUndefined()
  })
})
