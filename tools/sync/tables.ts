import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import type { CollectionName } from '#schema/collections.ts'
import { mapsIn, plainValue, textIn, textListIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { versionsOf } from './remote.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource } from './sources.ts'

type Entry = { name: string } & Readonly<Record<string, unknown>>

type Table = { kind: CollectionName; name: string; entries: readonly Entry[]; day: string }

/** Replaces the entries of a list, and reports names that are new or gone. */
export async function replaceTable({ folder, words }: Sync, { kind, name, entries, day }: Table) {
  for (const list of await openLists(folder, kind, name)) {
    const before = list.entries().map((entry) => textIn(entry, 'name') ?? '')
    const after = entries.map((entry) => entry.name)
    refuseHalf(after.length, before.length, name)
    list.replace(entries)
    const fresh = after.filter((one) => !before.includes(one))
    const gone = before.filter((one) => !after.includes(one))
    if (fresh.length > 0) words.push(`New ${name}: ${formatList(fresh)}`)
    if (gone.length > 0) words.push(`No longer among ${name}: ${formatList(gone)}`)
    list.moveOn(day)
    await list.save()
  }
}

type Dated = { text: string; day: string }

/**
 * Returns a function that imports a list from one file of a repository. `versions`: the texts of
 * the file since the last sync, the newest last.
 */
function bringTable(
  kind: CollectionName,
  name: string,
  entriesIn: (newest: string, versions: readonly Dated[], sync: Sync) => Promise<Entry[]> | Entry[],
) {
  return async (sync: Sync, source: SyncSource) => {
    const { day, versions } = await versionsOf(sync, source)
    const texts = versions.map(({ bytes, day }) => ({ text: Buffer.from(bytes).toString(), day }))
    const entries = await entriesIn(texts.at(-1)?.text ?? '', texts, sync)
    await replaceTable(sync, { kind, name, entries, day })
    return day
  }
}

const orNone = <Item>(list: readonly Item[]) => (list.length > 0 ? list : undefined)

/** Plugins of registry.yaml, except those that only reserve a name. */
export const bringPlugins = bringTable('Plugins', 'plugins', (text) => {
  const registry = plainValue(parseYaml(text, () => {}))
  if (!(registry instanceof Map))
    throw new SourceError('it is not a registry in YAML; check the file')
  return mapsIn(registry, 'plugins').flatMap((plugin) => {
    const name = textIn(plugin, 'name')
    if (name === undefined || textIn(plugin, 'reserved') === 'true') return []
    const [capabilities] = mapsIn(plugin, 'capabilities')
    const [sourcing] = mapsIn(capabilities, 'sourcing')
    const [extraction] = mapsIn(capabilities, 'extraction')
    const maintainers = mapsIn(plugin, 'maintainers').flatMap((one) => textIn(one, 'name') ?? [])
    return {
      name,
      eventSource: textIn(sourcing, 'source'),
      extractsFrom: orNone(textListIn(extraction, 'sources')),
      url: textIn(plugin, 'url'),
      rulesUrl: textIn(plugin, 'rules_url'),
      maintainers: orNone(maintainers) ?? [textIn(plugin, 'authors')],
    }
  })
})

/** Links below headings of the section 'Outputs' in falcosidekick's README. */
export const bringOutputs = bringTable('Outputs', 'outputs', (text) => {
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

/** Adopters, each with the day that it was first listed. */
export const bringAdopters = bringTable('Adopters', 'adopters', async (_, versions, sync) => {
  const [list] = await openLists(sync.folder, 'Adopters', 'adopters')
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
