import { afterEach, expect, it, vi } from 'vitest'
import { daysBetween } from './dates.ts'
import { editUrl, expires, reportUrl, securityTxt } from './source-links.ts'

afterEach(() => vi.unstubAllEnvs())

const own = 'https://github.com/a/b'

function stubRepository(url: string) {
  vi.stubEnv('REPOSITORY_URL', url)
  vi.stubEnv('GITHUB_REPOSITORY', '')
}

function linksOf(repository: string, contentDir = 'content') {
  stubRepository(repository)
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

const procedure = 'https://github.com/falcosecurity/.github/blob/main/SECURITY.md'

it.each([
  [own, [`${own}/security/advisories/new`, procedure], `${own}/blob/main/SECURITY.md`],
  ['', [procedure], procedure],
])('the contacts for the repository %j are %j', async (repository, contacts, policy) => {
  stubRepository(repository)
  const canonical = 'https://community.example/sub/.well-known/security.txt'
  const rest = `Preferred-Languages: en\nCanonical: ${canonical}\nPolicy: ${policy}\n`
  const lines = contacts.map((contact) => `Contact: ${contact}\n`).join('')
  expect(await securityTxt()).toBe(`${lines}Expires: ${expires}T00:00:00Z\n${rest}`)
})

it('security.txt expires in three months at the earliest and a year at the latest', () => {
  const days = daysBetween(new Date().toISOString(), expires)
  const remedy = `security.txt expires in ${days} days. See whether SECURITY.md is still true,
    then set 'expires' in lib/site/source-links.ts to a date eleven months from now.`
  expect(days, remedy).toBeGreaterThan(92)
  expect(days, remedy).toBeLessThanOrEqual(366)
})
