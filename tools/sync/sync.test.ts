import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TemporaryFolder, testFolder } from '#testing/folders.ts'
import { filesIn } from '#tools/documents/documents.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { startCommunity } from '#tools/testing/community.ts'
import { planSync } from './plan.ts'
import { reportOf } from './report.ts'

const now = new Date('2026-03-05T10:00:00Z')
const maxBytes = 100_000

const person = (name: string, project = 'falco') =>
  `- name: ${name}\n  github: https://github.com/${name.toLowerCase()}\n  company: Acme\n  projects: [https://github.com/falcosecurity/${project}]\n`
const maintainers = [person('Ada'), person('Bob', 'rules'), person('Cyd', 'libs')]
const core = (names: string[]) =>
  `<!-- MAINTAINERS-CORE-LIST -->\n${names.map((name) => `- [${name}](https://github.com/${name})\n`).join('')}<!-- /MAINTAINERS-CORE-LIST -->\n\n- [Ada](https://github.com/ada)\n`
const repository = (name: string, scope: string, status: string) =>
  `- name: ${name}\n  scope: ${scope}\n  status: ${status}\n`
const repositories =
  ['falco', 'falcoctl', 'rules'].map((name) => repository(name, 'Core', 'Stable')).join('') +
  repository('libs', 'Ecosystem', 'Sandbox')

const source = (holds: string, url: string) =>
  `  - name: The ${holds}\n    holds: ${holds}\n    url: ${url}\n    licence: Apache-2.0\n    for: this site\n    asOf: 2020-12-30 # by hand\n`
const places = {
  maintainers: '/git/evolution/blob/main/m.yaml',
  'core maintainers': '/git/evolution/blob/main/core.md',
  repositories: '/git/evolution/blob/main/r.yaml',
  tags: '/git/{repository}',
  minutes: '/git/community',
}
type Holds = keyof typeof places
const all = Object.keys(places) as Holds[]
const sourcesAt = (address: string, holds = all) =>
  `# Where facts come from.\nsources:\n${holds.map((one) => source(one, address + places[one])).join('')}`
const ada = `---
name: Ada
github: ada # the same since
company: Old Ltd
projects: [falco]
since: 2020-12-22
---

Ada wrote this.
`
const minutes = `# By hand.
asOf: 2026-01-30
calls:
  - { date: 2026-01-28, file: release-0.2.0.md } # the first of the year
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
const old = {
  'maintainers/ada.md': ada,
  'maintainers/zoe.md': '---\nname: Zoe\ngithub: zoe\nprojects: [falco]\nsince: 2020-12-22\n---\n',
  'projects/falco.md': '---\nname: falco\ndescription: Words of a person.\n---\n\nMore words.\n',
  'projects/falcoctl.md':
    '---\nname: falcoctl\nscope: ecosystem\nstatus: sandbox\ndescription: A tool.\n---\n',
  'releases.yaml': releases,
  'project-releases/falcoctl.yaml': falcoctl,
  'moves.yaml':
    'moves:\n  - { date: 2020-01-01, project: falcoctl, event: listed, to: ecosystem/sandbox }\n  - { date: 2020-01-01, project: gone, event: listed, to: core/stable }\n',
  'figures.yaml': 'asOf: 2020-12-22\nmonths:\n  - month: 2020-12\n    maintainers: 2\n',
  'minutes.yaml': minutes,
}
const notes = {
  'notes/2020-01-01.md': 'Of another folder.',
  'meeting-notes/README.md': '## 2020-01-01\n',
  'meeting-notes/2025-11-19.md': 'Notes',
  'meeting-notes/release-0.2.0.md': '## 2026-01-28\n\n## 2025-12-17\n',
}

const lists = {
  'm.yaml': maintainers.join(''),
  'core.md': core(['Bob', 'Cyd']),
  'r.yaml': repositories,
}

let community: Awaited<ReturnType<typeof startCommunity>>
let content: TemporaryFolder
beforeAll(async () => {
  community = await startCommunity()
  const falco = {
    '0.26.1': '2020-10-01',
    '0.26.2': '2020-11-10',
    '0.27.0': '2021-01-18',
    '0.28.0-rc1': '2021-04-01',
  }
  community.repository('falco', falco)
  community.repository('falcoctl', {
    '0.0.3': '2019-10-22',
    'v0.1.0': '2020-06-01',
    'v0.2.0': '2022-08-01',
  })
  community.repository('rules', { 'falco-rules-1.0.0': '2023-01-01' })
  community.repository('libs', {})
})
beforeEach(async () => {
  community.reset()
  community.repository('evolution', {}, { '2026-03-01': lists })
  community.repository('community', {}, { '2026-02-01': notes })
  content = testFolder({ ...old, 'sources.yaml': sourcesAt(community.address) })
})
afterAll(() => community.stop())

async function snapshot(): Promise<Record<string, string>> {
  const files = filesIn(content.folder)
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, content.read(file)])),
  )
}

async function sync(mirror?: string, timeoutMs = 5_000) {
  const plan = await planSync(content.folder, now, { mirror, limits: { timeoutMs, maxBytes } })
  await writeChanges(content.folder, plan.changes)
  return plan
}

/** Runs a sync that must fail and change nothing; returns its message. */
async function failure(timeoutMs?: number) {
  const before = await snapshot()
  const error: unknown = await sync(undefined, timeoutMs).catch((reason: unknown) => reason)
  expect(await snapshot()).toEqual(before)
  return error instanceof Error ? error.message : ''
}

it('updates content from 2020, keeps what people wrote, and reports what is new', async () => {
  const plan = await sync()
  expect(plan.words).toEqual([
    'Ada: company Acme, was Old Ltd',
    'Bob is a new maintainer: company Acme; projects rules; core true',
    'Cyd is a new maintainer: company Acme; projects libs; core true',
    'Zoe: left, last listed on 2020-12-30',
    'falco: scope core; status stable',
    'falcoctl: scope core, was ecosystem; status stable, was sandbox',
    'libs is a new project: scope ecosystem; status sandbox',
    'rules is a new project: scope core; status stable',
    'Falco has new releases: 0.27.0 of 18 January 2021',
    'falcoctl has new releases: 0.2.0 of 1 August 2022',
  ])
  expect(plan.notes).toEqual([
    "No file in project-releases/ lists the tags 'rules falco-rules-{version}'; write one, or add the tags as written here to 'ignore' in sources.yaml",
  ])
  const files = await snapshot()
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
    projects: 4
    maintainers: 3
    companies: 1
    independent: 0
`,
  )
  const text = reportOf(plan, { isDryRun: true })
  expect(text).toContain('  +   - version: 0.27.0\n')
  expect(text).toMatch(/files would change; nothing was written\.\n$/)
  const today = 'asOf: 2026-03-05'
  const comment = '  # The newest first.\n'
  expect(files).toMatchObject({
    'maintainers/ada.md': ada.replace('Old Ltd', 'Acme'),
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
    'sources.yaml': sourcesAt(community.address).replaceAll('asOf: 2020-12-30', today),
  })
  const again = await sync()
  expect(reportOf(again, { isDryRun: false })).toMatch(/^Nothing new\.\n\nTo look at:/)
  expect(again.changes).toEqual([])
  const later = { '2026-03-01': lists, '2026-03-04': { 'core.md': core(['Ada', 'Cyd']) } }
  community.repository('evolution', {}, later)
  content.write('sources.yaml', sourcesAt(community.address, ['maintainers', 'core maintainers']))
  expect((await sync()).words).toEqual(['Ada: core true', 'Bob: core removed, was true'])
})

