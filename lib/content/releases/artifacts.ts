import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { groupBy } from '#lib/group-by.ts'
import { byVersion } from '#lib/text/collation.ts'
import { formatList } from '#lib/text/message-format.ts'
import { type BundleEntry, isCompatible, loadsEngine } from './driver-and-engine.ts'
import { releaseUrl } from './releases.ts'
import type { CompatibleRuleset } from './rulesets.ts'

function rangeOf(versions: readonly string[]) {
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
      chart: rangeOf(charts.map(({ version }) => version)),
      falcosidekick: rangeOf(charts.flatMap((chart) => chart.falcosidekick ?? [])),
      falcoctlImage: rangeOf(charts.flatMap((chart) => chart.falcoctl ?? [])),
      artifacts: newest?.artifacts?.join(', '),
      operator: rangeOf(operators.map(({ version }) => version)),
      helm:
        newest &&
        `helm repo update falcosecurity\nhelm upgrade falco falcosecurity/falco --namespace falco --version ${newest.version} --values values.yaml`,
    }
  }
})

/** A function that finds the newest rules of each plugin that an engine can load. */
export const pluginRules = cachedQuery(async () => {
  const all = (await contentIndex())['plugin-rules'].flatMap(({ rulesets }) => rulesets)
  all.sort((a, b) => byVersion(b.version, a.version))
  return ({ engine = '', pluginApi }: BundleEntry): CompatibleRuleset[] =>
    [...groupBy(all, ({ name }) => name).values()].flatMap((own) => {
      const newest = own.find(
        (one) =>
          one.engine &&
          loadsEngine(engine, one.engine) &&
          (!pluginApi || !one.pluginApi || isCompatible(pluginApi, one.pluginApi)),
      )
      if (!newest) return []
      const { name, version, source, plugins = [] } = newest
      const plugin = name.replace(/-rules$/, '')
      return {
        name,
        newest: {
          version,
          source,
          url: source ?? releaseUrl('plugins', `plugins/${plugin}/v${version}`),
        },
        isUnsure: !pluginApi || !newest.pluginApi,
        needs: formatList(plugins.map((one) => `${one.name} ${one.version}`)),
        command: `falcoctl artifact install ${name}:${version} ${plugin}:${version}`,
      }
    })
})

export const signatures = cachedQuery(async () =>
  (await contentIndex()).signatures.flatMap((document) =>
    document.signatures.map((one) => {
      const who = `--certificate-oidc-issuer=${one.issuer} --certificate-identity-regexp=${one.identity}`
      return { ...one, command: `cosign verify ${one.repository}:latest ${who}` }
    }),
  ),
)
