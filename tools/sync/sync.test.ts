import { expect, it, vi } from 'vitest'
import type { Files } from '#testing/files.ts'
import { sourcesOf, testSync } from '#testing/test-sync.ts'
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

const ada = `---
name: Ada
handle: ada # a comment
company: 'Old Ltd' # as she writes it
projects: [falco] # in their order
since: 2020-12-22

# private
links:
  - title: Site
    url: https://ada.example/
---

Ada wrote this.
`
const kinds = ['minutes', 'maintainers', 'core maintainers', 'repositories', 'tags']
const sources = `${sourcesOf(kinds)}    ignore:
      - rules falco-rules-{version}
      - falco 0.27.1
`
const falcoctl = `project: falcoctl
asOf: 2020-12-22
tag: 'v{version}'
releases:
  - { version: 0.1.0, date: 2020-06-02 }
  - { version: 0.0.4, date: 2019-11-01 }
  - { version: 0.0.3, date: 2019-10-22, tag: 0.0.3 }
`
const project = (name: string, status: string) =>
  `---\nname: ${name}\nscope: ecosystem\nstatus: ${status}\ndescription: A tool.\n---\n`
const old = {
  'maintainers/ada.md': ada,
  'maintainers/dan.md': `---
name: Dan
handle: dan
company: Red Hat
projects: [falco/tree/master/rules, charts/tree/master/falco, libs/tree/master/driver]
since: 2019-01-01
until: 2020-01-01
formerHandles: [olddan]
---
`,
  'maintainers/zoe.md': '---\nname: Zoe\nhandle: zoe\nprojects: [falco]\nsince: 2020-12-22\n---\n',
  'projects/falco.md': '---\nname: falco\ndescription: Words of a person.\n---\n\nMore words.\n',
  'projects/falcoctl.md': project('falcoctl', 'sandbox'),
  'projects/gone.md': project('gone', 'sandbox'),
  'projects/ended.md': project('ended', 'archived'),
  'sources.yaml': sources,
  'releases.yaml': `asOf: 2020-12-22
releases:
  # A fix.
  - version: 0.26.2
    date: 2020-11-10
  - version: 0.26.1
    date: 2020-10-01
`,
  'project-releases/falcoctl.yaml': falcoctl,
  'moves.yaml': `moves:
  - { date: 2020-01-01, project: falcoctl, event: listed, to: ecosystem/sandbox }
  - { date: 2020-01-01, project: gone, event: listed, to: core/stable }
`,
  'figures.yaml': 'asOf: 2020-12-22\nmonths:\n  - month: 2020-12\n    maintainers: 2\n',
}
const lists = {
  'm.yaml': [
    person('Ada', 'libs'),
    person('Bob', 'rules'),
    person('Cyd', 'charts/tree/master/falco', 'UNKNOWN'),
    person('Dan', 'charts, falco/tree/main/rules', 'RedHat').replace('/dan', '/OldDan'),
  ].join(''),
  'core.md': core(['Bob', 'Cyd']),
  'r.yaml': repositories,
}

function testCommunity(content: Files = old) {
  const site = testSync(content)
  site.repository('evolution', { '2026-03-01': lists })
  site.repository('community', { '2026-02-01': { 'meeting-notes/README.md': '' } })
  site.repository('.github')
  const rules = { 'falco-rules-1.0.0': '2023-01-01', 'application-rules-1.0.0': '2023-01-01' }
  site.repository('rules', undefined, rules)
  site.repository('falco', undefined, {
    '0.26.1': '2020-10-01',
    '0.26.2': '2020-11-10',
    '0.27.0': '2021-01-18',
    '0.27.1': '2021-01-19',
    '0.28.0-rc1': '2021-04-01',
  })
  site.repository('falcoctl', undefined, {
    '0.0.3': '2019-10-22',
    'v0.1.0': '2020-06-01',
    'v0.2.0': '2022-08-01',
  })
  return site
}

