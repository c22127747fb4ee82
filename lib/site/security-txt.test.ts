import { afterEach, expect, it, vi } from 'vitest'
import { daysBetween } from './dates.ts'
import { expires, securityTxt } from './security-txt.ts'

afterEach(() => vi.unstubAllEnvs())

const own = 'https://github.com/a/b'
const process = 'https://github.com/falcosecurity/.github/blob/main/SECURITY.md'

it.each([
  [own, [`${own}/security/advisories/new`, process], `${own}/blob/main/SECURITY.md`],
  ['', [process], process],
])('the contacts for the repository %j are %j', async (repository, contacts, policy) => {
  vi.stubEnv('REPOSITORY_URL', repository)
  vi.stubEnv('GITHUB_REPOSITORY', '')
  const canonical = 'https://community.example/sub/.well-known/security.txt'
  const rest = `Preferred-Languages: en\nCanonical: ${canonical}\nPolicy: ${policy}\n`
  const lines = contacts.map((contact) => `Contact: ${contact}\n`).join('')
  expect(await securityTxt()).toBe(`${lines}Expires: ${expires}T00:00:00Z\n${rest}`)
})

it('security.txt expires in three months at the earliest and a year at the latest', () => {
  const days = daysBetween(new Date().toISOString(), expires)
  const remedy =
    'see whether SECURITY.md is still true, then set expires in lib/site/security-txt.ts to a day eleven months from now'
  expect(days, `security.txt expires on ${expires}: ${remedy}`).toBeGreaterThan(92)
  expect(
    days,
    `security.txt expires on ${expires}, later than in a year: ${remedy}`,
  ).toBeLessThanOrEqual(366)
})
