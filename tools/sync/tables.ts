import { parseYaml } from '#lib/check/front-matter/yaml.ts'
import { formatList, quote } from '#lib/text/message-format.ts'
import type { CollectionName } from '#schema/collections.ts'
import { mapsIn, plainValue, textIn, textListIn } from '#tools/documents/yaml.ts'
import { openLists } from './entry-list.ts'
import { versionsOf } from './remote.ts'
import { refuseHalf, SourceError, type Sync, type SyncSource } from './sources.ts'

type Entry = { name: string } & Record<string, unknown>

type Table = { kind: CollectionName; name: string; entries: readonly Entry[]; day: string }

/** Makes a list that of its source, and reports names that are new or gone. */
export async function replaceTable({ folder, words }: Sync, { kind, name, entries, day }: Table) {
  for (const list of await openLists(folder, kind, name)) {
    const before = list.entries().map((entry) => textIn(entry, 'name') ?? '')
    refuseHalf(entries.length, before.length, name)
    list.replace(entries)
    const names = entries.map((entry) => entry.name)
    const fresh = names.filter((one) => !before.includes(one))
    const gone = before.filter((one) => !names.includes(one))
    if (fresh.length > 0) words.push(`New ${name}: ${formatList(fresh)}`)
    if (gone.length > 0) words.push(`No longer among ${name}: ${formatList(gone)}`)
    list.moveOn(day)
    await list.save()
  }
}

async function newestOf(sync: Sync, source: SyncSource) {
  const { day, versions } = await versionsOf(sync, source)
  return { day, text: Buffer.from(versions.at(-1)?.bytes ?? '').toString('utf8') }
}

/** Lists plugins of registry.yaml, except those that only reserve a name. */
export async function bringPlugins(sync: Sync, source: SyncSource) {
  const { day, text } = await newestOf(sync, source)
  const registry = plainValue(parseYaml(text, () => {}))
  if (!(registry instanceof Map)) throw new SourceError('it is not a registry in YAML; look at it')
  const entries = mapsIn(registry, 'plugins').flatMap((plugin) => {
    const name = textIn(plugin, 'name')
    const url = textIn(plugin, 'url')
    if (textIn(plugin, 'reserved') === 'true' || !name || !url) return []
    const [capabilities] = mapsIn(plugin, 'capabilities')
    const [sourcing] = mapsIn(capabilities, 'sourcing')
    const [extraction] = mapsIn(capabilities, 'extraction')
    const maintainers = mapsIn(plugin, 'maintainers').flatMap((one) => textIn(one, 'name') ?? [])
    return withValues({
      name,
      eventSource: textIn(sourcing, 'source'),
      extractsFrom: textListIn(extraction, 'sources'),
      url,
      rulesUrl: textIn(plugin, 'rules_url'),
      licence: textIn(plugin, 'license'),
      maintainers: maintainers.length > 0 ? maintainers : [textIn(plugin, 'authors') ?? []].flat(),
    })
  })
  await replaceTable(sync, { kind: 'Plugins', name: 'plugins', entries, day })
  return day
}

/** Drops keys without a value. */
function withValues(entry: Entry): Entry {
  const given = Object.entries(entry).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return { ...Object.fromEntries(given), name: entry.name }
}

/** Lists the links below each heading of the section 'Outputs'. */
export async function bringOutputs(sync: Sync, source: SyncSource) {
  const { day, text } = await newestOf(sync, source)
  const [, section = ''] = /^## Outputs$(.*?)^## /ms.exec(text) ?? []
  const entries = section
    .split(/^### /m)
    .slice(1)
    .flatMap((part) => {
      const [category = '', ...lines] = part.split('\n')
      return lines
        .filter((line) => line.startsWith('- '))
        .map((line) => {
          const [, name, url] = /^- \[\*\*(.+?)\*\*\]\((\S+?)\)/.exec(line) ?? []
          if (!name || !url)
            throw new SourceError(
              `the line ${quote(line, 100)} has no link to an output; look at it`,
            )
          return { name, category: category.trim(), url: url.replace(/(?<!:)\/\//g, '/') }
        })
    })
  await replaceTable(sync, { kind: 'Outputs', name: 'outputs', entries, day })
  return day
}

const adopter = /^\* +\[([^\]]+)\]\((\S+?)\)/gm

/** Lists adopters with the day that each was first listed, from the history since the last sync. */
export async function bringAdopters(sync: Sync, source: SyncSource) {
  const { day, versions } = await versionsOf(sync, source)
  const days = new Map<string, string>()
  for (const list of await openLists(sync.folder, 'Adopters', 'adopters'))
    for (const entry of list.entries())
      days.set(textIn(entry, 'name') ?? '', textIn(entry, 'since') ?? '')
  let entries: Entry[] = []
  for (const { bytes, day: of } of versions) {
    const found = [...Buffer.from(bytes).toString('utf8').matchAll(adopter)]
    entries = found.map(([, name = '', url = '']) => {
      if (!days.has(name)) days.set(name, of)
      return { name, url, since: days.get(name) }
    })
  }
  await replaceTable(sync, { kind: 'Adopters', name: 'adopters', entries, day })
  return day
}