it('with a mirror, dates are those of commits, and older sources are skipped', async () => {
  const bob = person('Bob').replace('/bob', '/bob2')
  community.repository(
    'evolution/.git',
    {},
    {
      '2026-01-10': lists,
      '2026-01-20': { 'm.yaml': 'put right later' },
      '2026-02-05': { 'm.yaml': person('Ada') + bob, 'core.md': core(['Ada']) },
      '2026-02-25': { 'r.yaml': repositories.replace('Sandbox', 'Stable') },
    },
  )
  const sources = sourcesAt(community.address).replace(/2020-12-30(?= # by hand\n$)/, '2026-03-02')
  content.write('sources.yaml', sources)
  content.write(
    'project-releases/falcoctl.yaml',
    falcoctl.replace('asOf: 2020-12-22', 'asOf: 2025-01-01'),
  )
  const plan = await sync(community.mirror)
  expect(plan.words).toContain(
    'Bob is a new maintainer: company Acme; projects falco; most likely the same person as maintainers/bob.md, with a new handle: move its since and text to maintainers/bob2.md, add formerHandles, and delete the old file, or the site shows two people',
  )
  expect(plan.notes).toEqual([
    expect.stringContaining("'rules falco-rules-{version}'"),
    'The minutes was skipped: its newest commit is from 2026-02-01, older than the content here (2026-03-02)',
  ])
  const files = await snapshot()
  const days = files['sources.yaml']?.match(/(?<=asOf: )\S+/g)
  expect(days).toEqual(['2026-02-25', '2026-02-25', '2026-02-25', '2021-04-01', '2026-03-02'])
  expect(files['releases.yaml']).toMatch(/^asOf: 2021-04-01\n/)
  expect(files['project-releases/falcoctl.yaml']).toContain('asOf: 2025-01-01\n')
  expect(files['minutes.yaml']).toBe(minutes)
  expect(files['maintainers/bob.md']).toContain('since: 2026-01-10\nuntil: 2026-01-10\n')
  expect(files['moves.yaml']).toContain('date: 2026-02-25, project: libs, event: moved')
  const months = files['figures.yaml']?.match(/(?<=month: |maintainers: ).+/g)
  expect(months).toEqual(['2020-12', '2', '2026-01', '3', '2026-02', '2'])
  expect((await sync(community.mirror)).changes).toEqual([])
})

it('adds missing dates of releases, and skips ignored tags and unreadable repositories', async () => {
  content.write('releases.yaml', releases.replace('    date: 2020-11-10\n', ''))
  content.write('project-releases/lost.yaml', falcoctl.replace('falcoctl', 'lost'))
  const ignore = "    ignore: ['falcoctl v{version}', 'falco 0.27.0']\n"
  content.write('sources.yaml', `${sourcesAt(community.address, ['tags'])}${ignore}`)
  const { words, notes } = await sync()
  expect(words).toEqual([])
  const lost = `${community.address}/git/lost`
  expect(notes).toEqual([
    `These could not be read, so their releases are unchanged: ${lost}; reason of the first: git failed: fatal: repository '${lost}/' not found; check the address and the network, and try again`,
  ])
  expect(content.read('releases.yaml')).toContain('  - version: 0.26.2\n    date: 2020-11-10\n')
})

it('adds each new call once', async () => {
  content.write('sources.yaml', `sources:\n${source('minutes', `${community.address}/git/later`)}`)
  const later = {
    'release-0.10.0.md': '## 2026-02-25\n\n## 2026-02-11\n',
    'release-0.9.0.md':
      '## 2026-03-11\n## 2026-02-30\n##\t2026-02-11 No call!\r\n\r\n## 2026-2-4 \n## 2026-02-04\n',
    '2026/docs: 2026-02-12-Falco-Core-Maintainers.md': '',
    '2026-02-25-infra-wg.md': '',
    'summer.md': '',
    'winter.link.md': `${content.folder}/minutes.md`,
  }
  const below = Object.entries(later).map(([name, text]) => [`meeting-notes/${name}`, text])
  content.write('minutes.md', '## 2026-03-01\n')
  community.repository('later', {}, { '2026-03-01': { ...notes, ...Object.fromEntries(below) } })
  const plan = await sync()
  expect(plan.words).toEqual([
    'New in the minutes: calls of 25 February 2026, 25 February 2026, 12 February 2026, 11 February 2026 (cancelled), 4 February 2026',
  ])
  expect(plan.notes).toEqual(
    ['summer', 'winter.link'].map(
      (name) => `'meeting-notes/${name}.md' has no date of a call, or its name is unexpected`,
    ),
  )
  const fresh = `calls:
  - { date: 2026-02-25, file: 2026-02-25-infra-wg.md, about: Infra wg }
  - { date: 2026-02-25, file: release-0.10.0.md }
  - { date: 2026-02-12, file: "2026/docs: 2026-02-12-Falco-Core-Maintainers.md", about: Core maintainers }
  - { date: 2026-02-11, file: release-0.9.0.md, heading: "2026-02-11 No call!", held: false }
  - { date: 2026-02-04, file: release-0.9.0.md, heading: "2026-2-4" }
`
  expect(content.read('minutes.yaml')).toBe(
    minutes.replace('2026-01-30', '2026-03-05').replace('calls:\n', fresh),
  )
})

const silent: RequestListener = () => {}
const withStatus =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end('No')
const moved = withStatus(302, { location: 'https://example.org/x' })

describe('a fault leaves the folder unchanged', () => {
  it.each<{
    said: string
    at?: string[]
    files?: Record<string, string>
    answer?: RequestListener
  }>([
    { said: 'more than 100000 bytes', files: { 'm.yaml': '#'.repeat(maxBytes + 1) } },
    { said: 'is not a list', files: { 'm.yaml': '<!doctype html>' } },
    { said: 'it has 0 maintainers, but 2 are known', files: { 'm.yaml': '[]\n' } },
    { said: "3:11 fault status: 'No'", files: { 'r.yaml': repository('x', 'Core', 'No') } },
    { said: 'no list between the comments', files: { 'core.md': 'No' } },
    { said: "'nobody' is a core maintainer, but", files: { 'core.md': core(['Nobody']) } },
    { said: 'has no link to a person', files: { 'core.md': core(['Bob']).replace('- [', '') } },
    {
      said: 'it has more than 100000 bytes',
      at: ['community'],
      files: { 'meeting-notes/a.md': '#'.repeat(maxBytes + 1) },
    },
    { said: 'git did not finish within 1.5 seconds', at: ['community'], answer: silent },
    { said: 'git failed: fatal: unable to access', at: ['community'], answer: moved },
    { said: 'no repository could be read, such as http', at: ['falco', 'falcoctl'], answer: moved },
  ])('$said', async ({ said, at = ['evolution'], files, answer }) => {
    const holds = at[0] === 'evolution' ? all.slice(0, 3) : all.slice(3)
    content.write('sources.yaml', sourcesAt(community.address, holds))
    for (const name of at) {
      if (files) community.repository(name, {}, { '2026-03-02': { ...lists, ...files } })
      if (answer) community.answer(`/git/${name}/info/refs`, answer)
    }
    const message = await failure(answer === silent ? 1_500 : undefined)
    expect(message.match(/^The [a-z ]+ \(http.+\): /gm)).toHaveLength(1)
    expect(message).toContain(said)
    expect(message).toMatch(/\nNothing was changed\.$/)
  })

  it('if several fail, all are reported', async () => {
    for (const name of ['evolution', 'falco', 'falcoctl'])
      community.answer(`/git/${name}/info/refs`, withStatus(503))
    const lines = (await failure()).split('\n').map((line) => line.split(' (')[0])
    expect(lines).toEqual([
      'The repositories',
      'The maintainers',
      'The core maintainers',
      'The tags',
      'Nothing was changed.',
    ])
  })

  it('if git is not installed', async () => {
    vi.stubEnv('PATH', '/nowhere')
    const message = await failure()
    vi.unstubAllEnvs()
    expect(message).toContain('git cannot be started (spawn git ENOENT); install git')
  })

  it.each([
    ['has no list', 'sources: 7\n', 'sources.yaml: sources: is not a list'],
    ['names an address without TLS', sourcesAt('http://example.org'), 'begins with https://'],
    [
      'names no file of a list',
      sourcesAt('http://127.0.0.1:1').replaceAll('/blob/', '/'),
      'not the address of a file',
    ],
  ])('if sources.yaml %s', async (_, text, said) => {
    content.write('sources.yaml', text)
    expect(await failure()).toContain(said)
  })

  it('if content would have errors', async () => {
    content.write(
      'sources.yaml',
      sourcesAt(community.address, ['minutes']).replace(/licence.*/, ''),
    )
    expect(await failure()).toMatch(
      /^The content would have errors:\nsources\.yaml:3:5 error \S*licence/,
    )
  })
})

it.each([
  [
    '@a/b Closes #1, a/b#2, GH-3, https://github.com/a/b/issues/1',
    'a/b Closes 1, a/b2, GH 3, https//github.com/a/b/issues/1',
  ],
  ['[skip ci] ***NO_CI*** ![x](x.png) <img src=x>', 'skip ci NO_CI x(x.png) img src=x'],
  ["O'Neil-Nóva (she)\n\n/close\r\u202E", "O'Neil-Nóva (she)\\n\\n/close<U+000D><U+202E>"],
])('a pull request mentions nobody and closes nothing: %j', (name, shown) => {
  const text = reportOf({ changes: [], words: [name], notes: [name] }, { isDryRun: false })
  expect(text).toBe(`- ${shown}.\n\nTo look at:\n\n- ${shown}.\n`)
})
