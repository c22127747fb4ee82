import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TemporaryFolder, testFolder } from '#testing/folders.ts'
import { filesIn } from '#tools/documents/documents.ts'
import { startCommunity, syncContent } from '#tools/testing/community.ts'
import { reportOf } from './report.ts'

const person = (name: string, project = 'falco', company = 'Acme') => `- name: ${name}
  github: https://github.com/${name.toLowerCase()}
  company: ${company}
  projects: [https://github.com/falcosecurity/${project}]
`
const core = (names: string[]) => `<!-- MAINTAINERS-CORE-LIST -->
${names.map((name) => `- [${name}](https://github.com/${name})\n`).join('')}
<!-- /MAINTAINERS-CORE-LIST -->

- [Ada](https://github.com/ada)
`
const repositories = `- { name: .github, scope: Special, description: Default files. }
- { name: falco, scope: Core, status: Stable, description: Theirs. }
- { name: falcoctl, scope: Core, status: Stable }
- { name: rules, scope: Core, status: Stable }
- { name: libs, scope: Ecosystem, status: Sandbox }
`

const all = ['maintainers', 'core maintainers', 'repositories', 'tags', 'minutes']
const ada = `---
name: Ada
github: ada # a comment
company: 'Old Ltd' # as she writes it
projects:
  # in their order
  - falco
since: 2020-12-22

# private
links:
  - title: Site
    url: https://ada.example/
---

Ada wrote this.
`
const minutes = `# By hand.
asOf: 2026-01-30
calls:
  - { date: 2026-01-28, file: release-0.2.0.md } # a comment
  - { date: 2025-12-18, file: release-0.2.0.md, heading: "2025-12-17" }
  - { date: 2025-11-19, file: 2025-11-19.md, about: What a person wrote }
`
const releases = `asOf: 2020-12-22
releases:
  # The newest first.
  - version: 0.26.2
    date: 2020-11-10
  - version: 0.26.1
    date: 2020-10-01
`
const falcoctl = `project: falcoctl
asOf: 2020-12-22
tag: 'v{version}'
releases:
  - { version: 0.1.0, date: 2020-06-01 }
  - { version: 0.0.3, date: 2019-10-22, tag: 0.0.3 }
`
const dan = `---
name: Dan
github: dan
company: Red Hat
projects: [falco]
since: 2019-01-01
until: 2020-01-01
formerHandles: [olddan]
---
`
const project = (name: string, status: string) =>
  `---\nname: ${name}\nscope: ecosystem\nstatus: ${status}\ndescription: A tool.\n---\n`
const old = {
  'maintainers/ada.md': ada,
  'maintainers/dan.md': dan,
  'maintainers/zoe.md': '---\nname: Zoe\ngithub: zoe\nprojects: [falco]\nsince: 2020-12-22\n---\n',
  'projects/falco.md': '---\nname: falco\ndescription: Words of a person.\n---\n\nMore words.\n',
  'projects/falcoctl.md': project('falcoctl', 'sandbox'),
  'projects/gone.md': project('gone', 'sandbox'),
  'projects/ended.md': project('ended', 'archived'),
  'releases.yaml': releases,
  'project-releases/falcoctl.yaml': falcoctl,
  'moves.yaml': `moves:
  - { date: 2020-01-01, project: falcoctl, event: listed, to: ecosystem/sandbox }
  - { date: 2020-01-01, project: gone, event: listed, to: core/stable }
`,
  'figures.yaml': 'asOf: 2020-12-22\nmonths:\n  - month: 2020-12\n    maintainers: 2\n',
  'minutes.yaml': minutes,
}
const notes = {
  'notes/2020-01-01.md': 'Notes in another folder.',
  'meeting-notes/README.md': '## 2020-01-01\n',
  'meeting-notes/2025-11-19.md': 'Notes',
  'meeting-notes/release-0.2.0.md': '## 2026-01-28\n\n## 2025-12-17\n',
}

const lists = {
  'm.yaml': [
    person('Ada', 'libs'),
    person('Bob', 'rules'),
    person('Cyd', 'charts/tree/master/falco', 'UNKNOWN'),
    person('Dan', 'falco', 'RedHat').replace('/dan', '/OldDan'),
  ].join(''),
  'core.md': core(['Bob', 'Cyd']),
  'r.yaml': repositories,
}

const community = await startCommunity()
const sources = (kinds = all) => community.sources(kinds)
let content: TemporaryFolder
beforeAll(() => {
  for (const name of ['.github', 'libs']) community.repository(name)
  community.repository('rules', undefined, { 'falco-rules-1.0.0': '2023-01-01' })
  community.repository('falco', undefined, {
    '0.26.1': '2020-10-01',
    '0.26.2': '2020-11-10',
    '0.27.0': '2021-01-18',
    '0.28.0-rc1': '2021-04-01',
  })
  community.repository('falcoctl', undefined, {
    '0.0.3': '2019-10-22',
    'v0.1.0': '2020-06-01',
    'v0.2.0': '2022-08-01',
  })
})
beforeEach(() => {
  community.answers.clear()
  community.repository('evolution', { '2026-03-01': lists })
  community.repository('community', { '2026-02-01': notes })
  content = testFolder({ ...old, 'sources.yaml': sources() })
})
afterAll(community.stop)

const snapshot = (): Record<string, string> =>
  Object.fromEntries(filesIn(content.folder).map((file) => [file, content.read(file)]))

const sync = (mirror?: string) => syncContent(content.folder, mirror)

/** Runs a sync that must fail and change nothing; returns its message. */
async function failure(timeoutMs?: number) {
  const before = snapshot()
  const error: unknown = await syncContent(content.folder, undefined, timeoutMs).catch(
    (reason: unknown) => reason,
  )
  expect(snapshot()).toEqual(before)
  return error instanceof Error ? error.message : ''
}

it('a sync updates old content, keeps what people wrote, and reports what is new', async () => {
  const plan = await sync()
  expect(plan.words).toEqual([
    'Ada: company Acme, was Old Ltd; projects libs, was falco',
    'Bob is a new maintainer: company Acme; projects rules; core true',
    'Cyd is a new maintainer: projects charts/tree/master/falco; core true',
    'Dan: is listed again',
    'Zoe: left, last listed on 2020-12-30',
    'charts is a new project',
    '.github is a new project: scope special',
    'falco: scope core; status stable',
    'falcoctl: scope core, was ecosystem; status stable, was sandbox',
    'gone: status removed, was sandbox',
    'libs is a new project: scope ecosystem; status sandbox',
    'rules is a new project: scope core; status stable',
    'Falco has new releases: 0.27.0 of 18 January 2021',
    'falcoctl has new releases: 0.2.0 of 1 August 2022',
  ])
  expect(plan.notes).toEqual([
    expect.stringMatching(
      /^No file in project-releases\/ lists the tags 'rules falco-rules-{version}'; write one, or/,
    ),
  ])
  const files = snapshot()
  expect(files['maintainers/zoe.md']).toContain('until: 2020-12-30\n')
  expect(files['maintainers/bob.md']).toMatch(/since: 2026-03-01\n.*core: true\n/s)
  expect(files['moves.yaml']).toContain(
    'project: falcoctl, event: moved, from: ecosystem/sandbox, to: core/stable }\n',
  )
  expect(files['moves.yaml']).toMatch(
    /date: 2026-03-01, project: gone, event: unlisted, from: core\/stable }\n$/,
  )
  expect(files['figures.yaml']).toBe(
    `asOf: 2026-03-05
months:
  - month: 2020-12
    maintainers: 2
  - month: 2026-03
    projects: 5
    maintainers: 4
    companies: 2
    independent: 1
`,
  )
  const today = 'asOf: 2026-03-05'
  const comment = '  # The newest first.\n'
  expect(files).toMatchObject({
    'maintainers/ada.md': ada
      .replace('Old Ltd', 'Acme')
      .replace('  # in their order\n', '  - libs\nformerProjects:\n'),
    'maintainers/dan.md': dan.replace('until: 2020-01-01\n', ''),
    'projects/dot-github.md':
      '---\nname: .github\nscope: special\ndescription: Default files.\n---\n',
    'projects/falco.md': expect.stringMatching(
      /description: Words of a person\.\n---\n\nMore words\.\n$/,
    ),
    'releases.yaml': releases
      .replace('asOf: 2020-12-22', today)
      .replace(comment, `${comment}  - version: 0.27.0\n    date: 2021-01-18\n`),
    'project-releases/falcoctl.yaml': falcoctl
      .replace('asOf: 2020-12-22', today)
      .replace('releases:\n', 'releases:\n  - { version: 0.2.0, date: 2022-08-01 }\n'),
    'minutes.yaml': minutes.replace('asOf: 2026-01-30', today),
    'sources.yaml': sources().replaceAll('asOf: 2020-12-30', today),
  })
  const again = await sync()
  expect(reportOf(again, { isDryRun: false })).toMatch(/^Nothing new\.\n\nTo look at:/)
  expect(again.changes).toEqual([])
  const later = { '2026-03-01': lists, '2026-03-04': { 'core.md': core(['Ada', 'Cyd']) } }
  community.repository('evolution', later)
  content.write('sources.yaml', sources(['maintainers', 'core maintainers']))
  expect((await sync()).words).toEqual(['Ada: core true', 'Bob: core removed, was true'])
})

it('the first people of a new site may have been listed earlier', async () => {
  content = testFolder({ 'sources.yaml': sources(['maintainers']) })
  await sync()
  expect(content.read('maintainers/cyd.md')).toBe(`---
name: Cyd
github: cyd
projects:
  - charts/tree/master/falco
since: 2026-03-01
sinceOnOrBefore: true
---
`)
})

it('a sync from mirrors uses the dates of commits, and skips outdated mirrors', async () => {
  const bob = person('Bob').replace('/bob', '/bob2')
  community.repository('evolution/.git', {
    '2026-01-10': lists,
    '2026-01-20': { 'm.yaml': 'put right later' },
    '2026-02-05': { 'm.yaml': person('Ada') + bob, 'core.md': core(['Ada']) },
    '2026-02-25': { 'r.yaml': repositories.replace('Sandbox', 'Stable') },
  })
  const outdated = sources().replace(/2020-12-30(?= # by hand\n$)/, '2026-03-02')
  content.write('sources.yaml', outdated)
  content.write(
    'project-releases/falcoctl.yaml',
    falcoctl.replace('asOf: 2020-12-22', 'asOf: 2025-01-01'),
  )
  const plan = await sync(community.mirror)
  expect(plan.words).toContainEqual(
    expect.stringMatching(
      /^Bob is a new maintainer: .*; most likely the same person as maintainers\/bob\.md, with/,
    ),
  )
  expect(plan.notes[1]).toBe(
    'The minutes was skipped: its newest commit is from 2026-02-01, ' +
      'older than the content here (2026-03-02)',
  )
  const files = snapshot()
  const days = files['sources.yaml']?.match(/(?<=asOf: )\S+/g)
  expect(days).toEqual(['2026-02-25', '2026-02-25', '2026-02-25', '2021-04-01', '2026-03-02'])
  expect(files['releases.yaml']).toMatch(/^asOf: 2021-04-01\n/)
  expect(files['project-releases/falcoctl.yaml']).toContain('asOf: 2025-01-01\n')
  expect(files['minutes.yaml']).toBe(minutes)
  expect(files['maintainers/bob.md']).toContain('since: 2026-01-10\nuntil: 2026-01-10\n')
  expect(files['moves.yaml']).toContain('date: 2026-02-25, project: libs, event: moved')
  const months = files['figures.yaml']?.match(/(?<=month: |maintainers: ).+/g)
  expect(months).toEqual(['2020-12', '2', '2026-01', '4', '2026-02', '2'])
  expect((await sync(community.mirror)).changes).toEqual([])
})

it('a sync adds dates to releases, and skips ignored tags and lost repositories', async () => {
  content.write('releases.yaml', releases.replace('    date: 2020-11-10\n', ''))
  content.write('project-releases/lost.yaml', falcoctl.replace('falcoctl', 'lost'))
  const ignore = "    ignore: ['falcoctl v{version}', 'falco 0.27.0']\n"
  content.write('sources.yaml', `${sources(['tags'])}${ignore}`)
  const { words, notes } = await sync()
  expect(words).toEqual([])
  expect(notes).toEqual([
    expect.stringMatching(
      /^These repositories could not .*\/git\/lost; the first error: git failed: fatal: /,
    ),
  ])
  expect(content.read('releases.yaml')).toContain('  - version: 0.26.2\n    date: 2020-11-10\n')
})

it('a sync adds each new call to the minutes once', async () => {
  content.write('sources.yaml', sources(['minutes']))
  content.write('minutes.md', '## 2026-03-01\n')
  const later = {
    ...notes,
    'meeting-notes/release-0.10.0.md':
      '## 2026-02-25\nNo community call next week.\nNext call cancelled!\n## 2026-02-11\n',
    'meeting-notes/release-0.9.0.md': `## 2026-03-11
## 2026-02-30
##\t2026-02-11 No community call!\r

## 2026-2-4${' '}
**This week community call has been cancelled!**
## 2026-02-04
`,
    'meeting-notes/2026/a: 2026-02-12-Falco-Infra.md': '',
    'meeting-notes/2026-02-25-infra-wg.md': '',
    'meeting-notes/summer.md': '',
    'meeting-notes/winter.link.md': content.at('minutes.md'),
  }
  community.repository('community', { '2026-03-01': later })
  const plan = await sync()
  expect(plan.words[0]).toMatch(
    /^New in the minutes: calls of .*, 11 February 2026 \(cancelled\), 4 February 2026 \(cancelled\)$/,
  )
  expect(plan.notes).toEqual(
    ['summer', 'winter.link'].map(
      (name) => `'meeting-notes/${name}.md' has no date of a call, or an unexpected name`,
    ),
  )
  const fresh = `calls:
  - { date: 2026-02-25, file: 2026-02-25-infra-wg.md, about: Infra wg }
  - { date: 2026-02-25, file: release-0.10.0.md }
  - { date: 2026-02-12, file: "2026/a: 2026-02-12-Falco-Infra.md", about: Infra }
  - { date: 2026-02-11, file: release-0.9.0.md, heading: "2026-02-11 No community call!", held: false }
  - { date: 2026-02-04, file: release-0.9.0.md, heading: "2026-2-4", held: false }
`
  expect(content.read('minutes.yaml')).toBe(
    minutes.replace('2026-01-30', '2026-03-05').replace('calls:\n', fresh),
  )
})

const silent: RequestListener = () => {}
const moved: RequestListener = (_, response) =>
  response.writeHead(302, { location: 'https://example.org/x' }).end()

describe('a sync that fails changes no file, and reports', () => {
  it.each<{
    message: string
    at?: string[]
    files?: Record<string, string>
    answer?: RequestListener
  }>([
    { message: 'more than 100000 bytes', files: { 'm.yaml': '#'.repeat(100_001) } },
    {
      message: `maintainers.yaml:2:11 github: 'github.com/../x' is not the address of a person on GitHub
  maintainers.yaml:3:3 name: is missing for b
  maintainers.yaml:6:13 projects: 'github.com/other/x' is not below https://github.com/falcosecurity/
  maintainers.yaml:7:3 github: '' is not the address of a person on GitHub`,
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
      message: `repositories.yaml:2:10 scope: 'Corr' is unknown here; write core, ecosystem, infra or special
  repositories.yaml:3:9 name: '../b' is not the name of a repository`,
      files: { 'r.yaml': '- name: a\n  scope: Corr\n- name: ../b\n- name: c\n  scope: core\n' },
    },
    { message: 'is not a list', files: { 'm.yaml': '<!doctype html>' } },
    { message: 'the source has 0 maintainers, but 2 are known', files: { 'm.yaml': '[]\n' } },
    { message: 'no list between comments', files: { 'core.md': 'No' } },
    { message: "'nobody' is a core maintainer, but", files: { 'core.md': core(['Nobody']) } },
    { message: 'has no link to a person', files: { 'core.md': core(['Bob']).replace('- [', '') } },
    {
      message: 'it has more than 100000 bytes',
      at: ['community'],
      files: { 'meeting-notes/a.md': '#'.repeat(100_001) },
    },
    { message: 'git did not finish within 1.5 seconds', at: ['community'], answer: silent },
    { message: 'git failed: fatal: unable to access', at: ['community'], answer: moved },
    {
      message: 'no repository could be read; the first error is http',
      at: ['falco', 'falcoctl'],
      answer: moved,
    },
  ])('$message', async ({ message, at = ['evolution'], files, answer }) => {
    const holds = at[0] === 'evolution' ? all.slice(0, 3) : all.slice(3)
    content.write('sources.yaml', sources(holds))
    for (const name of at) {
      if (files) community.repository(name, { '2026-03-02': { ...lists, ...files } })
      if (answer) community.answers.set(`/git/${name}/info/refs`, answer)
    }
    const error = await failure(answer === silent ? 1_500 : undefined)
    expect(error.match(/^The [a-z ]+ \(http.+\): /gm)).toHaveLength(1)
    expect(error).toContain(message)
    expect(error).toMatch(/\nNothing was changed\.$/)
  })

  it('each source, if git is not installed', async () => {
    vi.stubEnv('PATH', '/nowhere')
    const error = await failure()
    vi.unstubAllEnvs()
    expect(error).toContain('git cannot be started (spawn git ENOENT); install git')
    expect(error.match(/^The [a-z ]+(?= \()/gm)).toEqual([
      'The repositories',
      'The maintainers',
      'The core maintainers',
      'The minutes',
      'The tags',
    ])
  })

  it.each([
    { name: 'has no list', text: 'sources: 7\n', message: 'sources: is not a list' },
    {
      name: 'has an address that begins with http://',
      text: sources().replaceAll(community.address, 'http://example.org'),
      message: 'begins with https://',
    },
    {
      name: 'has a list whose address is not that of a file',
      text: sources().replaceAll('/blob/', '/'),
      message: 'not the address of a file',
    },
  ])('that sources.yaml $name', async ({ text, message }) => {
    content.write('sources.yaml', text)
    expect(await failure()).toContain(message)
  })

  it('errors that the content would have', async () => {
    content.write('sources.yaml', sources(['minutes']).replace(/licence.*/, ''))
    expect(await failure()).toMatch(
      /^The content would have errors:\nsources\.yaml:3:5 error \S*licence/,
    )
  })
})

it('text in a summary mentions nobody, and closes no issue on GitHub', () => {
  const text =
    '@a/b Closes #1, a/b#2, GH-3, https://github.com/a/b/issues/1 [skip ci] ![x](x.png) ' +
    "O'Neil-Nóva (she)\n\n/close\r\u202E"
  const shown =
    'a/b Closes 1, a/b2, GH 3, https//github.com/a/b/issues/1 skip ci x(x.png) ' +
    "O'Neil-Nóva (she)\\n\\n/close<U+000D><U+202E>"
  expect(reportOf({ changes: [], words: [text], notes: [text] }, { isDryRun: false })).toBe(
    `- ${shown}.\n\nTo look at:\n\n- ${shown}.\n`,
  )
})
