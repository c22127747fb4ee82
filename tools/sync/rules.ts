import { byVersion } from '#lib/text/collation.ts'
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
import { addTagged } from './tagged.ts'

const rulesetNames: readonly string[] = Rulesets.fields.rulesets.fields.name.options

const fileOfRules = (name: string) => `rules/${name.replace(/-rules$/, '_rules.yaml')}`

/** Entries of a file of rules. */
function entriesIn(name: string, text: string) {
  const remarks: string[] = []
  const file = readListFile(Buffer.from(text), (_, message) => remarks.push(message))
  if (!file || file.entries.length === 0)
    throw new SourceError(`${fileOfRules(name)} cannot be read: ${remarks[0] ?? 'it is empty'}`)
  return file.entries.map(({ values }) => values)
}

/** Adds what new releases of the rules need, and lists the rules of today. */
export function bringRules(sync: Sync, source: SyncSource) {
  return inTags(sync, source, async (filesAt, allTags, day) => {
    const nameOf = (tag: string) => tag.replace(/-\d+\.\d+\.\d+$/, '')
    const tagOf = (entry: PlainValues) => `${textIn(entry, 'name')}-${textIn(entry, 'version')}`
    const tags = allTags.filter((tag) => rulesetNames.includes(nameOf(tag)))
    const order = (tag: string) => rulesetNames.indexOf(nameOf(tag))
    const isAfter = (entry: PlainValues, tag: string) => {
      const other = tagOf(entry)
      return order(other) === order(tag) ? byVersion(other, tag) < 0 : order(other) > order(tag)
    }
    const read = async (tag: string) => {
      const name = nameOf(tag)
      const entries = entriesIn(name, await filesAt(tag, [fileOfRules(name)]))
      const engine = entries.map((entry) => textIn(entry, 'required_engine_version')).find(Boolean)
      if (!engine)
        throw new SourceError(`the tag ${tag} has no required_engine_version; look at it`)
      const plugins = entries
        .flatMap((entry) => mapsIn(entry, 'required_plugin_versions'))
        .map((plugin) => ({ name: textIn(plugin, 'name'), version: textIn(plugin, 'version') }))
      const version = tag.slice(name.length + 1)
      return { name, version, engine, ...(plugins.length > 0 && { plugins }) }
    }
    await addTagged(sync, day, { kind: 'Rulesets', name: 'rulesets', tagOf, tags, read, isAfter })
    const rules: ReturnType<typeof rulesIn> = []
    for (const name of rulesetNames) {
      const text = await filesAt('HEAD', [fileOfRules(name)])
      if (text) rules.push(...rulesIn(entriesIn(name, text)))
    }
    await replaceTable(sync, { kind: 'Rules', name: 'rules', entries: rules, day })
    return day
  })
}

function rulesIn(entries: readonly PlainValues[]) {
  return entries.flatMap((entry) => {
    const tags = textListIn(entry, 'tags')
    const maturity = tags.find((tag) => tag.startsWith('maturity_'))
    const name = textIn(entry, 'rule')
    if (name === undefined || maturity === undefined) return []
    return {
      name,
      maturity: maturity.replace('maturity_', ''),
      priority: textIn(entry, 'priority')?.toLowerCase().replace('informational', 'info'),
      tags: tags.filter((tag) => tag !== maturity),
      ...(textIn(entry, 'enabled') === 'false' && { enabled: false }),
    }
  })
}
