import { expect, it } from 'vitest'
import { testFolder } from '#testing/folders.ts'
import { type ImportOptions, writeChanges } from '#tools/documents/plan.ts'
import { planMaintainers } from './maintainers.ts'
import { planProjects } from './projects.ts'

type Person = { name: string; handle: string; company?: string; projects?: string[] }

const listText = (
  day: string,
  { name, handle, company = 'Acme', projects = ['falco'] }: Person,
) => `# Made using maintainers-generator on ${day}T09:03:21
- name: ${name}
  github: https://github.com/${handle}
  company: ${company}
  projects: [${projects.map((project) => `https://github.com/falcosecurity/${project}`)}]
`

async function setUp(files: Record<string, string> = {}) {
  const into = testFolder(files)
  const run = async (
    planOf: typeof planProjects,
    text: string,
    more: Partial<ImportOptions> = {},
  ) => {
    const plan = await planOf(Buffer.from(text), 'list.yaml', { into: into.folder, ...more })
    await writeChanges(into.folder, plan.changes)
    return {
      ...plan,
      remarks: plan.remarks.map(({ line, message }) => `${line} ${message.split(':')[0]}`),
    }
  }
  return {
    ...into,
    maintainers: (text: string, more?: Partial<ImportOptions>) => run(planMaintainers, text, more),
    projects: (text: string) => run(planProjects, text),
  }
}

const ann: Person = { name: 'Ann', handle: 'ann' }

it('makes a file for each person, and for their projects', async () => {
  const { maintainers, read } = await setUp()
  const projects = ['.github', 'charts/tree/master/falco']
  await maintainers(
    listText('2020-12-22', { name: 'Ann', handle: 'AnnX', company: 'UNKNOWN', projects }),
  )
  expect(read('maintainers/annx.md')).toBe(
    `---
name: Ann
github: AnnX
projects:
  - .github
  - charts/tree/master/falco
since: 2020-12-22
sinceOnOrBefore: true
---
`,
  )
  expect(read('projects/dot-github.md')).toContain('name: .github\n')
  expect(read('projects/charts.md')).toContain('name: charts\n')
})

it('keeps former projects, and corrects spellings of companies', async () => {
  const person = { ...ann, company: 'RedHat' }
  const { maintainers, read } = await setUp()
  await maintainers(listText('2020-12-22', { ...person, projects: ['pdig', 'falco'] }))
  await maintainers(listText('2021-12-22', { ...person, projects: ['falco', 'libs'] }))
  expect(read('maintainers/ann.md')).toContain(
    'projects:\n  - falco\n  - libs\nformerProjects:\n  - pdig\n',
  )
  expect(read('maintainers/ann.md')).toContain('company: Red Hat\n')
})

it('finds a person by a former handle, and removes `until` of a person who is back', async () => {
  const file = `---
name: Ann
github: ann
company: Acme
projects: [falco]
since: 2019-01-01
until: 2020-01-01
formerHandles: [oldann]
---
`
  const { maintainers, read } = await setUp({ 'maintainers/ann.md': file })
  await maintainers(listText('2020-12-22', { name: 'Ann', handle: 'OldAnn' }))
  expect(read('maintainers/ann.md')).toBe(file.replace('until: 2020-01-01\n', ''))
})

it('a list without a date, or older than the folder, is an error', async () => {
  const { maintainers } = await setUp()
  const bare = '- { name: A, github: a }\n'
  await expect(maintainers(bare)).rejects.toThrow('--date YYYY-MM-DD')
  await maintainers(bare, { date: '2021-01-01' })
  const older = maintainers(bare, { date: '2020-01-01' })
  await expect(older).rejects.toThrow(
    'is from 2020-01-01, but the folder already has one from 2021-01-01',
  )
})

it('reports broken entries by line', async () => {
  const { maintainers } = await setUp()
  const text = `- name: A
  github: github.com/../x
- github: b
- name: C
  github: c
  projects: [github.com/other/x, github.com/falcosecurity/../..]
- text
`
  const { remarks } = await maintainers(text, { date: '2021-01-01' })
  expect(remarks.sort()).toEqual(['2 github', '3 name', '6 projects', '6 projects', '7 github'])
})

it('imports scope and status, and the description of new projects; keeps the rest', async () => {
  const file = (name: string, status: string) =>
    `---\nname: ${name}\nscope: ecosystem\nstatus: ${status}\ndescription: Mine. # ours\n---\nText.\n`
  const { projects, read } = await setUp({
    'projects/falco.md': file('falco', 'sandbox'),
    'projects/gone.md': file('gone', 'sandbox'),
    'projects/ended.md': file('ended', 'archived'),
  })
  const list =
    '- { name: .github, scope: Special, description: Default files. }\n- { name: Falco, scope: Core, status: Stable, description: Theirs. }\n'
  await projects(list)
  expect(read('projects/dot-github.md')).toBe(
    '---\nname: .github\nscope: special\ndescription: Default files.\n---\n',
  )
  expect(read('projects/falco.md')).toBe(file('falco', 'stable').replace('ecosystem', 'core'))
  expect(read('projects/gone.md')).toBe(file('gone', 'sandbox').replace('status: sandbox\n', ''))
  expect(read('projects/ended.md')).toBe(file('ended', 'archived'))
  expect((await projects(list)).changes).toEqual([])
  expect((await projects('[]')).changes).toEqual([])
})

it('reports unknown scopes, statuses and names with their lines', async () => {
  const { projects } = await setUp()
  const { remarks } = await projects(
    '- name: a\n  scope: Corr\n- name: ../b\n- name: c\n  scope: core\n',
  )
  expect(remarks).toEqual(['2 scope', '3 name'])
})
