import { Rulesets } from '#schema/bundles.ts'
import {
  mapsIn,
  type PlainValues,
  readListFile,
  textIn,
  textListIn,
} from '#tools/documents/yaml.ts'
import { inTags } from './remote.ts'
import { SourceError, type Sync, type SyncSource } from './sources.ts'
import { replaceTable } from './tables.ts'
import { addTagged, withoutVersion } from './tagged.ts'

const rulesets: readonly string[] = Rulesets.fields.rulesets.fields.name.options

const tagOf = (entry: PlainValues) => `${textIn(entry, 'name')}-${textIn(entry, 'version')}`

const fileOf = (ruleset: string) => `rules/${ruleset.replace(/-rules$/, '_rules.yaml')}`

/**
 * Adds the engine and plugins that each new release of the rules needs, and updates the list of
 * current rules.
 */
export function bringRules(sync: Sync, source: SyncSource) {
  return inTags(sync, source, async (filesAt, allTags, day) => {
    const entriesAt = async (ref: string, ruleset: string) => {
      const file = fileOf(ruleset)
      const text = await filesAt(ref, [file])
      const list = readListFile(Buffer.from(text), () => {})
      if (text && !list) throw new SourceError(`${file} at ${ref} is not a list; check the file`)
      return list?.entries.map(({ values }) => values) ?? []
    }
    const read = async (tag: string) => {
      const name = withoutVersion(tag)
      const entries = await entriesAt(tag, name)
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
    }
    const tags = allTags.filter((tag) => rulesets.includes(withoutVersion(tag)))
    await addTagged(sync, day, { kind: 'Rulesets', name: 'rulesets', tagOf, tags, read })
    const today = []
    for (const ruleset of rulesets) today.push(...(await entriesAt('HEAD', ruleset)))
    await replaceTable(sync, { kind: 'Rules', name: 'rules', entries: rulesIn(today), day })
    return day
  })
}

function rulesIn(entries: readonly PlainValues[]) {
  return entries.flatMap((entry) => {
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
  })
}
