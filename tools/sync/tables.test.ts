import { expect, it } from 'vitest'
import { sourcesOf, testSync } from '#testing/test-sync.ts'

const driverFile = 'cmake/modules/driver.cmake'
const schema = 'userspace/falco/config_json_schema.h'

const set = (name: string, value: string) => `set(${name} "${value}")\n`
const define = (name: string, ...versions: number[]) =>
  ['MAJOR', 'MINOR', 'PATCH']
    .map((place, index) => `#define ${name}_${place} ${versions[index]}\n`)
    .join('')
const falcoWith = (libs: string, flag: string, key: string) => ({
  'cmake/modules/falcosecurity-libs.cmake': set('FALCOSECURITY_LIBS_VERSION', libs),
  [driverFile]: `${set('DRIVER_VERSION', '0.0.0-local')}  ${set('DRIVER_VERSION', '11.0.1+driver')}`,
  'cmake/modules/rules.cmake': set('FALCOSECURITY_RULES_FALCO_VERSION', 'falco-rules-5.1.0'),
  'cmake/modules/falcoctl.cmake': set('FALCOCTL_VERSION', '0.13.0'),
  'CMakeLists.txt': set('CONTAINER_VERSION', '0.7.4'),
  'userspace/engine/falco_engine_version.h': define('FALCO_ENGINE_VERSION', 0, 63, 0),
  'userspace/falco/app/options.cpp': `add_options()("h,help",\n"Text")("${flag}", "Text")`,
  [schema]: `config_schema_string[] = LONG_STRING_CONST(
{ "$ref": "#/definitions/Falco", "definitions": { "Falco": { "properties": { "${key}": { "items":
  { "anyOf": [{ "type": "string" }, { "properties": { "rule": {} } }] } } } } } }
);`,
})
const libsWith = (...fields: string[]) => ({
  'userspace/libsinsp/sinsp_filtercheck_a.cpp': fields
    .map((field) => `{PT_CHARBUF, EPF_NONE | EPF_ANY,\nPF_NA, "${field}", "Text"},\n`)
    .join(''),
  'driver/API_VERSION': '9.1.0',
  'driver/SCHEMA_VERSION': '9.2.0\n',
  'userspace/libscap/scap.h': `#define SCAP_MINIMUM_DRIVER_API_VERSION PPM_API_VERSION(9, 0, 0)
#define SCAP_MINIMUM_DRIVER_SCHEMA_VERSION PPM_API_VERSION(9, 0, 1)\n`,
  'userspace/plugin/plugin_api.h': define('PLUGIN_API_VERSION', 3, 11, 0),
})
const rules = `- required_engine_version: 0.60.0
- required_plugin_versions: [{ name: container, version: 0.7.0, alternatives: [{ name: b }] }]
- list: shells
- rule: Run shell
  priority: INFORMATIONAL
  tags: [maturity_stable, mitre_execution]
  enabled: false
`
const registry = `plugins:
  - { name: test, reserved: true }
  - name: okta
    url: https://example.org/okta
    maintainers: [{ name: Ada, email: ada@example.org }]
    capabilities:
      sourcing: { supported: true, id: 1, source: okta }
      extraction: { supported: true, sources: [syscall] }
  - { name: seccomp, authors: Bob, url: https://example.org/seccomp }
`
const chart = (version: string) => ({
  'charts/falco/Chart.yaml': `appVersion: ${version}
dependencies: [{ name: falcosidekick, version: 0.1* }]\n`,
})
const values = `image: { tag: "" }
falcoctl: { image: { tag: 0.13.0 }, config: { artifact: { install: { refs: ["falco-rules:5"] } } } }
`
const sidekick = 'charts/falcosidekick/values.yaml'

const content = {
  'bundles.yaml': `asOf: 2025-01-01
bundles:
  # Announced.
  - { falco: 0.45.0, driver: 11.0.0, breaks: [], source: https://a.example } # in May
  - { falco: 0.42.0, container: 0.4.1 }
`,
  'changes.yaml': 'changes: [{ falco: 0.45.0, notes: [] }]\n',
  'rulesets.yaml': `asOf: 2025-01-01
rulesets:
  - { name: falco-rules, version: 5.2.0, source: https://a.example }
`,
  'charts.yaml': 'charts: []\n',
  'plugins.yaml':
    'asOf: 2025-01-01\nplugins:\n  - name: okta\n    url: https://example.org/old # a fork\n',
  'rules.yaml': 'asOf: 2025-01-01\nrules: [{ name: Gone, maturity: stable, priority: info }]\n',
  'adopters.yaml': `asOf: 2025-01-01
adopters:
  # A friend.
  - { name: Acme, url: https://old.example/, since: 2019-09-15 }
`,
}

type Days = Parameters<ReturnType<typeof testSync>['repository']>[1]

const adopters = '* AWS\n* [Acme](https://acme.example/) - Words.\n'
const falcoDays: Days = {
  '2026-01-01': { ...falcoWith('0.25.0', 'S,snaplen', 'grpc'), 'ADOPTERS.md': adopters },
  '2026-02-01': falcoWith('0.26.0', 'A', 'capture'),
  '2026-02-03': { 'ADOPTERS.md': `${adopters}*  [Bolt](https://bolt.example)\n` },
}
const falcoTags = {
  '0.42.0': '2026-01-02',
  '0.45.0': '2026-02-02',
  '0.45.1': '2026-02-04',
  '0.46.0-rc1': '2026-02-05',
}

