import { mapsIn, type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { plainMaps, readVersions, requiredText } from '#tools/sync/repository.ts'
import type { Repository, SourceReader } from '#tools/sync/source.ts'
import { isFinal, tagTable } from '#tools/sync/tag-table.ts'

/** Adds new charts of Helm's index, with what their values at the tag install. */
export const readCharts: SourceReader = async (sync, source) => {
  const [index] = plainMaps((await readVersions(sync, source)).newest)
  const charts = mapsIn(mapsIn(index, 'entries')[0], 'falco')
  const read = tagTable({
    kind: 'Charts',
    forms: [{ name: 'falco', prefix: 'falco-', since: '2.0.0' }],
    rowAt: async ({ tag, version }, repository) => {
      const chart = charts.find((one) => textIn(one, 'version') === version)
      const values = await valuesAt(repository, tag, 'falco/values.yaml')
      const ships = imageIn(values) ?? textIn(chart, 'appVersion') ?? ''
      // Helm does not offer a tag without a chart, and a release candidate is not for users.
      if (!chart || !isFinal(ships)) return undefined
      const install = mapIn(values, 'falcoctl', 'config', 'artifact', 'install')
      const artifacts = textListIn(install, 'refs')
      return {
        ships,
        falcosidekick: await sidekickIn(chart, tag, repository),
        falcoctl: textIn(mapIn(values, 'falcoctl', 'image'), 'tag'),
        artifacts: artifacts.length > 0 ? artifacts : undefined,
      }
    },
  })
  return read(sync, source)
}

/** A chart has the newest chart of Falcosidekick of its day, in a range such as 0.12.* */
async function sidekickIn(chart: PlainValues, tag: string, repository: Repository) {
  const needed = mapsIn(chart, 'dependencies')
  const sidekick = needed.find((one) => textIn(one, 'name') === 'falcosidekick')
  const wanted = `falcosidekick-${textIn(sidekick, 'version')}`
  const isWanted = (one: string) =>
    wanted.endsWith('*') ? one.startsWith(wanted.slice(0, -1)) : one === wanted
  const dayOf = (one: string) => repository.tags.get(one) ?? ''
  const newest = [...repository.tags.keys()].find(
    (one) => isWanted(one) && dayOf(one) <= dayOf(tag),
  )
  return newest && imageIn(await valuesAt(repository, newest, 'falcosidekick/values.yaml'))
}

/** Charts were in the root of the repository until September 2023. */
async function valuesAt(repository: Repository, tag: string, file: string) {
  return plainMaps(await requiredText(repository, tag, `charts/${file}`, file))[0]
}

const imageIn = (values: PlainValues | undefined) => textIn(mapIn(values, 'image'), 'tag')

/** The map at the end of a path of keys. */
const mapIn = (values: PlainValues | undefined, ...keys: string[]) =>
  keys.reduce<PlainValues | undefined>((map, key) => mapsIn(map, key)[0], values)
