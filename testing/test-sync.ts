import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, vi } from 'vitest'
import { byCodeUnit } from '#lib/text/collation.ts'
import { contentFiles, writeChanges } from '#tools/documents/documents.ts'
import { planSync } from '#tools/sync/plan.ts'
import { type Files, testFolder } from './files.ts'

type ByName = Readonly<Record<string, string>>

type FileChanges = Readonly<Record<string, string | undefined>>

/** Paths of the sources of each kind, below https://git.example/. */
const places: ByName = {
  maintainers: 'evolution/blob/main/m.yaml',
  'core maintainers': 'evolution/blob/main/core.md',
  repositories: 'evolution/blob/main/r.yaml',
  tags: '{repository}',
  minutes: 'community',
  bundles: 'falco',
  changes: 'falco',
  rules: 'rules',
  plugins: 'plugins/blob/main/registry.yaml',
  charts: 'charts',
  adopters: 'falco/blob/main/ADOPTERS.md',
}

const source = (holds: string) => `  - name: The ${holds}
    holds: ${holds}
    url: https://git.example/${places[holds]}
    licence: Apache-2.0
    for: this site
    asOf: 2020-12-30 # by hand
`

/** The text of sources.yaml with a source of each of the `kinds`. */
export const sourcesOf = (kinds: readonly string[]) =>
  `# By hand.\nsources:\n${kinds.map(source).join('')}`

export type TestSync = ReturnType<typeof testSync>

/** Makes a content folder, and a folder for git repositories, for one test. */
export function testSync(files: Files) {
  const content = testFolder(files)
  const { folder: mirror, at } = testFolder()
  /** Makes git read the folder in place of https://git.example/. */
  const env = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${pathToFileURL(mirror).href}/.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://git.example/',
  }
  const texts = () =>
    Object.fromEntries(contentFiles(content.folder).map((file) => [file, content.read(file)]))
  /** Syncs on 5 March 2026, and writes the changes. */
  const sync = async (options: Parameters<typeof planSync>[2] = {}) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    const plan = await planSync(content.folder, '2026-03-05', options).finally(vi.unstubAllEnvs)
    await writeChanges(content.folder, plan.changes)
    return plan
  }
  return {
    ...content,
    env,
    mirror,
    texts,
    sync,
    /** Runs a sync that must fail and change nothing; returns its message. */
    failure: async (options: Parameters<typeof sync>[0] = {}) => {
      const before = texts()
      const { message } = await sync(options).then(
        () => expect.unreachable(),
        (error: Error) => error,
      )
      expect(texts()).toEqual(before)
      return message
    },
    /**
     * Makes or replaces a repository.
     * @param files changed files of each day, by name; `undefined` removes a file
     * @param tags the day of each tag, by name
     */
    repository: (
      name: string,
      files: Readonly<Record<string, FileChanges>> = { '2020-01-01': {} },
      tags: ByName = {},
    ) => {
      fs.rmSync(at(name), { recursive: true, force: true })
      execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', at(name)])
      const input = commits(files, tags)
      execFileSync('git', ['-C', at(name), 'fast-import', '--quiet'], { input })
    },
  }
}

/**
 * Input for git-fast-import(1): a commit for each day with files, and for each tag a commit with
 * this annotated tag.
 */
function commits(files: Readonly<Record<string, FileChanges>>, tags: ByName) {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const person = (role: string, day: string) =>
    `${role} Ada <a@b> ${Date.parse(day) / 1000} +0000\n`
  const commit = (day: string) => `commit refs/heads/main\n${person('committer', day)}${data('')}`
  const tagged = Object.entries(tags).map(([name, day]) => ({
    day,
    text: `${commit(day)}tag ${name}\nfrom refs/heads/main\n${person('tagger', day)}${data('')}`,
  }))
  const written = Object.entries(files).map(([day, changes]) => {
    const lines = Object.entries(changes).map(([file, text]) =>
      text === undefined ? `D ${file}\n` : `M 644 inline ${file}\n${data(text)}`,
    )
    return { day, text: `${commit(day)}${lines.join('')}` }
  })
  const inOrder = [...written, ...tagged].sort((a, b) => byCodeUnit(a.day, b.day))
  return inOrder.map(({ text }) => text).join('')
}
