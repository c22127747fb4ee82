import { expect, it } from 'vitest'
import { sourcesOf, testSync } from '#testing/test-sync.ts'

const header = 'userspace/engine/falco_engine_version.h'
const options = 'userspace/falco/app/options.cpp'
const schema = 'userspace/falco/config_json_schema.h'
const flags = 'add_options()("h,help",\n"Text")'

const falcoAt = (libs: string, flag: string, key: string) => ({
  'cmake/modules/falcosecurity-libs.cmake': `set(FALCOSECURITY_LIBS_VERSION "${libs}")\n`,
  [options]: `${flags}("${flag}", "Text")`,
  [schema]: `config_schema_string[] = LONG_STRING_CONST(
{ "$ref": "#/definitions/Falco", "definitions": { "Falco": { "properties": { "${key}": { "items":
  { "anyOf": [{ "type": "string" }, { "properties": { "rule": {} } }] } } } } } }
);`,
})
const engine = ['MAJOR (0)', 'MINOR 63', 'PATCH 0']
const adopters = '* AWS\n* [Acme](https://acme.example/) - Words.\n'
/** Files as in Falco 0.36. */
const early = {
  ...falcoAt('0.1.0', 'S,snaplen', 'grpc'),
  [header]: '#define FALCO_ENGINE_VERSION (26)\n',
}
const falco = {
  ...falcoAt('0.26.0', 'A', 'capture'),
  'cmake/modules/driver.cmake':
    'set(DRIVER_VERSION "0.0.0-local")\n  set(DRIVER_VERSION "11.0.1+driver")\n',
  'CMakeLists.txt': 'set(CONTAINER_VERSION "0.7.4")\n',
  [header]: engine.map((part) => `#define FALCO_ENGINE_VERSION_${part}\n`).join(''),
  'ADOPTERS.md': adopters,
}
/** Files as in Falco 0.42. */
const later = {
  'CMakeLists.txt': 'include(container_plugin)\n',
  'ADOPTERS.md': `${adopters}*  [Bolt](https://bolt.example)\n`,
}
const libsAt = (...fields: string[]) => ({
  'userspace/libsinsp/sinsp_filtercheck_a.cpp': fields
    .map((field) => `{PT_CHARBUF, EPF_NONE | EPF_ANY,\nPF_NA, "${field}", "Text"},\n`)
    .join(''),
})
const pluginApi = `#define PLUGIN_API_VERSION_MAJOR 3
#define PLUGIN_API_VERSION_MINOR 11
#define PLUGIN_API_VERSION_PATCH 0
`
const libs = {
  '2026-01-01': libsAt('a.b', 'a.c', 'k8s.a'),
  '2026-02-01': {
    ...libsAt('a.b'),
    'cmake/modules/container_plugin.cmake': 'set(CONTAINER_VERSION "0.7.5")\n',
    'driver/API_VERSION': '9.1.0',
    'userspace/plugin/plugin_api.h': pluginApi,
    'driver/SCHEMA_VERSION': '9.2.0\n',
    'userspace/libscap/scap.h': `#define SCAP_MINIMUM_DRIVER_API_VERSION PPM_API_VERSION(9, 0, 0)
#define SCAP_MINIMUM_DRIVER_SCHEMA_VERSION PPM_API_VERSION(9, 0, 1)\n`,
  },
}
const tagsOfLibs = { '0.1.0': '2026-01-02', '0.26.0': '2026-02-02' }
const driverTag = { '11.0.1+driver': '2026-02-02' }
const fromLibs =
  'driverApi: 9.1.0, driverSchema: 9.2.0, minimumDriverApi: 9.0.0, minimumDriverSchema: 9.0.1, pluginApi: 3.11.0'
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
  - { name: dummy, url: https://example.org/dummy }
`
const charts = `entries:
  falco:
    - version: 9.1.0
      appVersion: 0.44.1
      dependencies: [{ name: falcosidekick, version: 0.1* }]
    - { version: 9.0.0, appVersion: 0.44.0-rc1 }
`
const refs = (ref: string) =>
  `falcoctl: { image: { tag: 0.13.0 }, config: { artifact: { install: { refs: ["${ref}"] } } } }\n`

const old = {
  'bundles.yaml': `asOf: 2025-01-01
bundles:
  # Announced.
  - { falco: 0.45.0, driver: 11.0.0, engine: 0.63.0, breaks: [], driverApi: 1.0.0, source: https://a.example } # in May
  # By hand.
  - { falco: 0.44.1, engine: 0.62.0 }
  - { falco: 0.24.0, engine: "7" }
`,
  'rulesets.yaml': `asOf: 2025-01-01
rulesets:
  - { name: falco-rules, version: 5.2.0, source: https://a.example }
`,
  'plugins.yaml':
    'asOf: 2025-01-01\nplugins:\n  - name: okta\n    url: https://example.org/old # a fork\n',
  'rules.yaml': 'asOf: 2025-01-01\nrules: [{ name: Gone, maturity: stable, priority: info }]\n',
  'adopters.yaml': `asOf: 2025-01-01
adopters:
  # A friend.
  - { name: Acme, url: https://old.example/, since: 2019-09-15 }
`,
}
const emptied = {
  'changes.yaml': 'changes: [{ falco: 0.45.0, notes: [] }]\n',
  'charts.yaml': 'charts: []\n',
}

type Days = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>

const repositories: Record<string, { days: Days; tags: Record<string, string> }> = {
  falco: {
    days: { '2026-01-01': early, '2026-02-01': falco, '2026-02-03': later },
    tags: {
      '0.23.0': '2026-01-01',
      '0.36.0': '2026-01-01',
      '0.44.1': '2026-01-02',
      '0.45.0': '2026-02-02',
      '0.45.1': '2026-02-04',
      '0.46.0-rc1': '2026-02-05',
    },
  },
  libs: { days: libs, tags: { ...tagsOfLibs, ...driverTag } },
  rules: {
    days: { '2026-02-01': { 'rules/falco_rules.yaml': rules } },
    tags: { 'falco-rules-5.2.0': '2026-02-02', 'application-rules-1.0.0': '2026-02-02' },
  },
  plugins: {
    days: {
      '2026-02-01': {
        'registry.yaml': registry,
      },
    },
    tags: {},
  },
  charts: {
    days: {
      '2026-01-01': {
        'index.yaml': charts,
        'charts/falco/values.yaml': `image: { tag: "" }\n${refs('falco-rules:5')}`,
        'falcosidekick/values.yaml': 'image: { tag: 2.32.0 }\n',
      },
      '2026-01-04': { 'falcosidekick/values.yaml': 'image: { tag: 2.33.0 }\n' },
    },
    tags: {
      'falco-9.0.0': '2026-01-03',
      'falco-9.1.0': '2026-01-03',
      'falco-9.2.0': '2026-01-03',
      'falcosidekick-0.2.0': '2026-01-02',
      'falcosidekick-0.14.0': '2026-01-02',
      'falcosidekick-0.15.0': '2026-01-05',
    },
  },
}

function publish(...holds: string[]) {
  const site = testSync({ ...old, ...emptied, 'sources.yaml': sourcesOf(holds) })
  for (const [name, { days, tags }] of Object.entries(repositories))
    site.repository(name, days, tags)
  return site
}

it('reads tags and lists, and replaces entries that were written before their tag', async () => {
  const site = publish('bundles', 'rules', 'plugins', 'adopters')
  const plan = await site.sync()
  expect(plan.notes).toEqual([
    '0.24.0 is in bundles.yaml, but the repository has no such tag; if it was withdrawn, remove the entry',
    "The plugin 'dummy' has no maintainers or authors",
  ])
  expect(plan.news).toEqual([
    '0.36.0 is new in bundles.yaml',
    '0.45.0 is updated in bundles.yaml',
    '0.45.1 is new in bundles.yaml',
    'Changed adopters: Acme',
    'Changed plugins: okta',
    'New adopters: Bolt',
    'New plugins: seccomp and dummy',
    'New rules: Run shell',
    'No longer among rules: Gone',
    'falco-rules-5.2.0 is updated in rulesets.yaml',
  ])
  const after = Object.fromEntries(
    Object.keys(old).map((name) => [name, site.read(name).replace('asOf: 2026-03-05\n', '')]),
  )
  expect(after).toEqual({
    'bundles.yaml': `bundles:
  - { falco: 0.45.1, libs: 0.26.0, driver: 11.0.1, container: 0.7.5, engine: 0.63.0, ${fromLibs} }
  # Announced.
  - { falco: 0.45.0, driver: 11.0.1, engine: 0.63.0, breaks: [], ${fromLibs.replace(',', ', libs: 0.26.0, container: 0.7.4,')} } # in May
  # By hand.
  - { falco: 0.44.1, engine: 0.62.0 }
  - { falco: 0.36.0, libs: 0.1.0, engine: "26" }
  - { falco: 0.24.0, engine: "7" }
`,
    'rulesets.yaml': expect.stringContaining(
      'engine: 0.60.0, plugins: [ { name: container, version: 0.7.0 } ] }',
    ),
    'plugins.yaml': `plugins:
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
  - name: dummy
    url: https://example.org/dummy
`,
    'rules.yaml': expect.stringContaining(
      'maturity: stable, priority: info, tags: [ mitre_execution ], enabled: false }',
    ),
    'adopters.yaml': `adopters:
  # A friend.
  - { name: Acme, url: https://acme.example/, since: 2019-09-15 }
  - { name: Bolt, url: https://bolt.example, since: 2026-02-03 }
`,
  })
  expect(await site.sync()).toMatchObject({ changes: [], news: [] })
})

it('fills empty tables from tags and indexes, and keeps what people wrote', async () => {
  const site = publish('changes', 'charts')
  await site.sync()
  const rows = Object.keys(emptied).flatMap((file) => site.read(file).match(/(?<=^ {2}- ).*/gm))
  expect(rows).toEqual([
    '{ falco: 0.45.1, read: [ flags, keys, fields ] }',
    '{ falco: 0.45.0, notes: [], read: [ flags, keys, fields ], ' +
      'removedFlags: [ "-S, --snaplen" ], addedFlags: [ -A ], ' +
      'removedKeys: [ grpc, "grpc[].rule" ], addedKeys: [ capture, "capture[].rule" ], ' +
      'removedFields: [ a.c, k8s.* ] }',
    '{ falco: 0.44.1, read: [ flags, keys, fields ] }',
    '{ falco: 0.36.0, read: [ flags, fields ] }',
    '{ name: falco, version: 9.1.0, ships: 0.44.1, falcosidekick: 2.32.0, falcoctl: 0.13.0, ' +
      'artifacts: [ falco-rules:5 ] }',
  ])
  expect((await site.sync()).changes).toEqual([])
})

it('damaged sources change nothing', async () => {
  const site = publish('bundles', 'plugins', 'changes')
  await site.sync()
  const damage = (source: string, files: Days[string]) => {
    const { days, tags } = repositories[source] ?? {}
    const damaged = { ...days, '2026-03-03': files }
    site.repository(source, damaged, { ...tags, '0.46.0': '2026-03-04' })
  }
  damage('falco', { [header]: 'moved', [schema]: undefined })
  damage('plugins', { 'registry.yaml': 'moved' })
  const message = await site.failure()
  for (const words of [
    'the tag 0.46.0 has no FALCO_ENGINE_VERSION',
    `no file '${schema}' at 0.46.0`,
    'the file is not valid YAML',
  ])
    expect(message).toContain(words)
  damage('falco', { [schema]: 'moved' })
  const { notes } = await site.sync()
  expect(notes.join()).toContain('a sync finds no keys at 0.45.1 or 0.46.0; correct')
})

it('reports a component that no file at a tag names, and keeps what a person wrote', async () => {
  const site = publish('bundles')
  const { 'cmake/modules/driver.cmake': _, ...rest } = falco
  const { days = {}, tags } = repositories.falco ?? {}
  site.repository('falco', { ...days, '2026-02-01': rest }, tags)
  expect((await site.sync()).notes).toContainEqual(
    expect.stringMatching(/^At the tag 0\.45\.1 no file that a sync reads has driver; find it/),
  )
  expect(site.read('bundles.yaml')).toMatch(
    /driver: 11\.0\.0, engine: 0\.63\.0, breaks: \[\], .+ # in May/,
  )
})
