import { byVersion } from '#lib/text/collation.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { releasedParts } from './releases.ts'

/** Whether a version is in a range of a chart's dependencies: a version, or '0.12.*'. */
const isIn = (version: string, range: string) =>
  range.endsWith('*') ? version.startsWith(range.slice(0, -1)) : version === range

/** A text such as '4.19.0 to 4.21.3', from versions with the newest first. */
function spanOf(versions: readonly string[]) {
  const newest = versions[0]
  const oldest = versions.at(-1)
  return newest === oldest ? newest : `${oldest} to ${newest}`
}

/** A function that finds what installs a release of Falco in a cluster. */
export const installers = cachedQuery(async () => {
  const all = (await contentIndex()).charts.flatMap(({ charts }) => charts)
  const days = new Map<string, string>()
  for (const { project, part, releases } of (await releasedParts()).others)
    if (project === 'charts')
      for (const { version, date } of releases) days.set(`${part} ${version}`, date)
  const named = (name: string) =>
    all.filter((one) => one.name === name).sort((a, b) => byVersion(b.version, a.version))
  const sidekicks = named('falcosidekick')
  /** A packaged chart contains the newest chart of Falcosidekick of its day. */
  const sidekickIn = (version: string, range: string) => {
    const day = days.get(`falco ${version}`) ?? ''
    return sidekicks.find(
      (one) => isIn(one.version, range) && (days.get(`falcosidekick ${one.version}`) ?? '') <= day,
    )?.ships
  }
  return (falco: string) => {
    const charts = named('falco').filter(({ ships }) => ships === falco)
    const operators = named('falco-operator').filter(({ ships }) => ships === falco)
    const images = charts.flatMap(
      ({ version, falcosidekick = '' }) => sidekickIn(version, falcosidekick) ?? [],
    )
    const [newest] = charts
    return {
      newestChart: newest?.version,
      chart: spanOf(charts.map(({ version }) => version)),
      falcosidekick: spanOf([...new Set(images)]),
      falcoctlImage: spanOf([...new Set(charts.flatMap((chart) => chart.falcoctl ?? []))]),
      artifacts: newest?.artifacts?.join(', '),
      operator: spanOf(operators.map(({ version }) => version)),
      helm:
        newest &&
        `helm upgrade falco falcosecurity/falco --namespace falco --version ${newest.version} --values values.yaml`,
    }
  }
})
