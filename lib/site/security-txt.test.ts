import { afterEach, expect, it, vi } from 'vitest'
import { daysBetween } from './dates.ts'
import { expires, securityTxt } from './security-txt.ts'

afterEach(() => vi.unstubAllEnvs())

const process = 'https://github.com/falcosecurity/.github/blob/main/SECURITY.md'

it.each([
  [
    'https://github.com/a/b',
    ['https://github.com/a/b/security/advisories/new', process],
    'https://github.com/a/b/blob/main/SECURITY.md',
  ],
  ['', [process], process],
])('of the repository %j, reports go to %j', async (repository, contacts, policy) => {
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  expect(
    await securityTxt(),
  ).toBe(`${contacts.map((contact) => `Contact: ${contact}\n`).join('')}Expires: ${expires}T00:00:00Z
Preferred-Languages: en
Canonical: https://community.example/sub/.well-known/security.txt
Policy: ${policy}
`)
})

it('security.txt holds for three months more, and no more than a year', () => {
  const days = daysBetween(new Date().toISOString(), expires)
  const remedy =
    'see whether SECURITY.md still holds, then set expires in lib/site/security-txt.ts to a day eleven months from now'
  expect(days, `security.txt expires on ${expires}: ${remedy}`).toBeGreaterThan(92)
  expect(days, `security.txt expires on ${expires}, later than in a year: ${remedy}`).toBeLessThanOrEqual(366)
})
