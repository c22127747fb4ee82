import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { byVersion } from '#lib/text/collation.ts'
import { Rulesets } from '#schema/releases.ts'
import { mapsIn, type PlainValues, plainValue, textIn, textListIn } from '#tools/documents/yaml.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { replaceRows } from '#tools/sync/file-table.ts'
import type { Repository } from '#tools/sync/git.ts'
import { openRepository, requireFile, textAt } from '#tools/sync/repository.ts'
import type { Sync, SyncSource } from '#tools/sync/source.ts'
import { SourceError } from '#tools/sync/source-error.ts'
import { tagTable } from '#tools/sync/tag-table.ts'

const rulesets: readonly string[] = Rulesets.fields.rulesets.fields.name.options

const fileOf = (ruleset: string) => `rules/${ruleset.replace(/-rules$/, '_rules.yaml')}`

const withoutVersion = (tag: string) => tag.replace(/-\d+\.\d+\.\d+$/, '')

/** Updates releases of rules and what each needs, and the list of current rules. */
export async function readRules(sync: Sync, source: SyncSource) {
  await readRulesets(sync, source)
  return readCurrentRules(sync, source)
}

const readRulesets = tagTable({
  kind: 'Rulesets',
  tagOf: (row) => `${textIn(row, 'name')}-${textIn(row, 'version')}`,
  isWanted: (tag) => rulesets.includes(withoutVersion(tag)),
  isEarlier: (tag, other) =>
    withoutVersion(tag) === withoutVersion(other) && byVersion(tag, other) < 0,
  rowAt: async (tag, repository) => {
    const name = withoutVersion(tag)
    await requireFile(repository, tag, fileOf(name))
    const entries = await entriesAt(repository, tag, name)
    const engine = entries.map((entry) => textIn(entry, 'required_engine_version')).find(Boolean)
    if (!engine)
      throw new SourceError(
        `the tag ${tag} has no required_engine_version; check the rules at this tag`,
      )
    const plugins = entries
      .flatMap((entry) => mapsIn(entry, 'required_plugin_versions'))
      .map((plugin) => ({ name: textIn(plugin, 'name'), version: textIn(plugin, 'version') }))
    const version = tag.slice(name.length + 1)
    return { name, version, engine, plugins: plugins.length > 0 ? plugins : undefined }
  },
})

async function readCurrentRules(sync: Sync, source: SyncSource) {
  const repository = await openRepository(sync, source)
  const [list] = await openLists(sync.folder, 'Rules')
  const known = list?.entries().map((entry) => textIn(entry, 'maturity')) ?? []
  const entries: PlainValues[] = []
  for (const ruleset of rulesets) {
    const maturity = /^falco-(\w+)-rules$/.exec(ruleset)?.[1] ?? 'stable'
    if (known.includes(maturity)) await requireFile(repository, 'HEAD', fileOf(ruleset))
    entries.push(...(await entriesAt(repository, 'HEAD', ruleset)))
  }
  await replaceRows(sync, 'Rules', repository.day, () => entries.flatMap(ruleIn))
  return repository.day
}

/** The rules, lists, macros and requirements in a file of rules. */
async function entriesAt(repository: Repository, ref: string, ruleset: string) {
  const file = fileOf(ruleset)
  const text = await textAt(repository, ref, [file])
  const list = text === '' ? [] : plainValue(parseYaml(text, () => {}))
  if (!Array.isArray(list)) throw new SourceError(`${file} at ${ref} is not a list; check the file`)
  return list.filter((entry) => entry instanceof Map)
}

function ruleIn(entry: PlainValues) {
  const name = textIn(entry, 'rule')
  const tags = textListIn(entry, 'tags')
  const maturity = tags.find((tag) => tag.startsWith('maturity_'))
  if (name === undefined || maturity === undefined) return []
  return {
    name,
    maturity: maturity.replace('maturity_', ''),
    priority: textIn(entry, 'priority')?.toLowerCase().replace('informational', 'info'),
    tags: tags.filter((tag) => tag !== maturity),
    enabled: textIn(entry, 'enabled') === 'false' ? false : undefined,
  }
}
