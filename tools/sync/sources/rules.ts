import { Rulesets } from '#schema/releases.ts'
import { mapsIn, type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { replaceRows } from '#tools/sync/file-table.ts'
import { openRepository, plainMaps, requiredText, textAt } from '#tools/sync/repository.ts'
import { type Repository, SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { tagTable } from '#tools/sync/tag-table.ts'

const rulesets: readonly string[] = Rulesets.fields.rulesets.fields.name.options

const fileOf = (ruleset: string) => `rules/${ruleset.replace(/-rules$/, '_rules.yaml')}`

/** Updates releases of rules and what each needs, and the list of current rules. */
export async function readRules(sync: Sync, source: SyncSource) {
  await readRulesets(sync, source)
  return readCurrentRules(sync, source)
}

const readRulesets = tagTable({
  kind: 'Rulesets',
  forms: rulesets.map((name) => ({ name, prefix: `${name}-` })),
  rowAt: ({ tag, name = '' }, repository) => needsAt(repository, tag, fileOf(name)),
})

/** The versions of the engine and of plugins that rules in a file need. */
async function needsAt(repository: Repository, tag: string, file: string) {
  const entries = plainMaps(await requiredText(repository, tag, file))
  const engine = entries.map((entry) => textIn(entry, 'required_engine_version')).find(Boolean)
  if (!engine)
    throw new SourceError(
      `the tag ${tag} has no required_engine_version; check the rules at this tag`,
    )
  const needed = entries
    .flatMap((entry) => mapsIn(entry, 'required_plugin_versions'))
    .map((plugin) => ({ name: textIn(plugin, 'name'), version: textIn(plugin, 'version') }))
  return { engine, plugins: needed.length > 0 ? needed : undefined }
}

async function readCurrentRules(sync: Sync, source: SyncSource) {
  const repository = await openRepository(sync, source)
  const [list] = await openLists(sync.folder, 'Rules')
  const known = list?.entries().map((entry) => textIn(entry, 'maturity')) ?? []
  const entries: PlainValues[] = []
  for (const ruleset of rulesets) {
    const maturity = /^falco-(\w+)-rules$/.exec(ruleset)?.[1] ?? 'stable'
    const text = known.includes(maturity)
      ? await requiredText(repository, 'HEAD', fileOf(ruleset))
      : await textAt(repository, 'HEAD', [fileOf(ruleset)])
    entries.push(...plainMaps(text))
  }
  await replaceRows(sync, 'Rules', repository.day, () => entries.flatMap(ruleIn))
  return repository.day
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
