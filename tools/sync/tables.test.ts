import { expect, it } from 'vitest'
import { sourcesOf, testSync } from '#testing/test-sync.ts'

const header = 'userspace/engine/falco_engine_version.h'
const engine = ['MAJOR (0)', 'MINOR 63', 'PATCH 0']
const falco = {
  'cmake/modules/driver.cmake':
    'set(DRIVER_VERSION "0.0.0-local")\n  set(DRIVER_VERSION "11.0.1+driver")\n',
  'cmake/modules/falcosecurity-libs.cmake': 'set(FALCOSECURITY_LIBS_VERSION "0.26.0")\n',
  'CMakeLists.txt': 'set(CONTAINER_VERSION "0.7.4")\n',
  [header]: engine.map((part) => `#define FALCO_ENGINE_VERSION_${part}\n`).join(''),
  'ADOPTERS.md': '* AWS\n* [Acme](https://acme.example/) - Words.\n',
}
/** A file as in Falco 0.36. */
const early = { [header]: '#define FALCO_ENGINE_VERSION (26)\n' }
/** Files as in Falco 0.42. */
const later = {
  'CMakeLists.txt': 'include(container_plugin)\n',
  'ADOPTERS.md': `${falco['ADOPTERS.md']}*  [Bolt](https://bolt.example)\n`,
}
const libs = {
  'cmake/modules/container_plugin.cmake': 'set(CONTAINER_VERSION "0.7.5")\n',
  'driver/API_VERSION': '9.1.0',
  'driver/SCHEMA_VERSION': '9.2.0\n',
  'userspace/libscap/scap.h': `#define SCAP_MINIMUM_DRIVER_API_VERSION PPM_API_VERSION(9, 0, 0)
#define SCAP_MINIMUM_DRIVER_SCHEMA_VERSION PPM_API_VERSION(9, 0, 1)\n`,
}
const tagsOfLibs = { '0.26.0': '2026-02-02', '11.0.1+driver': '2026-02-02' }
const fromLibs =
  'driverApi: 9.1.0, driverSchema: 9.2.0, minimumDriverApi: 9.0.0, minimumDriverSchema: 9.0.1'
const rules = `- required_engine_version: 0.60.0
- required_plugin_versions: [{ name: container, version: 0.7.0 }]
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
const readme = `- not an output
## Outputs
### Chat
- [**Slack**](https://example.org//slack) (for chats)
## Installation
`

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
  'outputs.yaml': 'asOf: 2025-01-01\noutputs: []\n',
  'adopters.yaml': `asOf: 2025-01-01
adopters:
  # A friend.
  - { name: Acme, url: https://old.example/, since: 2019-09-15 }
`,
}

function publish(holds: string[], changed: Readonly<Record<string, string>> = {}) {
  const site = testSync({ ...old, 'sources.yaml': sourcesOf(holds) })
  const tags = {
    '0.23.0': '2026-01-01',
    '0.36.0': '2026-01-01',
    '0.44.1': '2026-01-02',
    '0.45.0': '2026-02-02',
    '0.45.1': '2026-02-04',
    '0.46.0-rc1': '2026-02-05',
  }
  const rulesTags = { 'falco-rules-5.2.0': '2026-02-02', 'application-rules-1.0.0': '2026-02-02' }
  const first = (files: Readonly<Record<string, string>>) => ({
    '2026-02-01': { ...files, ...changed },
  })
  const days = {
    '2026-01-01': early,
    ...first(falco),
    '2026-02-03': { ...later, ...changed },
  }
  site.repository('falco', days, tags)
  site.repository('libs', first(libs), tagsOfLibs)
  site.repository('rules', first({ 'rules/falco_rules.yaml': rules }), rulesTags)
  site.repository('plugins', first({ 'registry.yaml': registry }))
  site.repository('falcosidekick', first({ 'README.md': readme }))
  return site
}

it('reads tags and lists, and replaces entries that were written before their tag', async () => {
  const site = publish(['bundles', 'rules', 'plugins', 'outputs', 'adopters'])
  const plan = await site.sync()
  expect(plan.notes).toEqual([
    '0.24.0 is in bundles.yaml, but the repository has no such tag; if it was withdrawn, remove the entry',
    "The plugin 'dummy' has no maintainers or authors",
  ])
  expect(plan.news).toEqual([
    '0.36.0 is new in bundles.yaml: engine 26',
    expect.stringMatching(/^0\.45\.0 was read from .+; driver 11\.0\.1, was 11\.0\.0; container/),
    expect.stringMatching(/^0\.45\.1 is new in .+; engine 0\.63\.0; driverApi 9\.1\.0; driver/),
    'New adopters: Bolt',
    'New outputs: Slack',
    'New plugins: seccomp and dummy',
    'New rules: Run shell',
    'No longer among rules: Gone',
    'falco-rules-5.2.0 was read from its tag: engine 0.60.0',
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
  - { falco: 0.36.0, engine: "26" }
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
    'outputs.yaml': expect.stringContaining('category: Chat, url: https://example.org/slack'),
    'adopters.yaml': `adopters:
  # A friend.
  - { name: Acme, url: https://acme.example/, since: 2019-09-15 }
  - { name: Bolt, url: https://bolt.example, since: 2026-02-03 }
`,
  })
  expect((await site.sync()).changes).toEqual([])
})

it('if libs has no such tag, keeps versions of drivers, reports it, and tries again', async () => {
  const site = publish(['bundles'])
  site.repository('libs', { '2026-02-01': libs }, { '0.26.0': '2026-02-02' })
  const reason = 'driver/API_VERSION at the tag 11.0.1+driver of libs has no version'
  expect((await site.sync()).notes.join()).toContain(`0.45.0 stay as they are: ${reason}`)
  expect(site.read('bundles.yaml')).toContain('driverApi: 1.0.0')
  site.repository('libs', { '2026-02-01': libs }, tagsOfLibs)
  await site.sync()
  expect(site.read('bundles.yaml')).toContain(fromLibs)
})

it.each([
  { holds: 'bundles', file: header, message: 'the tag 0.45.1 has no FALCO_ENGINE_VERSION' },
  { holds: 'rules', file: 'rules/falco_rules.yaml', message: 'rules/falco_rules.yaml at falco-' },
  { holds: 'plugins', file: 'registry.yaml', message: 'the file is not valid YAML' },
  { holds: 'outputs', file: 'README.md', message: "the line '- Slack' has no link" },
  { holds: 'adopters', file: 'ADOPTERS.md', message: 'the source has 0 adopters, but 1 are known' },
])('a damaged source changes nothing: $message', async ({ holds, file, message }) => {
  const site = publish([holds], { [file]: 'moved\n\n## Outputs\n- Slack\n## End\n' })
  expect(await site.failure()).toContain(message)
})

it('reports a component that no file at a tag names, and keeps what a person wrote', async () => {
  const site = publish(['bundles'], { 'cmake/modules/driver.cmake': '' })
  expect((await site.sync()).notes).toContainEqual(
    expect.stringMatching(/^At the tag 0\.45\.1 no file that a sync reads has driver; find it/),
  )
  expect(site.read('bundles.yaml')).toMatch(
    /driver: 11\.0\.0, engine: 0\.63\.0, breaks: \[\], .+ # in May/,
  )
})
