import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TemporaryFolder, testFolder } from '#testing/folders.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { startCommunity } from '#tools/testing/community.ts'
import { planSync } from './plan.ts'

const header = 'userspace/engine/falco_engine_version.h'
const falco = {
  'cmake/modules/driver.cmake': `  set(DRIVER_VERSION "0.0.0-local")
    set(DRIVER_VERSION "11.0.1+driver")
`,
  'cmake/modules/falcosecurity-libs.cmake': '    set(FALCOSECURITY_LIBS_VERSION "0.26.0")\n',
  'cmake/modules/rules.cmake': '  set(FALCOSECURITY_RULES_FALCO_VERSION "falco-rules-5.2.0")\n',
  'CMakeLists.txt': '  set(CONTAINER_VERSION "0.7.4")\n',
  [header]: `#define FALCO_ENGINE_VERSION_MAJOR 0
#define FALCO_ENGINE_VERSION_MINOR 63
#define FALCO_ENGINE_VERSION_PATCH 0
`,
}
const fromLibs = { 'CMakeLists.txt': '  include(container_plugin)\n' }
const rules = {
  'rules/falco_rules.yaml': `- required_engine_version: 0.60.0
- required_plugin_versions:
  - name: container
    version: 0.7.0
- list: shells
- rule: Run shell
  priority: INFORMATIONAL
  tags: [maturity_stable, host, mitre_execution, T1059]
  enabled: false
`,
  'rules/falco-sandbox_rules.yaml': '- required_engine_version: 26\n',
}
const registry = `plugins:
  - { name: test, reserved: true, url: https://example.org/ }
  - name: okta
    url: https://example.org/okta
    rules_url: https://example.org/okta/rules
    license: Apache-2.0
    maintainers: [{ name: Ada, email: ada@example.org }]
    capabilities:
      sourcing: { supported: true, id: 1, source: okta }
      extraction: { supported: true, sources: [syscall] }
  - { name: seccomp, authors: Bob, url: https://example.org/seccomp }
`
const readme = `# Sidekick
## Outputs
### Chat
- [**Slack**](https://example.org//slack) (for chats)
### Logs
- [**Loki**](https://example.org/loki)
## Installation
- not an output
`
const adopters = `* AWS
* [Acme](https://acme.example/) - Words.
`
const joined = '*  [Bolt](https://bolt.example)\n'

const places: Record<string, string> = {
  bundles: 'falco',
  rules: 'rules',
  plugins: 'plugins/blob/main/registry.yaml',
  outputs: 'falcosidekick/blob/main/README.md',
  adopters: 'falco/blob/main/ADOPTERS.md',
}
const sourcesOf = (all: readonly string[]) =>
  `sources:\n${all.map((holds) => `  - { name: The ${holds}, holds: ${holds}, url: "${community.address}/git/${places[holds]}", licence: Apache-2.0, for: pages, asOf: 2025-01-01 }\n`).join('')}`

const old = {
  'bundles.yaml': `asOf: 2025-01-01
bundles:
  - { falco: 0.45.0, driver: 11.0.0, engine: 0.63.0, breaksRules: true, source: https://example.org/plan }
  # By hand.
  - { falco: 0.44.1, engine: 0.62.0 }
`,
  'rulesets.yaml': `asOf: 2025-01-01
rulesets:
  - { name: falco-rules, version: 5.2.0, source: https://example.org/plan }
  - { name: falco-rules, version: 5.1.0, engine: 0.57.0 }
`,
  'plugins.yaml': `asOf: 2025-01-01
plugins:
  # Asked for often.
  - name: okta
    url: https://example.org/old
`,
  'rules.yaml': `asOf: 2025-01-01
rules:
  - { name: Gone, maturity: stable, priority: info }
`,
  'outputs.yaml': 'asOf: 2025-01-01\noutputs: []\n',
  'adopters.yaml': `asOf: 2025-01-01
adopters:
  - { name: Acme, url: https://old.example/, since: 2019-09-15 }
`,
}

let community: Awaited<ReturnType<typeof startCommunity>>
let content: TemporaryFolder
beforeAll(async () => {
  community = await startCommunity()
})
beforeEach(() => {
  content = testFolder({ ...old, 'sources.yaml': sourcesOf(Object.keys(places)) })
  publish()
})
afterAll(() => community.stop())