it('a sync updates old content, keeps what people wrote, and reports what is new', async () => {
  const site = testCommunity()
  const plan = await site.sync()
  expect(plan.news).toEqual([
    'Ada: company Acme, was Old Ltd; projects libs, was falco',
    'Bob is a new maintainer: company Acme; projects rules; core true',
    'Cyd is a new maintainer: projects charts/tree/master/falco; core true',
    expect.stringMatching(/^Dan: projects charts, falco.+; is listed again$/),
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
      /^No file in project-releases\/ lists the tags 'rules application-rules-{version}'; write/,
    ),
    expect.stringMatching(
      /^Releases stay as they are: https:\/\/git\.example\/libs: git failed: fatal: /,
    ),
    expect.stringMatching(
      /^v0\.0\.4 is in project-releases.falcoctl\.yaml, but the repository has no/,
    ),
  ])
  const files = site.texts()
  expect(files['moves.yaml']).toContain(
    'project: falcoctl, event: moved, from: ecosystem/sandbox, to: core/stable }\n',
  )
  expect(files).toMatchObject({
    'maintainers/ada.md': ada
      .replace('Old Ltd', 'Acme')
      .replace('[falco] # in their order', '[libs] # in their order\nformerProjects:\n  - falco'),
    // A branch was renamed, and a part is still maintained, now with the whole repository.
    'maintainers/dan.md': expect.stringContaining('formerProjects:\n  - libs/tree/master/driver\n'),
    'projects/dot-github.md':
      '---\nname: .github\nscope: special\ndescription: Default files.\n---\n',
    'projects/falco.md': expect.stringMatching(
      /description: Words of a person\.\n---\n\nMore words\.\n$/,
    ),
    'moves.yaml': expect.stringMatching(
      /date: 2026-03-01, project: gone, event: unlisted, from: core\/stable }\n$/,
    ),
    'figures.yaml': `asOf: 2026-03-05
months:
  - month: 2020-12
    maintainers: 2
  - month: 2026-03
    projects: 5
    maintainers: 4
    companies: 2
    independent: 1
`,
    'releases.yaml': `asOf: 2026-03-05
releases:
  - version: 0.27.0
    date: 2021-01-18
  # A fix.
  - version: 0.26.2
    date: 2020-11-10
  - version: 0.26.1
    date: 2020-10-01
`,
    'project-releases/falcoctl.yaml': falcoctl
      .replace('2020-12-22', '2026-03-05')
      .replace('releases:\n', 'releases:\n  - { version: 0.2.0, date: 2022-08-01 }\n'),
    'sources.yaml': sources.replaceAll('2020-12-30', '2026-03-05'),
  })
  const again = await site.sync()
  expect(reportOf(again, { isDryRun: false })).toMatch(/^Nothing new\.\n\nTo look at:/)
  expect(again.changes).toEqual([])
  const later = { '2026-03-01': lists, '2026-03-04': { 'core.md': core(['Ada', 'Cyd']) } }
  site.repository('evolution', later)
  site.write('sources.yaml', sourcesOf(['maintainers', 'core maintainers']))
  expect((await site.sync()).news).toEqual(['Ada: core true', 'Bob: core removed, was true'])
})

it('the first people of a new site may have been listed earlier', async () => {
  const site = testCommunity({ 'sources.yaml': sourcesOf(['maintainers']) })
  await site.sync()
  expect(site.read('maintainers/cyd.md')).toContain('since: 2026-03-01\nsinceOnOrBefore: true\n')
})

it('a sync from mirrors uses the dates of commits, and skips outdated mirrors', async () => {
  const site = testCommunity()
  const bob = person('Bob').replace('/bob', '/bob2')
  site.repository('evolution/.git', {
    '2026-01-10': lists,
    '2026-01-20': { 'm.yaml': 'put right later' },
    '2026-02-05': { 'm.yaml': person('Ada') + bob, 'core.md': core(['Ada']) },
    '2026-02-25': { 'r.yaml': repositories.replace('Sandbox', 'Stable') },
  })
  site.write('sources.yaml', sources.replace('2020-12-30', '2026-03-02'))
  site.write('project-releases/falcoctl.yaml', falcoctl.replace('2020-12-22', '2025-01-01'))
  // Git then takes the mirror for that of another user.
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
  const plan = await site.sync({ mirror: site.mirror })
  expect(plan.news).toContainEqual(
    expect.stringMatching(
      /^Bob is a new maintainer: .*; most likely the same person as maintainers\/bob\.md, with/,
    ),
  )
  expect(plan.notes.join()).toContain(
    'its newest commit is from 2026-02-01, older than asOf in sources.yaml (2026-03-02)',
  )
  const files = site.texts()
  const days = files['sources.yaml']?.match(/(?<=asOf: )\S+/g)
  expect(days).toEqual(['2026-03-02', '2026-02-25', '2026-02-25', '2026-02-25', '2021-04-01'])
  expect(files['releases.yaml']).toMatch(/^asOf: 2021-04-01\n/)
  expect(files['project-releases/falcoctl.yaml']).toContain('asOf: 2025-01-01\n')
  expect(files['maintainers/bob.md']).toContain('since: 2026-01-10\nuntil: 2026-01-10\n')
  // Ada maintained libs only in a version between the first and the last one.
  expect(files['maintainers/ada.md']).toContain('# in their order\nformerProjects:\n  - libs\n')
  expect(files['moves.yaml']).toContain('date: 2026-02-25, project: libs, event: moved')
  const months = files['figures.yaml']?.match(/(?<=month: |maintainers: ).+/g)
  expect(months).toEqual(['2020-12', '2', '2026-01', '4', '2026-02', '2'])
  expect((await site.sync({ mirror: site.mirror })).changes).toEqual([])
})

it('text in a report mentions nobody, closes no issue and shows no picture on GitHub', () => {
  const news = ['@a closes #1 <b> ![x](x.png) grpc[].rule\n\n/close\u202E']
  expect(reportOf({ changes: [], news, notes: news }, { isDryRun: false })).toBe(
    `- a closes 1 b xx.png) grpc[].rule\\n\\n/close<U+202E>.

To look at:

- a closes 1 b xx.png) grpc[].rule\\n\\n/close<U+202E>.
`,
  )
})
