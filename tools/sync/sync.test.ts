import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { filesIn } from '#tools/import/existing-documents.ts'
import { writeChanges } from '#tools/import/plan.ts'
import { type Answer, asText, startCommunity } from '#tools/testing/community.ts'
import { testFolder } from '#tools/testing/temporary-folder.ts'
import { planSync } from './plan.ts'
import { reportOf } from './report.ts'

const now = new Date('2026-03-05T10:00:00Z')
const limits = { timeoutMs: 5_000, maxBytes: 100_000 }

const person = (name: string, project = 'falco'): string =>
  `- name: ${name}\n  github: https://github.com/${name.toLowerCase()}\n  company: Acme\n  projects:\n  - https://github.com/falcosecurity/${project}\n`
const listOf = (people: string[], day = '2026-03-01'): Answer =>
  asText(`# Made using maintainers-generator on ${day}T09:00:00\n${people.join('')}`)
const maintainers = [person('Ada'), person('Bob', 'rules'), person('Cyd', 'libs')]
const core = (names: readonly string[]): string =>
  `<!-- MAINTAINERS-CORE-LIST -->\n${names.map((name) => `- [${name}](https://github.com/${name}), Acme\n`).join('')}<!-- /MAINTAINERS-CORE-LIST -->\n\n- [Ada](https://github.com/ada), Acme\n`
const repository = (name: string, scope: string, status: string): string =>
  `- name: ${name}\n  scope: ${scope}\n  status: ${status}\n`
const repositories =
  ['falco', 'falcoctl', 'rules'].map((name) => repository(name, 'Core', 'Stable')).join('') +
  repository('libs', 'Ecosystem', 'Sandbox')

const source = (holds: string, url: string): string =>
  `  - name: The ${holds}\n    holds: ${holds}\n    url: ${url}\n    licence: Apache-2.0\n    for: this site\n    asOf: 2020-12-30 # by hand\n`
const places = {
  maintainers: '/m.yaml',
  'core maintainers': '/core.md',
  repositories: '/r.yaml',
  tags: '/git/{repository}',
  minutes: '/git/community',
}
type Holds = keyof typeof places
const all = Object.keys(places) as Holds[]
const sourcesAt = (address: string, holds = all): string =>
  `# Where facts come from.\nsources:\n${holds.map((one) => source(one, address + places[one])).join('')}`
const ada =
  '---\nname: Ada\ngithub: ada # the same since\ncompany: Old Ltd\nprojects: [falco]\nsince: 2020-12-22\n---\n\nAda wrote this.\n'
const minutes = `# By hand.
asOf: 2026-01-30
calls:
  - { date: 2026-01-28, file: release-0.2.0.md } # the first of the year
  - { date: 2025-12-18, file: release-0.2.0.md, writtenAs: 2025-12-17 }
  - { date: 2025-11-19, file: 2025-11-19.md, about: What a person wrote }
`
const releases =
  'asOf: 2020-12-22\nreleases:\n  # The newest first.\n  - version: 0.26.2\n    date: 2020-11-10\n  - version: 0.26.1\n    date: 2020-10-01\n'
const falcoctl =
  "project: falcoctl\nasOf: 2020-12-22\ntag: 'v{version}'\nreleases:\n  - { version: 0.1.0, date: 2020-06-01 }\n  - { version: 0.0.3, date: 2019-10-22, tag: 0.0.3 }\n"
const old = {
  'maintainers/ada.md': ada,
  'maintainers/zoe.md': '---\nname: Zoe\ngithub: zoe\nprojects: [falco]\nsince: 2020-12-22\n---\n',
  'projects/falco.md': '---\nname: falco\ndescription: Words of a person.\n---\n\nMore words.\n',
  'projects/falcoctl.md': '---\nname: falcoctl\nscope: ecosystem\nstatus: sandbox\ndescription: A tool.\n---\n',
  'releases.yaml': releases,
  'project-releases/falcoctl.yaml': falcoctl,
  'moves.yaml':
    'moves:\n  - date: 2020-01-01\n    project: falcoctl\n    event: listed\n    to: ecosystem/sandbox\n  - date: 2020-01-01\n    project: gone\n    event: listed\n    to: core/stable\n',
  'figures.yaml': 'asOf: 2020-12-22\nmonths:\n  - month: 2020-12\n    maintainers: 2\n',
  'minutes.yaml': minutes,
}
const notes = {
  'notes/2020-01-01.md': 'Of another folder.',
  'meeting-notes/README.md': '## 2020-01-01\n',
  'meeting-notes/2025-11-19.md': 'Notes',
  'meeting-notes/release-0.2.0.md': '## 2026-01-28\n\n## 2025-12-17\n',
}

let community: Awaited<ReturnType<typeof startCommunity>>
let content: Awaited<ReturnType<typeof testFolder>>
beforeAll(async () => {
  community = await startCommunity()
  const falco = { '0.26.1': '2020-10-01', '0.26.2': '2020-11-10', '0.27.0': '2021-01-18', '0.28.0-rc1': '2021-04-01' }
  community.repository('falco', falco)
  community.repository('falcoctl', { '0.0.3': '2019-10-22', 'v0.1.0': '2020-06-01', 'v0.2.0': '2022-08-01' })
  community.repository('rules', { 'falco-rules-1.0.0': '2023-01-01' })
  community.repository('libs', {})
  community.repository('community', {}, notes)
})
beforeEach(async () => {
  community.reset()
  community.answer('/m.yaml', listOf(maintainers))
  community.answer('/core.md', asText(core(['Bob', 'Cyd'])))
  community.answer('/r.yaml', asText(repositories))
  content = await testFolder({ ...old, 'sources.yaml': sourcesAt(community.address) })
})
afterAll(() => community.stop())

async function snapshot(): Promise<Record<string, string>> {
  const files = filesIn(content.folder)
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await content.read(file)])))
}

