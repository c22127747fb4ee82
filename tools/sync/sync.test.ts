import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { applyChanges } from './apply.ts'
import { planSync } from './plan.ts'
import { reportOf } from './report.ts'
import { asText, startCommunity } from './testing.ts'

const now = new Date('2026-03-05T10:00:00Z')
const limits = { time: 5_000, bytes: 100_000 }

const person = (name: string, rest = 'falco'): string =>
  `- name: ${name}\n  github: https://github.com/${name.toLowerCase()}\n  company: Acme\n  projects:\n  - https://github.com/falcosecurity/${rest}\n`
const made = (day: string): string => `# Made using maintainers-generator on ${day}T09:00:00\n`

const maintainers = `${made('2026-03-01')}${person('Ada')}${person('Bob', 'rules')}${person('Cyd', 'libs')}`
const core = (names: readonly string[]): string =>
  `# Maintainers\n\n<!-- MAINTAINERS-CORE-LIST -->\n${names.map((name) => `- [${name}](https://github.com/${name}), Acme\n`).join('')}<!-- /MAINTAINERS-CORE-LIST -->\n\n<!-- MAINTAINERS-LIST -->\n- [Ada](https://github.com/ada), Acme\n<!-- /MAINTAINERS-LIST -->\n`

const repositories = `- name: falco
  scope: Core
  status: Stable
- name: falcoctl
  scope: Core
  status: Stable
- name: rules
  scope: Core
  status: Stable
- name: libs
  scope: Ecosystem
  status: Sandbox
`

/** A content folder as it was in 2020, with what people wrote. */
const old = (address: string): Record<string, string> => ({
  'sources.yaml': `# Where facts come from.
sources:
  - name: People
    holds: maintainers
    url: ${address}/maintainers.yaml
    licence: Apache-2.0
    for: maintainers
    asOf: 2020-12-30
  - name: Core
    holds: core maintainers
    url: ${address}/MAINTAINERS.md
    licence: Apache-2.0
    for: maintainers
    asOf: 2020-12-30
  - name: Repositories
    holds: repositories
    url: ${address}/repositories.yaml
    licence: Apache-2.0
    for: projects
    asOf: 2020-12-30
  - name: Tags
    holds: tags
    url: ${address}/git/{repository}
    licence: Apache-2.0
    for: releases
    asOf: 2020-12-30 # by hand
`,
  'maintainers/ada.md':
    '---\nname: Ada\ngithub: ada # the same since\ncompany: Old Ltd\nprojects: [falco]\nsince: 2020-12-22\nsinceOnOrBefore: true\n---\n\nAda wrote this.\n',
  'maintainers/zoe.md': '---\nname: Zoe\ngithub: zoe\nprojects: [falco]\nsince: 2020-12-22\n---\n',
  'projects/falco.md': '---\nname: falco\ndescription: Words of a person.\n---\n\nMore words.\n',
  'projects/falcoctl.md': '---\nname: falcoctl\nscope: ecosystem\nstatus: sandbox\ndescription: A tool.\n---\n',
  'releases.yaml': `asOf: 2020-12-22
releases:
  # The newest first.
  - version: 0.26.2
    date: 2020-11-10
    post: falco-2020
  - version: 0.26.1
    date: 2020-10-01
`,
  'posts/falco-2020.md':
    '---\ntitle: Falco in 2020\ndescription: A year.\ndate: 2020-12-22\nslug: falco-2020\nauthor: Ada Lovelace\n---\n\nText.\n',
  'project-releases/falcoctl.yaml':
    "project: falcoctl\nasOf: 2020-12-22\ntag: 'v{version}'\nreleases:\n  - { version: 0.1.0, date: 2020-06-01 }\n  - { version: 0.0.3, date: 2019-10-22, tag: 0.0.3 }\n",
  'moves.yaml':
    'moves:\n  - date: 2020-01-01\n    project: falcoctl\n    event: listed\n    to: ecosystem/sandbox\n  - date: 2020-01-01\n    project: gone\n    event: listed\n    to: core/stable\n',
  'figures.yaml': 'asOf: 2020-12-22\nmonths:\n  - month: "2020-12"\n    maintainers: 2\n',
})

type Community = Awaited<ReturnType<typeof startCommunity>>
let community: Community
let content: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  community = await startCommunity()
  community.answer('/maintainers.yaml', asText(maintainers))
  community.answer('/MAINTAINERS.md', asText(core(['Bob', 'Cyd'])))
  community.answer('/repositories.yaml', asText(repositories))
  community.tag('falco', {
    '0.26.1': '2020-10-01',
    '0.26.2': '2020-11-10',
    '0.27.0': '2021-01-18',
    '0.28.0-rc1': '2021-04-01',
  })
  community.tag('falcoctl', {
    '0.0.3': '2019-10-22',
    'v0.1.0': '2020-06-01',
    'v0.2.0': '2022-08-01',
    nightly: '2022-08-02',
  })
  community.tag('rules', { 'falco-rules-1.0.0': '2023-01-01' })
  community.tag('libs', {})
  content = await temporaryFolder(old(community.address))
})
afterEach(async () => {
  await community.stop()
  await content.remove()
})

/** All files with their text. */
function snapshot(): Record<string, string> {
  const names = fs.readdirSync(content.folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => fs.statSync(path.join(content.folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(content.folder, name), 'utf8')]))
}