function community(...holds: string[]) {
  const site = testSync({ ...content, 'sources.yaml': sourcesOf(holds) })
  site.repository('falco', falcoDays, falcoTags)
  const libsDays = { '2026-01-01': libsWith('a.b', 'a.c', 'k8s.a'), '2026-02-01': libsWith('a.b') }
  const libsTags = { '0.25.0': '2026-01-02', '0.26.0': '2026-02-02', '11.0.1+driver': '2026-02-02' }
  site.repository('libs', libsDays, libsTags)
  const rulesDays = { '2026-02-01': { 'rules/falco_rules.yaml': rules } }
  site.repository('rules', rulesDays, { 'falco-rules-5.2.0': '2026-02-02', other: '2026-02-02' })
  site.repository('plugins', { '2026-02-01': { 'registry.yaml': registry } })
  const chartDays = {
    '2026-01-01': { 'charts/falco/values.yaml': values, [sidekick]: 'image: { tag: 2.32.0 }\n' },
    '2026-01-03': chart('0.44.0-rc1'),
    '2026-01-05': { ...chart('0.44.1'), [sidekick]: 'image: { tag: 2.33.0 }\n' },
  }
  site.repository('charts', chartDays, {
    'falcosidekick-0.2.0': '2026-01-02',
    'falcosidekick-0.14.0': '2026-01-02',
    'falco-9.0.0': '2026-01-04',
    'falco-9.1.0': '2026-01-06',
    'falcosidekick-0.15.0': '2026-01-07',
  })
  return site
}

it('adds rows of new tags, and updates rows that a person wrote before the tag', async () => {
  const site = community('bundles', 'changes', 'rules', 'charts')
  const { news, notes } = await site.sync()
  expect(notes).toEqual([])
  expect(news.slice(0, 4)).toEqual([
    '0.45.0 is updated in bundles.yaml',
    '0.45.0 is updated in changes.yaml',
    '0.45.1 is new in bundles.yaml',
    '0.45.1 is new in changes.yaml',
  ])
  const components =
    'rules: 5.1.0, falcoctl: 0.13.0, container: 0.7.4, engine: 0.63.0, driverApi: 9.1.0, ' +
    'driverSchema: 9.2.0, minimumDriverApi: 9.0.0, minimumDriverSchema: 9.0.1, pluginApi: 3.11.0'
  const read = 'read: [ flags, keys, fields ]'
  const row = 'name: falco, version: 9.1.0, ships: 0.44.1'
  expect(site.texts()).toMatchObject({
    'bundles.yaml': `asOf: 2026-03-05
bundles:
  - { falco: 0.45.1, libs: 0.26.0, driver: 11.0.1, ${components} }
  # Announced.
  - { falco: 0.45.0, driver: 11.0.1, breaks: [], libs: 0.26.0, ${components} } # in May
  - { falco: 0.42.0, container: 0.4.1 }
`,
    'changes.yaml': `changes:
  - { falco: 0.45.1, ${read} }
  - { falco: 0.45.0, notes: [], ${read}, removedFlags: [ "-S, --snaplen" ], addedFlags: [ -A ], ${'removedKeys: [ grpc, "grpc[].rule" ], addedKeys: [ capture, "capture[].rule" ], '}removedFields: [ a.c, k8s.* ] }
asOf: 2026-03-05
`,
    'charts.yaml': `charts:
  - { ${row}, falcosidekick: 2.32.0, falcoctl: 0.13.0, artifacts: [ falco-rules:5 ] }
asOf: 2026-03-05
`,
    'rulesets.yaml': expect.stringContaining(
      'version: 5.2.0, engine: 0.60.0, plugins: [ { name: container, version: 0.7.0 } ] }',
    ),
  })
  expect((await site.sync()).changes).toEqual([])
})

it('replaces rows by those of a file, and keeps comments and the first day', async () => {
  const site = community('rules', 'plugins', 'adopters')
  const { news } = await site.sync()
  expect(news.slice(0, 4)).toEqual([
    'New adopters: Bolt',
    'New plugins: seccomp',
    'New rules: Run shell',
    'No longer among rules: Gone',
  ])
  expect(site.texts()).toMatchObject({
    'plugins.yaml': `asOf: 2026-03-05
plugins:
  - name: okta
    eventSource: okta
    extractsFrom:
      - syscall
    url: https://example.org/okta # a fork
    maintainers:
      - Ada
  - name: seccomp
    url: https://example.org/seccomp
    maintainers:
      - Bob
`,
    'rules.yaml': expect.stringContaining(
      'maturity: stable, priority: info, tags: [ mitre_execution ], enabled: false }',
    ),
    'adopters.yaml': expect.stringContaining(`
  # A friend.
  - { name: Acme, url: https://acme.example/, since: 2019-09-15 }
  - { name: Bolt, url: https://bolt.example, since: 2026-02-03 }
`),
  })
})

it.each([
  {
    holds: 'bundles',
    files: { [driverFile]: undefined },
    note: "path 'cmake/modules/driver.cmake' does not exist in '0.46.0'",
  },
  {
    holds: 'bundles',
    files: { 'CMakeLists.txt': 'moved' },
    note: 'CMakeLists.txt at 0.46.0 has no version as expected',
  },
  {
    holds: 'changes',
    files: { [schema]: 'config_schema_string[] = LONG_STRING_CONST({ a: [ }\n);' },
    note: 'the file is not valid YAML',
  },
  {
    holds: 'changes',
    files: { 'userspace/falco/app/options.cpp': 'moved' },
    note: 'a sync finds no flags at 0.45.1 or 0.46.0; correct',
  },
])('reports what it cannot read at a tag: $note', async ({ holds, files, note }) => {
  const site = community(holds, 'plugins')
  const days = { ...falcoDays, '2026-03-03': files }
  site.repository('falco', days, { ...falcoTags, '0.46.0': '2026-03-04' })
  expect((await site.sync()).notes).toEqual([expect.stringContaining(note)])
})
