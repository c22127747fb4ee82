import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { quote } from '#lib/text/message-format.ts'
import type { CollectionName } from '#schema/collections.ts'
import { mapsIn, plainValue, textIn, textListIn } from '#tools/documents/yaml.ts'
import { type NamedEntry, openLists, replaceTable } from './entry-list.ts'
import { type Version, versionsOf } from './remote.ts'
import { SourceError, type Sync, type SyncSource } from './sources.ts'

/**
 * Returns a function that imports a list from one file of a repository.
 * @param entriesIn - reads the file's newest text, or all its versions since the last sync
 */
function bringTable(
  kind: CollectionName,
  entriesIn: (
    newest: string,
    versions: readonly Version[],
    sync: Sync,
  ) => Promise<NamedEntry[]> | NamedEntry[],
) {
  return async (sync: Sync, source: SyncSource) => {
    const { day, versions } = await versionsOf(sync, source)
    const entries = await entriesIn(versions.at(-1)?.text ?? '', versions, sync)
    await replaceTable(sync, kind, entries, day)
    return day
  }
}

const orNone = <Item>(list: readonly Item[]) => (list.length > 0 ? list : undefined)

/** Imports the plugins of registry.yaml; entries that only reserve a name are skipped. */
export const bringPlugins = bringTable('Plugins', (text, _, { notes }) => {
  const registry = plainValue(parseYaml(text, () => {}))
  if (!(registry instanceof Map))
    throw new SourceError('the file is not valid YAML with keys and values; check it')
  return mapsIn(registry, 'plugins').flatMap((plugin) => {
    const name = textIn(plugin, 'name')
    if (name === undefined || textIn(plugin, 'reserved') === 'true') return []
    const [capabilities] = mapsIn(plugin, 'capabilities')
    const [sourcing] = mapsIn(capabilities, 'sourcing')
    const [extraction] = mapsIn(capabilities, 'extraction')
    const named = mapsIn(plugin, 'maintainers').flatMap((one) => textIn(one, 'name') ?? [])
    const maintainers = orNone(named) ?? orNone([textIn(plugin, 'authors') ?? []].flat())
    if (!maintainers) notes.push(`The plugin ${quote(name)} has no maintainers or authors`)
    return {
      name,
      eventSource: textIn(sourcing, 'source'),
      extractsFrom: orNone(textListIn(extraction, 'sources')),
      url: textIn(plugin, 'url'),
      rulesUrl: textIn(plugin, 'rules_url'),
      maintainers,
    }
  })
})

export const bringOutputs = bringTable('Outputs', (text) => {
  const [, section = ''] = /^## Outputs$(.*?)^## /ms.exec(text) ?? []
  let category = ''
  return section.split('\n').flatMap((line) => {
    if (line.startsWith('### ')) category = line.slice(4).trim()
    if (!line.startsWith('- ')) return []
    const [, name, url] = /^- \[\*\*(.+?)\*\*\]\((\S+?)\)/.exec(line) ?? []
    if (!name || !url)
      throw new SourceError(`the line ${quote(line, 100)} has no link to an output; check the file`)
    return { name, category, url: url.replace(/(?<!:)\/\//g, '/') }
  })
})

export const bringAdopters = bringTable('Adopters', async (_, versions, sync) => {
  const [list] = await openLists(sync.folder, 'Adopters')
  const days = new Map(list?.entries().map((one) => [textIn(one, 'name'), textIn(one, 'since')]))
  const lists = versions.map(({ text, day }) =>
    [...text.matchAll(/^\* +\[([^\]]+)\]\((\S+?)\)/gm)].map(([, name = '', url = '']) => {
      const since = days.get(name) ?? day
      days.set(name, since)
      return { name, url, since }
    }),
  )
  return lists.at(-1) ?? []
})
