import { site } from '#lib/site/identity.ts'
import type { installers } from './artifacts.ts'
import type { BundleEntry } from './driver-and-engine.ts'
import { releaseUrl } from './releases.ts'

const commit = /^[0-9a-f]{40}$/

type WithCharts = BundleEntry & ReturnType<Awaited<ReturnType<typeof installers>>>

/** Parts of a release of Falco and what installs it, each with the address of its own release. */
export function partsOf(bundle: WithCharts, before: WithCharts | undefined) {
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
  // If the release had no tag when it was last read, the tags of its parts may be missing too.
  const known = built.map(({ url, ...part }) => ({ ...part, url: source ?? url }))
  return [...known, ...installed].flatMap(({ key, ...part }) => {
    const version = bundle[key]
    return version ? { ...part, ...versionsOf(version, before?.[key]) } : []
  })
}

export type Part = ReturnType<typeof partsOf>[number]

/**
 * A version beside an earlier one. In a range such as '5.0.2 to 6.0.0', the newest version counts.
 * `unchanged` is the text before the first number that differs.
 */
function versionsOf(version: string, before?: string) {
  const numbers = numbersOf(version)
  const earlier = numbersOf(before ?? version)
  const at = numbers.findIndex((number, at) => number !== earlier[at])
  const changed = at < 0 ? '' : numbers.slice(at).join('')
  return {
    version,
    before,
    unchanged: version.slice(0, version.length - changed.length),
    isNewMajor: at === 0 && numbers.length > 1 && earlier.length > 1,
  }
}

/** The parts of the newest version in a range, each with its point: '6.', '0.', '0'. */
const numbersOf = (range: string) => range.replace(/^.* to /, '').split(/(?<=\.)/)
