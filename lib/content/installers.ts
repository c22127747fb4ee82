import { byVersion } from '#lib/text/collation.ts'
import { cachedQuery, contentIndex } from './read-index.ts'

function spanOf(versions: readonly string[]) {
  const newest = versions[0]
  const oldest = versions.at(-1)
  return newest === oldest ? newest : `${oldest} to ${newest}`
}

/** A function that finds what installs a release of Falco in a cluster. */
export const installers = cachedQuery(async () => {
  const all = (await contentIndex()).charts.flatMap(({ charts }) => charts)
  all.sort((a, b) => byVersion(b.version, a.version))
  return (falco: string) => {
    const own = all.filter(({ ships }) => ships === falco)
    const charts = own.filter(({ name }) => name === 'falco')
    const operators = own.filter(({ name }) => name === 'falco-operator')
    const [newest] = charts
    return {
      newestChart: newest?.version,
      chart: spanOf(charts.map(({ version }) => version)),
      falcosidekick: spanOf(charts.flatMap((chart) => chart.falcosidekick ?? [])),
      falcoctlImage: spanOf(charts.flatMap((chart) => chart.falcoctl ?? [])),
      artifacts: newest?.artifacts?.join(', '),
      operator: spanOf(operators.map(({ version }) => version)),
      helm:
        newest &&
        `helm upgrade falco falcosecurity/falco --namespace falco --version ${newest.version} --values values.yaml`,
    }
  }
})
