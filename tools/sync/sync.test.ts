import { expect, it, vi } from 'vitest'
import { sourcesOf, testSync } from '#testing/test-sync.ts'
import { reportOf } from './report.ts'

const person = (name: string, project = 'falco', company = 'Acme') => `- name: ${name}
  github: https://github.com/${name.toLowerCase()}
  company: ${company}
  projects: [https://github.com/falcosecurity/${project}]
`
const core = (...names: string[]) => `<!-- MAINTAINERS-CORE-LIST -->
${names.map((name) => `- [${name}](https://github.com/${name})\n`).join('')}
<!-- /MAINTAINERS-CORE-LIST -->

- [Zoe](https://github.com/zoe)
`
const repositories = `- { name: .github, scope: Special, description: Default files. }
- { name: falco, scope: Core, status: Stable, description: Theirs. }
- { name: falcoctl, scope: Core, status: Stable }
- { name: libs, scope: Ecosystem, status: Sandbox }
`
const lists = {
  'm.yaml': [
    person('Ada', 'libs'),
    person('Bob', 'rules'),
    person('Cyd', 'charts/tree/master/falco', 'UNKNOWN'),
    person('Dan', 'charts, falco/tree/main/rules', 'RedHat').replace('/dan', '/OldDan'),
  ].join(''),
  'core.md': core('Bob', 'Cyd'),
  'r.yaml': repositories,
}

const ada = `---
name: Ada
handle: ada # a comment
company: 'Old Ltd' # as she writes it
projects: [falco] # in their order
since: 2020-12-22 # private
---

Ada wrote this.
`
const kinds = ['maintainers', 'core maintainers', 'repositories', 'tags']
const falcoctl = `project: falcoctl
asOf: 2020-12-22
tag: 'v{version}'
releases:
  - { version: 0.1.0, date: 2020-06-02 }
  - { version: 0.0.3, date: 2019-10-22, tag: 0.0.3 }
`
const project = (name: string, status: string) =>
  `---\nname: ${name}\nscope: ecosystem\nstatus: ${status}\ndescription: A tool.\n---\n`
const content = {
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
  'sources.yaml': sourcesOf(kinds),
  'releases.yaml': `asOf: 2020-12-22
releases:
  # A fix.
  - version: 0.26.2
    date: 2020-11-10
`,
  'project-releases/falcoctl.yaml': falcoctl,
  'project-releases/libs.yaml': falcoctl.replace('falcoctl', 'libs'),
  'moves.yaml': `moves:
  - { date: 2020-01-01, project: falcoctl, event: listed, to: ecosystem/sandbox }
  - { date: 2020-01-01, project: gone, event: listed, to: core/stable }
`,
  'figures.yaml': 'asOf: 2020-12-22\nmonths:\n  - month: 2020-12\n    maintainers: 2\n',
}

function community(files: Record<string, string> = content) {
  const site = testSync(files)
  site.repository('evolution', { '2026-03-01': lists })
  site.repository('falco', undefined, {
    '0.26.2': '2020-11-10',
    '0.27.0': '2021-01-18',
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
  const site = community()
  const plan = await site.sync()
  expect(plan.news).toEqual([
    '.github is now special',
    'Bob is a new maintainer',
    'Bob is now a core maintainer',
    'Cyd is a new maintainer',
    'Cyd is now a core maintainer',
    'Dan is a maintainer again',
    'New in project-releases/falcoctl.yaml: 0.2.0 of 1 August 2022',
    'New in releases.yaml: 0.27.0 of 18 January 2021',
    'Zoe is no longer a maintainer',
    'falco is now core/stable',
    'falcoctl is now core/stable',
    'gone is no longer in the list of repositories',
    'libs is now ecosystem/sandbox',
  ])
  expect(plan.notes).toEqual([
    expect.stringContaining('Releases of libs stay as they are: https://git.example/libs: git'),
  ])
  expect(site.texts()).toMatchObject({
    'maintainers/ada.md': ada
      .replace('Old Ltd', 'Acme')
      .replace('[falco] # in their order', '[libs] # in their order\nformerProjects:\n  - falco'),
    'maintainers/cyd.md': expect.not.stringContaining('company'),
    // A branch was renamed, and a folder is still maintained, now with the whole repository.
    'maintainers/dan.md': expect.stringContaining('formerProjects:\n  - libs/tree/master/driver\n'),
    'maintainers/zoe.md': expect.stringContaining('until: 2020-12-30\n'),
    'projects/dot-github.md':
      '---\nname: .github\nscope: special\ndescription: Default files.\n---\n',
    'projects/charts.md': expect.stringContaining('name: charts\n'),
    'projects/falco.md': expect.stringMatching(
      /description: Words of a person\.\n---\n\nMore words\.\n$/,
    ),
    'projects/gone.md': expect.not.stringContaining('status'),
    'projects/ended.md': project('ended', 'archived'),
    'moves.yaml': `${content['moves.yaml']}\
  - { date: 2026-03-01, project: .github, event: listed, to: special }
  - { date: 2026-03-01, project: falco, event: listed, to: core/stable }
  - { date: 2026-03-01, project: falcoctl, event: moved, from: ecosystem/sandbox, to: core/stable }
  - { date: 2026-03-01, project: libs, event: listed, to: ecosystem/sandbox }
  - { date: 2026-03-01, project: gone, event: unlisted, from: core/stable }
`,
    'figures.yaml': `asOf: 2026-03-05
months:
  - month: 2020-12
    maintainers: 2
  - month: 2026-03
    projects: 4
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
`,
    'project-releases/falcoctl.yaml': falcoctl
      .replace('2020-12-22', '2026-03-05')
      .replace('releases:\n', 'releases:\n  - { version: 0.2.0, date: 2022-08-01 }\n'),
    'sources.yaml': content['sources.yaml'].replaceAll('2020-12-30', '2026-03-05'),
  })
  expect(await site.sync()).toMatchObject({ changes: [], news: [] })
})

it('a sync from mirrors uses the dates of commits, and skips outdated mirrors', async () => {
  const site = community()
  site.repository('evolution/.git', {
    '2026-01-10': lists,
    '2026-01-20': { 'm.yaml': 'put right later' },
    '2026-02-05': {
      'm.yaml': person('Ada') + person('Bob').replace('/bob', '/bob2'),
      'core.md': core('Ada'),
    },
    '2026-02-25': { 'r.yaml': repositories.replace('Sandbox', 'Stable') },
  })
  site.write(
    'sources.yaml',
    content['sources.yaml'].replace(/2020-12-30(?!.*2020-12-30)/s, '2026-03-02'),
  )
  site.write('project-releases/falcoctl.yaml', falcoctl.replace('2020-12-22', '2025-01-01'))
  // Git then takes the mirror for that of another user.
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1')
  const plan = await site.sync({ mirror: site.mirror })
  expect(plan.news).toContain(
    'Bob is a new maintainer; if maintainers/bob.md is the same person, join both files',
  )
  const files = site.texts()
  expect(files['sources.yaml']?.match(/(?<=asOf: )\S+/g)).toEqual([
    '2026-02-25',
    '2026-02-25',
    '2026-02-25',
    '2026-03-02',
  ])
  expect(files['releases.yaml']).toMatch(/^asOf: 2021-04-01\n/)
  expect(files['project-releases/falcoctl.yaml']).toContain('asOf: 2025-01-01\n')
  expect(files['maintainers/bob.md']).toContain('since: 2026-01-10\nuntil: 2026-01-10\n')
  // Ada maintained libs only in a version between the first and the last one.
  expect(files['maintainers/ada.md']).toContain('# in their order\nformerProjects:\n  - libs\n')
  expect(files['moves.yaml']).toContain('date: 2026-02-25, project: libs, event: moved')
  const months = files['figures.yaml']?.match(/(?<=month: |maintainers: ).+/g)
  expect(months).toEqual(['2020-12', '2', '2026-01', '4', '2026-02', '2'])
  site.write('sources.yaml', sourcesOf(['maintainers']).replace('2020-12-30', '2026-03-02'))
  expect(await site.failure({ mirror: site.mirror })).toContain(
    'its newest commit is from 2026-02-25, before asOf in sources.yaml',
  )
})

it.each<{ files: Record<string, string | undefined>; note: string }>([
  {
    files: { 'm.yaml': '- github: github.com/../x' },
    note: "'github.com/../x' is not the address",
  },
  {
    files: { 'm.yaml': person('C').replace('falcosecurity', 'other') },
    note: "projects: 'https://github.com/other/falco' is not below https://github.com/falcosec",
  },
  { files: { 'm.yaml': undefined }, note: "path 'm.yaml' does not exist" },
  { files: { 'm.yaml': '- [' }, note: 'the file is not valid YAML' },
  { files: { 'r.yaml': '- name: ../b\n' }, note: "'../b' is not the name of a repository" },
  {
    files: { 'r.yaml': '- name: falco\n' },
    note: 'the source has 1 repositories, but 3 are known',
  },
  {
    files: { 'r.yaml': '- { name: falco, status: Frozen }\n' },
    note: "status of falco: 'frozen' is not stable, incubating,",
  },
  { files: { 'core.md': core('X') }, note: "'x' is a core maintainer, but not in the list" },
])('a sync keeps what has a mistake, and reads the rest: $note', async ({ files, note }) => {
  const site = community({ ...content, 'sources.yaml': sourcesOf(kinds.slice(0, 3)) })
  site.repository('evolution', { '2026-03-01': { ...lists, 'core.md': core('Ada'), ...files } })
  expect((await site.sync()).notes).toEqual([expect.stringContaining(note)])
  const after = site.texts()
  const [file = ''] = Object.keys(files)
  expect(after['maintainers/zoe.md']?.includes('until')).toBe(file !== 'm.yaml')
  expect(after['projects/gone.md']?.includes('status')).toBe(file === 'r.yaml')
  expect(after['maintainers/ada.md']?.includes('core')).toBe(file !== 'core.md')
  expect(after['sources.yaml']?.split('2020-12-30')).toHaveLength(2)
})

it.each([
  {
    name: 'a list whose address is not that of a file',
    text: sourcesOf(['maintainers']).replaceAll('/blob/', '/'),
    message: 'not the address of a file',
  },
  {
    name: 'a source without a licence',
    text: sourcesOf(['maintainers']).replace(/licence.*/, ''),
    message:
      'The content would have errors:\nsources.yaml:3:5 error sources[1].licence: is missing',
  },
])('a sync changes no file if sources.yaml has $name', async ({ text, message }) => {
  const site = community({ 'sources.yaml': text })
  expect(await site.failure()).toContain(message)
})

it('text in a report mentions nobody, closes no issue and shows no picture on GitHub', () => {
  const news = ['@a closes #1 <b> ![x](x.png) grpc[].rule\n\n/close\u202E']
  expect(reportOf({ changes: [], news, notes: ['Failed'] }, { isDryRun: false })).toBe(
    `- a closes 1 b xx.png) grpc[].rule\\n\\n/close<U+202E>.

To look at:

- Failed.

0 files changed.
`,
  )
})
