import { mapsIn, type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { textAt, yamlMaps } from '#tools/sync/repository.ts'
import type { Repository } from '#tools/sync/source.ts'
import { isFinal, tagTable } from '#tools/sync/tag-table.ts'

/** Adds new charts, with what their values at the tag install. */
export const readCharts = tagTable({
  kind: 'Charts',
  forms: [{ name: 'falco', prefix: 'falco-', since: '8.0.0' }],
  rowAt: async (tag, repository) => {
    const chart = await yamlAt(repository, tag, 'falco/Chart.yaml')
    const values = await yamlAt(repository, tag, 'falco/values.yaml')
    const ships = imageIn(values) ?? textIn(chart, 'appVersion') ?? ''
    // A release candidate is not for users.
    if (!isFinal(ships)) return undefined
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

/** A chart has the newest chart of Falcosidekick of its day, in a range such as 0.12.* */
async function sidekickIn(chart: PlainValues | undefined, tag: string, repository: Repository) {
  const needed = mapsIn(chart, 'dependencies')
  const sidekick = needed.find((one) => textIn(one, 'name') === 'falcosidekick')
  const wanted = `falcosidekick-${textIn(sidekick, 'version')}`
  const isWanted = (one: string) =>
    wanted.endsWith('*') ? one.startsWith(wanted.slice(0, -1)) : one === wanted
  const dayOf = (one: string) => repository.tags.get(one) ?? ''
  const newest = [...repository.tags.keys()].find(
    (one) => isWanted(one) && dayOf(one) <= dayOf(tag),
  )
  return newest && imageIn(await yamlAt(repository, newest, 'falcosidekick/values.yaml'))
}

const yamlAt = async (repository: Repository, tag: string, file: string) =>
  yamlMaps(await textAt(repository, tag, `charts/${file}`))[0]

const imageIn = (values: PlainValues | undefined) => textIn(mapIn(values, 'image'), 'tag')

/** The map at the end of a path of keys. */
const mapIn = (values: PlainValues | undefined, ...keys: string[]) =>
  keys.reduce<PlainValues | undefined>((map, key) => mapsIn(map, key)[0], values)