const plan = () => planSync(content.folder, { now, limits })
async function sync() {
  const planned = await plan()
  await applyChanges(content.folder, planned.changes)
  return planned
}

describe('npm run sync', () => {
  it('brings a folder of 2020 to the state of today, and says so in words', async () => {
    const { words, notes } = await sync()
    expect(words).toEqual([
      '2 people more among the core maintainers: Bob, Cyd',
      '2 people joined: Bob, Cyd',
      '1 person left: Zoe',
      'The entry of Ada changed',
      'falco is core, stable now',
      'falcoctl was ecosystem, sandbox, and is core, stable now',
      'libs is a new project: ecosystem, sandbox',
      'rules is a new project: core, stable',
      'Falco 0.27.0 was released on 18 January 2021',
      'falcoctl 0.2.0 was released on 1 August 2022',
    ])
    expect(notes).toEqual(['rules has tags that no list here follows: falco-rules-{version}'])
    const files = snapshot()
    expect(files['maintainers/zoe.md']).toContain('until: 2020-12-30\n')
    expect(files['maintainers/bob.md']).toContain('since: 2026-03-01\n')
    expect(files['moves.yaml']).toContain(
      '  - date: 2026-03-05\n    project: falcoctl\n    event: moved\n    from: ecosystem/sandbox\n    to: core/stable\n',
    )
    expect(files['moves.yaml']).toMatch(/project: gone\n {4}event: unlisted\n {4}from: core\/stable\n$/)
    expect(files['figures.yaml']).toBe(
      'asOf: 2026-03-05\nmonths:\n  - month: "2020-12"\n    maintainers: 2\n  - month: "2026-03"\n    maintainers: 3\n    companies: 1\n    independent: 0\n    projects: 4\n',
    )
  })

  it('keeps what people wrote, byte for byte', async () => {
    await sync()
    const files = snapshot()
    expect(files['maintainers/ada.md']).toBe(
      '---\nname: Ada\ngithub: ada # the same since\ncompany: Acme\nprojects: [falco]\nsince: 2020-12-22\nsinceOnOrBefore: true\n---\n\nAda wrote this.\n',
    )
    expect(files['projects/falco.md']).toMatch(/description: Words of a person\.\n---\n\nMore words\.\n$/)
    expect(files['releases.yaml']).toBe(`asOf: 2026-03-05
releases:
  # The newest first.
  - version: 0.27.0
    date: 2021-01-18
  - version: 0.26.2
    date: 2020-11-10
    post: falco-2020
  - version: 0.26.1
    date: 2020-10-01
`)
    expect(files['project-releases/falcoctl.yaml']).toBe(
      "project: falcoctl\nasOf: 2026-03-05\ntag: 'v{version}'\nreleases:\n  - { version: 0.2.0, date: 2022-08-01 }\n  - { version: 0.1.0, date: 2020-06-01 }\n  - { version: 0.0.3, date: 2019-10-22, tag: 0.0.3 }\n",
    )
    expect(files['sources.yaml']).toBe(old(community.address)['sources.yaml']?.replaceAll('2020-12-30', '2026-03-05'))
  })

  it('changes nothing the second time', async () => {
    await sync()
    const before = snapshot()
    const again = await sync()
    expect({ changes: again.changes, words: again.words }).toEqual({ changes: [], words: [] })
    expect(snapshot()).toEqual(before)
    expect(reportOf(again, { isDryRun: false })).toMatch(/^Nothing new\.\n/)
  })

  it('follows who becomes a core maintainer and who is one no more', async () => {
    await sync()
    expect(snapshot()['maintainers/bob.md']).toMatch(/^core: true$/m)
    community.answer('/MAINTAINERS.md', asText(core(['Ada', 'Cyd'])))
    expect((await sync()).words).toEqual([
      '1 person more among the core maintainers: Ada',
      '1 person less among the core maintainers: Bob',
    ])
    expect(snapshot()['maintainers/bob.md']).not.toContain('core')
    expect(snapshot()['maintainers/ada.md']).toMatch(/core: true\n---\n\nAda wrote this\.\n$/)
  })

  it.each([
    ['has no marks', 'x', 'no list between the marks'],
    ['is empty between its marks', core([]), 'lists 0 where 2 were'],
    ['names somebody who is no maintainer', core(['Bob', 'Nobody']), "'nobody' is a core maintainer there"],
    ['has a line of another kind', core(['Bob']).replace('- [Bob]', 'Bob'), 'names nobody on GitHub'],
  ])('refuses a list of core maintainers that %s', async (_, text, said) => {
    await sync()
    const before = snapshot()
    community.answer('/MAINTAINERS.md', asText(text))
    await expect(sync()).rejects.toThrow(said)
    expect(snapshot()).toEqual(before)
  })

  it('plans without writing, and shows the lines', async () => {
    const before = snapshot()
    const text = reportOf(await plan(), { isDryRun: true })
    expect(text).toContain('- 2 people joined: Bob, Cyd.\n')
    expect(text).toContain('  + ' + '  - version: 0.27.0\n')
    expect(text).toMatch(/files would change; nothing was written\.\n$/)
    expect(snapshot()).toEqual(before)
  })
})