async function sync(options = { now, limits }) {
  const plan = await planSync(content.folder, options)
  await writeChanges(content.folder, plan.changes)
  return plan
}

/** Of a run that must fail and leave the folder as it was. */
async function failure(timeoutMs = limits.timeoutMs): Promise<string> {
  const before = await snapshot()
  const error: unknown = await sync({ now, limits: { ...limits, timeoutMs } }).catch((reason: unknown) => reason)
  expect(await snapshot()).toEqual(before)
  return error instanceof Error ? error.message : ''
}

describe('npm run sync', () => {
  it('brings a folder of 2020 to the state of today, and says so in words', async () => {
    const plan = await sync()
    expect(plan.words).toEqual([
      'Ada: company Acme, was Old Ltd',
      'Bob is a new maintainer: company Acme; projects rules; core true',
      'Cyd is a new maintainer: company Acme; projects libs; core true',
      'Zoe: until 2020-12-30',
      'falco: scope core; status stable',
      'falcoctl: scope core, was ecosystem; status stable, was sandbox',
      'libs is a new project: scope ecosystem; status sandbox',
      'rules is a new project: scope core; status stable',
      'Falco has new releases: 0.27.0 of 18 January 2021',
      'falcoctl has new releases: 0.2.0 of 1 August 2022',
    ])
    expect(plan.notes).toEqual(['rules has tags that no list here follows: falco-rules-{version}'])
    const files = await snapshot()
    expect(files['maintainers/zoe.md']).toContain('until: 2020-12-30\n')
    expect(files['maintainers/bob.md']).toMatch(/since: 2026-03-01\n.*core: true\n/s)
    expect(files['moves.yaml']).toContain(
      '  - date: 2026-03-05\n    project: falcoctl\n    event: moved\n    from: ecosystem/sandbox\n    to: core/stable\n',
    )
    expect(files['moves.yaml']).toMatch(/project: gone\n {4}event: unlisted\n {4}from: core\/stable\n$/)
    expect(files['figures.yaml']).toBe(
      'asOf: 2026-03-05\nmonths:\n  - month: 2020-12\n    maintainers: 2\n  - month: 2026-03\n    maintainers: 3\n    companies: 1\n    independent: 0\n    projects: 4\n',
    )
    const again = await sync()
    expect(reportOf(again, { isDryRun: false })).toMatch(/^Nothing new\.\n\nTo look at:/)
    expect(again.changes).toEqual([])
    community.answer('/core.md', asText(core(['Ada', 'Cyd'])))
    await content.write('sources.yaml', sourcesAt(community.address, ['maintainers', 'core maintainers']))
    expect((await sync()).words).toEqual(['Ada: core true', 'Bob: core is gone, was true'])
  })

  it('keeps what people wrote', async () => {
    const text = reportOf(await sync(), { isDryRun: true })
    expect(text).toContain('  +   - version: 0.27.0\n')
    expect(text).toMatch(/files would change; nothing was written\.\n$/)
    const files = await snapshot()
    const [today, comment] = ['asOf: 2026-03-05', '  # The newest first.\n']
    expect(files).toMatchObject({
      'maintainers/ada.md': ada.replace('Old Ltd', 'Acme'),
      'projects/falco.md': expect.stringMatching(/description: Words of a person\.\n---\n\nMore words\.\n$/),
      'releases.yaml': releases
        .replace('asOf: 2020-12-22', today)
        .replace(comment, `${comment}  - version: 0.27.0\n    date: 2021-01-18\n`),
      'project-releases/falcoctl.yaml': falcoctl
        .replace('asOf: 2020-12-22', today)
        .replace('releases:\n', 'releases:\n  - { version: 0.2.0, date: 2022-08-01 }\n'),
      'minutes.yaml': minutes.replace('asOf: 2026-01-30', today),
      'sources.yaml': sourcesAt(community.address).replaceAll('asOf: 2020-12-30', today),
    })
  })

  it('adds each new call once', async () => {
    await content.write('sources.yaml', `sources:\n${source('minutes', `${community.address}/git/later`)}`)
    const later = {
      'release-0.10.0.md': '## 2026-02-25\n\n## 2026-02-11\n',
      'release-0.9.0.md': '## 2026-03-11\n\nPlanned\n\n## 2026-02-11 No call!\n\n## 2026-2-4\n\n## 2026-02-04\n',
      'docs: 2026-02-12-Falco-Core-Maintainers.md': '# Monthly\n',
      '2026-02-25-infra-wg.md': '# Same day\n',
      'summer.md': 'No day\n',
    }
    const below = Object.entries(later).map(([name, text]) => [`meeting-notes/${name}`, text])
    community.repository('later', {}, { ...notes, ...Object.fromEntries(below) })
    const plan = await sync()
    expect(plan.words).toEqual([
      'New in the minutes: calls of 25 February 2026, 25 February 2026, 12 February 2026, 11 February 2026 (called off), 4 February 2026',
    ])
    expect(plan.notes).toEqual(["'meeting-notes/summer.md' names no day of a call, or has a name of another kind"])
    const fresh = `calls:
  - { date: 2026-02-25, file: 2026-02-25-infra-wg.md, about: Infra wg }
  - { date: 2026-02-25, file: release-0.10.0.md }
  - { date: 2026-02-12, file: "docs: 2026-02-12-Falco-Core-Maintainers.md", about: Core maintainers }
  - { date: 2026-02-11, file: release-0.9.0.md, held: false }
  - { date: 2026-02-04, file: release-0.9.0.md }
`
    expect(await content.read('minutes.yaml')).toBe(
      minutes.replace('2026-01-30', '2026-03-05').replace('calls:\n', fresh),
    )
  })
})

