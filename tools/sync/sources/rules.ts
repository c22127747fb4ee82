import { Rulesets } from '#schema/releases.ts'
import { mapsIn, type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { replaceRows } from '#tools/sync/file-table.ts'
import { filesAt, openRepository, textAt, yamlMaps } from '#tools/sync/repository.ts'
import type { Sync, SyncSource } from '#tools/sync/source.ts'
import { tagTable } from '#tools/sync/tag-table.ts'

const rulesets: readonly string[] = Rulesets.fields.rulesets.fields.name.options

const fileOf = (ruleset: string) => ruleset.replace(/-rules$/, '_rules.yaml')

/** Updates releases of rules and what each needs, and the list of current rules. */
export async function readRules(sync: Sync, source: SyncSource) {
  await readRulesets(sync, source)
  return readCurrentRules(sync, source)
}

const readRulesets = tagTable({
  kind: 'Rulesets',
  forms: rulesets.map((name) => ({ name, prefix: `${name}-` })),
  rowAt: async (tag, repository) => {
    const file = fileOf(tag.replace(/-[\d.]+$/, ''))
    const entries = yamlMaps(await textAt(repository, tag, `rules/${file}`))
    const needed = entries
      .flatMap((entry) => mapsIn(entry, 'required_plugin_versions'))
      .map((plugin) => ({ name: textIn(plugin, 'name'), version: textIn(plugin, 'version') }))
    return {
      engine: entries.map((entry) => textIn(entry, 'required_engine_version')).find(Boolean),
      plugins: needed.length > 0 ? needed : undefined,
    }
  },
})

async function readCurrentRules(sync: Sync, source: SyncSource) {
  const repository = await openRepository(sync, source.url)
  const files = await filesAt(repository, 'HEAD', 'rules', /_rules\.yaml$/)
  const texts = rulesets.flatMap((ruleset) => files.get(fileOf(ruleset)) ?? [])
  const rules = texts.flatMap(yamlMaps).flatMap(ruleIn)
  await replaceRows(sync, 'Rules', repository.day, () => rules)
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
