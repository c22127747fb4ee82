import { quote } from '#lib/text/message-format.ts'
import { Rulesets } from '#schema/releases.ts'
import { mapsIn, type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { openLists } from '#tools/sync/entry-list.ts'
import { replaceRows } from '#tools/sync/file-table.ts'
import {
  openBeside,
  openRepository,
  plainMaps,
  requiredText,
  textAt,
} from '#tools/sync/repository.ts'
import { type Repository, SourceError, type Sync, type SyncSource } from '#tools/sync/source.ts'
import { tagTable } from '#tools/sync/tag-table.ts'
import { pluginApiAt } from './bundles.ts'

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

const plugins = ['k8saudit', 'k8saudit-gke', 'cloudtrail', 'gcpaudit', 'github', 'okta']

/**
 * Updates releases of the rules of plugins, which have the version of their plugin; reports plugins
 * with rules that are not in the list above.
 */
export async function readPluginRules(sync: Sync, source: SyncSource) {
  const { git } = await openRepository(sync, source)
  const folders = await git('ls-tree', '-r', '-d', '--name-only', 'HEAD', 'plugins/')
  for (const [, name = ''] of folders.matchAll(/^plugins\/([^/]+)\/rules$/gm))
    if (!plugins.includes(name))
      sync.notes.push(
        `The rules of the plugin ${quote(name, 100)} are not read; add it to 'plugins' in tools/sync/sources/rules.ts`,
      )
  return readTagsOfPlugins(sync, source)
}

const readTagsOfPlugins = tagTable({
  kind: 'PluginRules',
  forms: plugins.map((name) => ({ name: `${name}-rules`, prefix: `plugins/${name}/v` })),
  rowAt: async ({ tag }, repository, sync, source) => {
    const goModule = await textAt(repository, tag, [tag.replace(/v[^/]+$/, 'go.mod')])
    const [, version = ''] = /\/plugin-sdk-go (v[\d.]+)$/m.exec(goModule) ?? []
    const sdk = version && (await openBeside(sync, source, 'plugin-sdk-go'))
    return {
      ...(await needsAt(repository, tag, tag.replace(/v[^/]+$/, 'rules/'))),
      pluginApi: sdk ? await pluginApiAt(sdk, version, 'pkg/sdk') : undefined,
    }
  },
})

/** The versions of the engine and of plugins that rules in a file, or in a folder, need. */
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