/** Makes the repositories, with changed files. */
function publish(changed: Readonly<Record<string, string>> = {}) {
  const with_ = <Files extends object>(files: Files) => ({ ...files, ...changed })
  community.repository(
    'falco',
    {
      '0.23.0': '2026-01-01',
      '0.44.1': '2026-01-02',
      '0.45.0': '2026-02-02',
      '0.45.1': '2026-02-04',
      '0.46.0-rc1': '2026-02-05',
    },
    {
      '2026-02-01': with_({ ...falco, 'ADOPTERS.md': adopters }),
      '2026-02-03': with_({ ...fromLibs, 'ADOPTERS.md': adopters + joined }),
    },
  )
  community.repository(
    'libs',
    { '0.26.0': '2026-02-02' },
    {
      '2026-02-01': {
        'cmake/modules/container_plugin.cmake': '  set(CONTAINER_VERSION "0.7.5")\n',
      },
    },
  )
  community.repository(
    'rules',
    {
      'falco-rules-5.1.0': '2026-01-01',
      'falco-rules-5.2.0': '2026-02-02',
      'falco-sandbox-rules-1.0.0': '2026-02-02',
      'application-rules-1.0.0': '2026-02-02',
    },
    { '2026-02-01': with_(rules) },
  )
  community.repository('plugins', {}, { '2026-02-01': with_({ 'registry.yaml': registry }) })
  community.repository('falcosidekick', {}, { '2026-02-01': with_({ 'README.md': readme }) })
}

async function sync() {
  const plan = await planSync(content.folder, new Date('2026-03-05T10:00:00Z'))
  await writeChanges(content.folder, plan.changes)
  return plan
}

it('reads tags and lists, replaces what was written before a tag was read, and keeps comments', async () => {
  expect((await sync()).words).toEqual([
    '0.45.0 was read from its tag: libs 0.26.0; driver 11.0.1, was 11.0.0; rules 5.2.0; container 0.7.4',
    '0.45.1 is new in bundles.yaml: libs 0.26.0; driver 11.0.1; rules 5.2.0; container 0.7.5; engine 0.63.0',
    'New adopters: Bolt',
    'New outputs: Slack and Loki',
    'New plugins: seccomp',
    'New rules: Run shell',
    'No longer among rules: Gone',
    'falco-rules-5.2.0 was read from its tag: engine 0.60.0',
    'falco-sandbox-rules-1.0.0 is new in rulesets.yaml: engine 26',
  ])
  expect(content.read('bundles.yaml')).toBe(`asOf: 2026-03-05
bundles:
  - { falco: 0.45.1, libs: 0.26.0, driver: 11.0.1, rules: 5.2.0, container: 0.7.5, engine: 0.63.0 }
  - { falco: 0.45.0, libs: 0.26.0, driver: 11.0.1, rules: 5.2.0, container: 0.7.4, engine: 0.63.0, breaksRules: true }
  # By hand.
  - { falco: 0.44.1, engine: 0.62.0 }
`)
  expect(content.read('rulesets.yaml')).toBe(`asOf: 2026-03-05
rulesets:
  - { name: falco-rules, version: 5.2.0, engine: 0.60.0, plugins: [ { name: container, version: 0.7.0 } ] }
  - { name: falco-rules, version: 5.1.0, engine: 0.57.0 }
  - { name: falco-sandbox-rules, version: 1.0.0, engine: "26" }
`)
  expect(content.read('plugins.yaml')).toBe(`asOf: 2026-03-05
plugins:
  # Asked for often.
  - name: okta
    eventSource: okta
    extractsFrom:
      - syscall
    url: https://example.org/okta
    rulesUrl: https://example.org/okta/rules
    licence: Apache-2.0
    maintainers:
      - Ada
  - name: seccomp
    url: https://example.org/seccomp
    maintainers:
      - Bob
`)
  expect(content.read('rules.yaml')).toContain(
    '  - { name: Run shell, maturity: stable, priority: info, tags: [ host, mitre_execution, T1059 ], enabled: false }\n',
  )
  expect(content.read('outputs.yaml')).toContain('https://example.org/slack')
  expect(content.read('adopters.yaml')).toBe(`asOf: 2026-03-05
adopters:
  - { name: Acme, url: https://acme.example/, since: 2019-09-15 }
  - { name: Bolt, url: https://bolt.example, since: 2026-02-03 }
`)
  expect((await sync()).changes).toEqual([])
})

it.each([
  {
    holds: 'bundles',
    file: header,
    said: 'the tag 0.45.1 has no FALCO_ENGINE_VERSION in userspace',
  },
  { holds: 'rules', file: 'rules/falco_rules.yaml', said: 'rules/falco_rules.yaml cannot be read' },
  {
    holds: 'rules',
    file: 'rules/falco_rules.yaml',
    text: '- rule: A\n',
    said: 'the tag falco-rules-5.2.0 has no required_engine_version',
  },
  { holds: 'plugins', file: 'registry.yaml', said: 'it is not a registry' },
  {
    holds: 'outputs',
    file: 'README.md',
    text: '## Outputs\n### Chat\n- Slack\n## End\n',
    said: "the line '- Slack' has no link",
  },
  { holds: 'adopters', file: 'ADOPTERS.md', said: 'it has 0 adopters, but 1 are known' },
])('a damaged source changes nothing: $said', async ({ holds, file, text = 'moved', said }) => {
  publish({ [file]: text })
  content.write('sources.yaml', sourcesOf([holds]))
  await expect(sync()).rejects.toThrow(`/git/${places[holds]}): ${said}`)
  for (const [name, before] of Object.entries(old)) expect(content.read(name)).toBe(before)
})
