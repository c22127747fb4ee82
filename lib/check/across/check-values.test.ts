import { expect, it } from 'vitest'
import { check, post, shown } from '#lib/check/tests/testing.ts'

const ada = (since: string): string => `---\nname: Ada Example\ngithub: ada\nprojects: [falco]\nsince: ${since}\n---\n`
const falco = { 'projects/falco.md': '---\nname: falco\ndescription: Detects threats.\n---\n' }

// The check is made on 1 September 2026, at midnight UTC.
it.each([
  ['a first day as a maintainer', { ...falco, 'maintainers/ada.md': ada('2062-01-03') }, 'maintainers/ada.md:5:8'],
  [
    'a day in a list',
    { 'releases.yaml': 'asOf: 2026-08-01\nreleases:\n  - version: 1.0.0\n    date: 2062-01-03\n' },
    'releases.yaml:4:11',
  ],
  [
    'an update of a post that is out',
    { 'posts/a-post.md': post('Words.', { updated: '2062-01-03' }) },
    'posts/a-post.md:7:10',
  ],
])('reports %s that is still to come', async (_, files, place) => {
  const findings = shown(await check(files))
  expect(findings.filter((line) => line.includes('2062-01-03'))).toEqual([
    expect.stringMatching(new RegExp(`^${place} warning .+: 2062-01-03 is still to come; write a day that has been$`)),
  ])
})

it.each([
  ['today', { ...falco, 'maintainers/ada.md': ada('2026-09-01') }],
  [
    'a post that is scheduled, and its update',
    { 'posts/a-post.md': post('Words.', { date: '2062-01-03', updated: '2062-01-04' }) },
  ],
])('accepts %s', async (_, files) => {
  expect(shown(await check(files)).filter((line) => line.includes('still to come'))).toEqual([])
})

it('reports once that sources were not read for long', async () => {
  const source = (name: string, asOf: string): string =>
    `  - name: ${name}\n    holds: tags\n    url: https://falco.org/\n    licence: MIT\n    for: Them\n    asOf: ${asOf}\n`
  const files = {
    'sources.yaml': `sources:\n${source('New', '2026-08-31')}${source('Old', '2026-07-01')}${source('Older', '2026-06-01')}`,
  }
  expect(shown(await check(files))).toEqual([
    "sources.yaml:13:11 warning asOf: '2026-07-01' is long ago, and facts may have changed since; run npm run sync",
  ])
})
