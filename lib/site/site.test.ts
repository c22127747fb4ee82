import { readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { logoFile } from './brand.ts'
import { githubReferenceOf, parseGithubRoot, parseGithubUrl } from './github.ts'
import { editUrl, reportUrl, site } from './identity.ts'
import { jsonLd } from './metadata.ts'
import { pageSize, paginate } from './pagination.ts'
import { statusOf } from './status.ts'

it.each([
  ['http://www.github.com/FalcoSecurity/falco.git', { repository: 'falco' }, true],
  ['https://github.com/falcosecurity/.github/', { repository: '.github' }, true],
  ['https://github.com/leogr', { account: 'leogr' }, true],
  ['https://github.com/falcosecurity', { repository: undefined }, true],
  ['https://github.com/falcosecurity/falco/tree/master', { repository: 'falco' }, false],
  ['https://github.com/leogr?tab=repositories', { account: 'leogr' }, false],
  ['https://github.com/leogr/falco', {}, true],
  ['https://github.com.example.org/falcosecurity/falco', {}, true],
])('%s belongs to %j, and is its own page: %j', (url, owner, isRoot) => {
  expect(parseGithubUrl(url.replace(/\.git$/, ''))).toEqual(owner)
  expect(parseGithubRoot(url)).toEqual(isRoot ? owner : {})
})

it.each([
  ['FalcoSecurity/falco/Pull/12?x#y', 'falco#12'],
  ['falcosecurity/falco/commit/1A2B3C4D5E6F', 'falco@1a2b3c4'],
  ['falcosecurity/plugins/releases/tag/a%2Fb%2Fv0.7.0', 'plugins a/b/v0.7.0'],
  ['falcosecurity/falco/commit/master'],
  ['someone/falco/pull/1'],
])('https://github.com/%s is a reference: %s', (path, label = '') => {
  const url = `https://github.com/${path}`
  expect(githubReferenceOf(url)).toEqual(label ? { label, url } : undefined)
})

it('the icon in public/ is the mark of pages; if this fails, run npm run pictures', () => {
  expect(readFileSync('public/favicon.svg', 'utf8')).toBe(logoFile(site.name))
})

it('no text can end the script element of structured data', () => {
  const name = '</script><!--\u2028"\\&'
  const text = jsonLd([{ '@type': 'Person', name }])
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['@graph'][0].name).toBe(name)
})

const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => `post ${count - index}`)

it('pages have each item once; the last one has at least a full page of them', () => {
  for (let count = 0; count < 5 * pageSize; count++) {
    const pages = paginate('/list/', posts(count))
    expect(pages).toHaveLength(Math.max(1, Math.floor(count / pageSize)))
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(pages.toReversed().flatMap(({ items }) => items)).toEqual(posts(count))
    for (const { items } of pages.slice(0, -1)) expect(items).toHaveLength(pageSize)
  }
})

it('numbered pages stay as they are when posts are added', () => {
  // Leaves out the newest page, and the page before it, whose `newer` link may change.
  const before = paginate('/list/', posts(4 * pageSize)).slice(0, -2)
  for (const more of [1, pageSize, 5 * pageSize + 3])
    expect(paginate('/list/', posts(4 * pageSize + more)).slice(0, before.length)).toEqual(before)
})

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

const facts = { isListed: true, maintainers: [1] }

it.each([
  [{ ...facts, status: 'archived', scope: 'special' }, 'archived', 'archived'],
  [{ ...facts, scope: 'special' }, 'special', 'special'],
  [{ ...facts, scope: 'core' }, 'unlisted', 'no status'],
  [{ ...facts, isListed: false }, 'unlisted', 'unlisted'],
  [{ isListed: false, maintainers: [] }, 'unlisted', 'former'],
] as const)('a project of %j has the icon %s and the word %s', (project, sign, word) => {
  expect(statusOf(project)).toEqual({ sign, word })
})
