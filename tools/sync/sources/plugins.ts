import { mapsIn, textIn, textListIn } from '#tools/documents/yaml.ts'
import { fileTable } from '#tools/sync/file-table.ts'
import { yamlMaps } from '#tools/sync/repository.ts'

const orNone = <Item>(list: readonly Item[]) => (list.length > 0 ? list : undefined)

/** Reads the plugins of registry.yaml; entries that only reserve a name are skipped. */
export const readPlugins = fileTable('Plugins', ({ newest }) => {
  const [registry] = yamlMaps(newest)
  return mapsIn(registry, 'plugins').flatMap((plugin) => {
    const name = textIn(plugin, 'name')
    if (name === undefined || textIn(plugin, 'reserved') === 'true') return []
    const [capabilities] = mapsIn(plugin, 'capabilities')
    const [sourcing] = mapsIn(capabilities, 'sourcing')
    const [extraction] = mapsIn(capabilities, 'extraction')
    const named = mapsIn(plugin, 'maintainers').flatMap((one) => textIn(one, 'name') ?? [])
    return {
      name,
      eventSource: textIn(sourcing, 'source'),
      extractsFrom: orNone(textListIn(extraction, 'sources')),
      url: textIn(plugin, 'url'),
      rulesUrl: textIn(plugin, 'rules_url'),
      maintainers: orNone(named) ?? orNone(textListIn(plugin, 'authors')),
    }
  })
})
