import { expect, it } from 'vitest'
import { maintainer, project, testSite } from '#testing/test-content.ts'
import { attackMatrix, plugins } from './catalogue.ts'

const okta = 'plugins/tree/main/plugins/okta'
await testSite({
  'projects/plugins.md': project('plugins'),
  'maintainers/ada.md': maintainer('ada', 'Ada', `projects: [${okta}]\nsince: 2020-12-22`),
  'plugins.yaml': `asOf: 2026-02-01
plugins: [{ name: okta, url: https://github.com/falcosecurity/${okta} }]
`,
  'rules.yaml': `asOf: 2026-02-01
rules:
  - name: A
    maturity: stable
    priority: info
    tags: [mitre_persistence, mitre_execution, T1505.003]
  - { name: B, maturity: stable, priority: info, tags: [mitre_execution, TA0002] }
`,
})

it('a plugin has the maintainers of its folder in the repository', async () => {
  const [plugin] = (await plugins()).plugins
  expect(plugin?.people.map(({ handle }) => handle)).toEqual(['ada'])
})

it('the matrix of rules has the tactics in the order of MITRE ATT&CK', async () => {
  const rows = (await attackMatrix()).filter(({ rules }) => rules.length > 0)
  const cells = rows.flatMap(({ tactic, techniques }) =>
    techniques.map((cell) => [tactic, cell.technique, ...cell.rules.map(({ name }) => name)]),
  )
  expect(cells).toEqual([
    ['Execution', '', 'B'],
    ['Execution', 'T1505.003', 'A'],
    ['Persistence', 'T1505.003', 'A'],
  ])
})
