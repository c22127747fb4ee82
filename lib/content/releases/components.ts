import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { site } from '#lib/site/identity.ts'
import { byVersion } from '#lib/text/collation.ts'
import type { BundleEntry } from './driver-and-engine.ts'
import { releaseUrl } from './releases.ts'

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

const commit = /^[0-9a-f]{40}$/

type WithCharts = BundleEntry & ReturnType<Awaited<ReturnType<typeof installers>>>

/**
 * The components of a release of Falco and what installs it, each with the address of its own
 * release, and its version in an earlier release of Falco.
 */
export function componentsOf(bundle: WithCharts, before: WithCharts | undefined) {
  const { falco, libs = '', driver, rules, falcoctl, container, newestChart, source } = bundle
  const libsUrl = commit.test(libs)
    ? `${site.organisation}/libs/commit/${libs}`
    : releaseUrl('libs', libs)
  const header = `${site.organisation}/falco/blob/${falco}/userspace/engine/falco_engine_version.h`
  const chartUrl = releaseUrl('charts', `falco-${newestChart}`)
  const built = [
    { key: 'libs', name: 'libs', url: libsUrl },
    { key: 'driver', name: 'driver', url: releaseUrl('libs', `${driver}+driver`) },
    { key: 'rules', name: 'falco-rules', url: releaseUrl('rules', `falco-rules-${rules}`) },
    { key: 'falcoctl', name: 'falcoctl', url: releaseUrl('falcoctl', `v${falcoctl}`) },
    {
      key: 'container',
      name: 'container plugin',
      url: releaseUrl('plugins', `plugins/container/v${container}`),
    },
    { key: 'engine', name: 'engine', url: header },
  ] as const
  const installed = [
    { key: 'chart', name: 'Helm chart', url: chartUrl },
    { key: 'falcosidekick', name: 'in the chart: Falcosidekick', url: chartUrl, isOfChart: true },
    { key: 'falcoctlImage', name: 'in the chart: falcoctl', url: chartUrl, isOfChart: true },
    { key: 'artifacts', name: 'falcoctl installs', url: chartUrl, isOfChart: true },
    {
      key: 'operator',
      name: 'operator',
      url: `${site.organisation}/falco-operator/releases`,
    },
  ] as const
  // If the release had no tag when it was last read, the tags of its components may be missing too.
  const known = built.map(({ url, ...component }) => ({ ...component, url: source ?? url }))
  return [...known, ...installed].flatMap(({ key, ...component }) => {
    const version = bundle[key]
    return version ? { ...component, version, before: before?.[key] } : []
  })
}

export type Component = ReturnType<typeof componentsOf>[number]

export const signatures = cachedQuery(async () =>
  (await contentIndex()).signatures.flatMap((document) =>
    document.signatures.map((one) => {
      const who = `--certificate-oidc-issuer=${one.issuer} --certificate-identity-regexp=${one.identity}`
      return { ...one, command: `cosign verify ${one.repository}:latest ${who}` }
    }),
  ),
)