const silent: Answer = () => {}
const withStatus =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end('No')
const moved = withStatus(302, { location: 'https://example.org/x' })
const cutOff: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '5000' })
  response.write('- name: Ada\n', () => response.destroy())
}

describe('each fault leaves the folder as it was, and says what to do', () => {
  const people: Holds[] = ['maintainers', 'core maintainers']
  const releases: Holds[] = ['repositories', 'tags']

  it.each<[holds: Holds[], file: string, what: string, Answer, said: string]>([
    [people, '/m.yaml', 'says nothing', silent, 'did not answer in full within 1.5 seconds; try again later'],
    [people, '/m.yaml', 'is cut off', cutOff, 'it could not be read'],
    [people, '/m.yaml', 'is not there', withStatus(404), 'it answers 404 Not Found; try again later, or find where'],
    [people, '/m.yaml', 'moved', moved, "redirects to 'https://example.org/x'"],
    [people, '/m.yaml', 'is too large', asText('#'.repeat(limits.maxBytes + 1)), 'more than 100000 bytes'],
    [people, '/m.yaml', 'is a page', asText('<!doctype html>\n<title>Sign in</title>\n'), 'is no list'],
    [people, '/m.yaml', 'is a list of nobody', listOf(['[]\n']), 'it has 0 maintainers, and 2 are known'],
    [people, '/m.yaml', 'is of 2019', listOf(maintainers, '2019-01-01'), 'The list is of 2019-01-01, and'],
    [releases, '/r.yaml', 'has an unknown status', asText(repository('x', 'Core', 'No')), "3:11 fault status: 'No'"],
    [people, '/core.md', 'has no marks', asText('x'), 'no list between the marks'],
    [people, '/core.md', 'names no maintainer', asText(core(['Nobody'])), "'nobody' is a core maintainer there"],
    [people, '/core.md', 'has another line', asText(core(['Bob']).replace('- [', '')), 'names nobody on GitHub'],
    [releases, '/git/falco/info/refs', 'says nothing', silent, 'git had no full answer within 1.5 seconds'],
    [releases, '/git/falco/info/refs', 'moved', moved, 'falco: git failed: '],
    [releases, '/git/falco/info/refs', 'is a page', asText('<!doctype html>'), 'it has 0 of the tags in releases.yaml'],
    [
      ['minutes'],
      '/git/community/info/refs',
      'is a page',
      asText('<!doctype html>'),
      'it has 0 of the files in minutes',
    ],
    [['minutes'], '/git/community/git-upload-pack', 'is cut off', cutOff, 'git failed: '],
  ])('where one of %j, %s, %s', async (holds, file, _, answer, said) => {
    community.answer(file, answer)
    await content.write('sources.yaml', sourcesAt(community.address, holds))
    const message = await failure(answer === silent ? 1_500 : undefined)
    expect(message.match(/^The [a-z ]+ \(http.+\): /gm)).toHaveLength(1)
    expect(message).toContain(said)
    expect(message).toMatch(/\nNothing was changed\.$/)
  })

  it('where several fail, names each', async () => {
    for (const file of ['/m.yaml', '/core.md', '/r.yaml', '/git/falco/info/refs', '/git/community/info/refs'])
      community.answer(file, withStatus(503))
    const lines = (await failure()).split('\n').map((line) => line.split(' (')[0])
    const sources = ['repositories', 'maintainers', 'core maintainers', 'minutes', 'tags']
    expect(lines).toEqual([...sources.map((name) => `The ${name}`), 'Nothing was changed.'])
  })

  it('where git is not installed', async () => {
    vi.stubEnv('PATH', '/nowhere')
    const message = await failure()
    vi.unstubAllEnvs()
    expect(message).toContain('git cannot be started (spawn git ENOENT); install git')
  })

  it.each([
    ['has no list', 'sources: 7\n', 'sources.yaml: sources: is no list'],
    ['names an address without TLS', sourcesAt('http://example.org'), 'begins with https://'],
  ])('where sources.yaml %s', async (_, text, said) => {
    await content.write('sources.yaml', text)
    expect(await failure()).toContain(said)
  })

  it('where content would be wrong', async () => {
    await content.write('sources.yaml', sourcesAt(community.address, ['minutes']).replace(/licence.*/, ''))
    expect(await failure()).toMatch(/^Content would be wrong with what was read:\nsources\.yaml:3:5 error \S*licence/)
  })
})

it.each([
  ['@falcosecurity/maintainers', 'falcosecurity/maintainers'],
  ['Closes #1, fixes a/b#2, resolves GH-3', 'Closes 1, fixes a/b2, resolves GH 3'],
  ['Fixes https://github.com/a/b/issues/1', 'Fixes https//github.com/a/b/issues/1'],
  ['[skip ci] ***NO_CI***', 'skip ci NO_CI'],
  ['![x](https://other.example/x.png) <img src=x>', 'x(https//other.example/x.png) img src=x'],
  ['a\n\n/close\r\u202E', 'a\\n\\n/close<U+000D><U+202E>'],
  ["Ada O'Neil-Nóva (she)", "Ada O'Neil-Nóva (she)"],
])('a pull request and its commit call nobody and end nothing: %j', (name, shown) => {
  const text = reportOf({ changes: [], words: [`New: ${name}`], notes: [`'${name}' is new`] }, { isDryRun: false })
  expect(text).toBe(`- New: ${shown}.\n\nTo look at:\n\n- '${shown}' is new.\n`)
})
