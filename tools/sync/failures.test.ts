import { beforeEach, expect, it, vi } from 'vitest'
import { sourcesOf, type TestSync, testSync } from '#testing/test-sync.ts'

const core = (line: string) => `<!-- MAINTAINERS-CORE-LIST -->
${line}
<!-- /MAINTAINERS-CORE-LIST -->`
const lists = {
  'm.yaml': ['Ada', 'Bob']
    .map((name) => `- { name: ${name}, github: ${name}, projects: [falco] }\n`)
    .join(''),
  'core.md': core('- [Ada](https://github.com/ada)'),
  'r.yaml': '- name: falco\n  status: Stable\n',
}
const kinds = ['repositories', 'maintainers', 'core maintainers']

let site: TestSync
beforeEach(() => {
  site = testSync({
    'maintainers/ada.md':
      '---\nname: Ada\nhandle: ada\nprojects: [falco]\nsince: 2020-12-22\n---\n',
    'sources.yaml': sourcesOf(kinds),
  })
  site.repository('evolution', { '2026-03-01': lists })
})

it.each<{ message: string; files: Record<string, string | undefined> }>([
  {
    message:
      "entry 1: github: 'github.com/../x' is not the address of a person on GitHub; " +
      'entry 2: name: is missing for b; ' +
      "entry 3: projects: 'github.com/other/x' is not below https://github.com/falcosecurity/; " +
      "entry 4: github: '' is not the address of a person on GitHub",
    files: {
      'm.yaml': `- name: A
  github: github.com/../x
- github: b
- name: C
  github: c
  projects: [github.com/other/x]
- text
`,
    },
  },
  {
    message: "entry 2: name: '../b' is not the name of a repository",
    files: { 'r.yaml': '- name: a\n- name: ../b\n' },
  },
  {
    message: "no file 'm.yaml' at main; correct the path",
    files: { 'm.yaml': undefined },
  },
  { message: 'the source has 0 maintainers, but 2 are known', files: { 'm.yaml': '[]\n' } },
  { message: 'is not a list', files: { 'm.yaml': '<!doctype html>' } },
  { message: 'no list between the comments', files: { 'core.md': 'No' } },
  {
    message: "'nobody' is a core maintainer, but",
    files: { 'core.md': core('- [Nobody](https://github.com/Nobody)') },
  },
  {
    message: "The status of falco stays: 'Frozen' in the list is not stable, incubating,",
    files: { 'r.yaml': '- name: falco\n  status: Frozen\n' },
  },
  {
    message: 'The list of maintainers has Bob twice; only the first entry is used',
    // A file of any size is read.
    files: { 'm.yaml': `#${' '.repeat(5e6)}\n${lists['m.yaml']}- { name: B, github: Bob }\n` },
  },
])('a sync keeps what has a mistake, and reads the rest: $message', async ({ message, files }) => {
  site.repository('evolution', { '2026-03-01': lists, '2026-03-02': files })
  const { notes } = await site.sync()
  expect(notes).toEqual([expect.stringContaining(message)])
  const [, kept] = /: The ([a-z ]+) \(http/.exec(notes[0] ?? '') ?? []
  const after = site.texts()
  expect(/name: Bob/.test(after['maintainers/bob.md'] ?? '')).toBe(kept !== 'maintainers')
  expect(/status: stable/.test(after['projects/falco.md'] ?? '')).toBe(kept !== 'repositories')
  expect(after['sources.yaml']?.split('2020-12-30')).toHaveLength(kept ? 2 : 1)
})

it.each([
  {
    name: 'an address that begins with http://',
    text: sourcesOf(kinds).replaceAll('https://', 'http://'),
    message: 'begins with https://',
  },
  {
    name: 'a list whose address is not that of a file',
    text: sourcesOf(kinds).replaceAll('/blob/', '/'),
    message: 'not the address of a file',
  },
  {
    name: 'a repository that is missing',
    text: sourcesOf(['rules']),
    message: 'The rules (https://git.example/rules): git failed: fatal: ',
  },
  {
    name: 'no repository with tags',
    text: sourcesOf(['tags']),
    message:
      'no repository could be read; the first error is https://git.example/falco: git failed',
  },
  {
    name: 'a source without a licence',
    text: sourcesOf(kinds).replace(/licence.*/, ''),
    message:
      'The content would have errors:\nsources.yaml:3:5 error sources[1].licence: is missing',
  },
])('a sync changes no file if sources.yaml has $name', async ({ text, message }) => {
  site.write('releases.yaml', 'releases:\n  - { version: 0.26.1, date: 2020-10-01 }\n')
  site.write('sources.yaml', text)
  expect(await site.failure()).toContain(message)
})

it('a sync changes no file if git is not installed', async () => {
  vi.stubEnv('PATH', '/nowhere')
  const error = await site.failure()
  expect(error).toContain('git failed: spawn git ENOENT')
  expect(error.match(/^The [a-z ]+(?= \()/gm)).toEqual([
    'The repositories',
    'The maintainers',
    'The core maintainers',
  ])
})
