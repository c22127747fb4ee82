import { mapsIn, type PlainValues, textIn, textListIn } from '#tools/documents/yaml.ts'
import { plainMaps, readVersions, requiredText } from '#tools/sync/repository.ts'
import type { SourceReader } from '#tools/sync/source.ts'
import { SourceError } from '#tools/sync/source-error.ts'
import { isFinal, tagTable } from '#tools/sync/tag-table.ts'

/** Adds new charts of Helm's index, with what their values at the tag install. */
export const readCharts: SourceReader = async (sync, source) => {
  const [index] = plainMaps((await readVersions(sync, source)).newest)
  // Helm writes this key after all charts.
  if (!index?.has('generated'))
    throw new SourceError("the index has no key 'generated' at its end; check if it is complete")
  const [entries] = mapsIn(index, 'entries')
  const read = tagTable({
    kind: 'Charts',
    forms: [
      { name: 'falco', prefix: 'falco-', since: '2.0.0' },
      { name: 'falcosidekick', prefix: 'falcosidekick-', since: '0.5.4' },
    ],
    rowAt: async ({ tag, name = '', version }, repository) => {
      const chart = mapsIn(entries, name).find((one) => textIn(one, 'version') === version)
      // Charts were in the root of the repository until September 2023.
      const valuesIn = async (file: string) => {
        const path = `${name}/${file}`
        return plainMaps(await requiredText(repository, tag, `charts/${path}`, path))[0]
      }
      const values = await valuesIn('values.yaml')
      const ships = textIn(mapIn(values, 'image'), 'tag') ?? textIn(chart, 'appVersion') ?? ''
      // Helm does not offer a tag without a chart, and a release candidate is not for users.
      if (!chart || !isFinal(ships)) return undefined
      if (name !== 'falco') return { ships }
      const artifacts = [values, await valuesIn('values-k8saudit.yaml')].flatMap((one) =>
        textListIn(mapIn(one, 'falcoctl', 'config', 'artifact', 'install'), 'refs'),
      )
      const needed = mapsIn(chart, 'dependencies')
      const sidekick = needed.find((one) => textIn(one, 'name') === 'falcosidekick')
      return {
        ships,
        falcosidekick: textIn(sidekick, 'version'),
        falcoctl: textIn(mapIn(values, 'falcoctl', 'image'), 'tag'),
        artifacts: artifacts.length > 0 ? artifacts : undefined,
      }
    },
  })
  return read(sync, source)
}

/** The map at the end of a path of keys. */
const mapIn = (values: PlainValues | undefined, ...keys: string[]) =>
  keys.reduce<PlainValues | undefined>((map, key) => mapsIn(map, key)[0], values)

/** Adds new releases of the operator, with the Falco that each installs by default. */
export const readOperator = tagTable({
  kind: 'Charts',
  forms: [{ name: 'falco-operator', prefix: 'v' }],
  rowAt: async ({ tag }, repository) => {
    const file = 'internal/pkg/image/const.go'
    const text = await requiredText(repository, tag, file)
    const [, ships = ''] = /\bFalcoTag = "([\d.]+)"/.exec(text) ?? []
    if (!isFinal(ships)) throw new SourceError(`${file} at ${tag} has no FalcoTag; check the file`)
    return { ships }
  },
})
