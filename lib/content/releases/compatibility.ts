import { minorOf } from '#lib/charts/releases.ts'
import type { EntryOf } from '#lib/content/content-index.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { groupBy } from '#lib/group-by.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byVersion } from '#lib/text/collation.ts'
import { Rulesets } from '#schema/releases.ts'
import { installers, pluginRules } from './artifacts.ts'
import { answersFor, removals } from './changes.ts'
import {
  type BundleEntry,
  driverAdvice,
  engineAdvice,
  isCompatible,
  loadsEngine,
} from './driver-and-engine.ts'
import { cardsOf } from './release-cards.ts'
import { releasedParts, releases, releaseUrl } from './releases.ts'

type RulesetEntry = EntryOf<'Rulesets'>['rulesets'][number]

type Compatibility = { verdict: 'loads' | 'does not load' | 'not known'; reason?: string }

/** Whether a release of Falco, with its plugins, loads a rules file. */
function compatibilityOf(bundle: BundleEntry, ruleset: RulesetEntry): Compatibility {
  const { engine, container } = bundle
  const { engine: required, plugins = [] } = ruleset
  const refuses = (need: string, has: string): Compatibility => ({
    verdict: 'does not load',
    reason: `it needs ${need}, and Falco ${bundle.falco} has ${has}`,
  })
  // A release loads its own rules, even if it is not known which engine they need.
  if (ruleset.name === 'falco-rules' && ruleset.version === bundle.rules)
    return { verdict: 'loads' }
  if (!engine || !required) return { verdict: 'not known' }
  if (!loadsEngine(engine, required)) return refuses(`engine ${required}`, engine)
  for (const { name, version } of plugins) {
    if (name !== 'container' || !container) return { verdict: 'not known' }
    if (!isCompatible(container, version)) return refuses(`${name} plugin ${version}`, container)
  }
  return { verdict: 'loads' }
}

/** All versions of all rules files: the most mature file first, its versions newest first. */
export const rulesets = cachedQuery(async () => {
  const [document] = (await contentIndex()).rulesets
  const { others } = await releasedParts()
  const all = (document?.rulesets ?? []).map((ruleset) => {
    const { name, version, source } = ruleset
    const known = others
      .find(({ project, part }) => project === 'rules' && part === name)
      ?.releases.find((release) => release.version === version)
    const url = source ?? releaseUrl('rules', `${name}-${version}`)
    return { ...ruleset, plugins: ruleset.plugins ?? [], date: known?.date, url }
  })
  const order = Rulesets.fields.rulesets.fields.name.options
  all.sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || byVersion(b.version, a.version),
  )
  return { asOf: document?.asOf, rulesets: all }
})

export type Ruleset = Awaited<ReturnType<typeof rulesets>>['rulesets'][number]

function compatibleRulesets(bundle: BundleEntry, all: readonly Ruleset[]) {
  return [...groupBy(all, ({ name }) => name)].map(([name, own]) => {
    const versions = own.map((ruleset) => ({ ruleset, ...compatibilityOf(bundle, ruleset) }))
    const at = versions.findIndex(({ verdict }) => verdict === 'loads')
    const newest = versions[at]?.ruleset
    const later = at < 0 ? versions : versions.slice(0, at)
    const firstAt = later.findLastIndex(({ verdict }) => verdict === 'does not load')
    const first = later[firstAt]
    return {
      name,
      /** The newest version of the rules file that this release of Falco loads. */
      newest,
      /** The first version after `newest` that this release of Falco does not load. */
      tooNew: first && { ...first.ruleset, reason: first.reason ?? '' },
      /** Versions after `newest`, up to `tooNew` if any; whether they load is not known. */
      unknown: later.slice(firstAt + 1).map(({ ruleset }) => ruleset),
      /** Plugins that Falco does not ship; whether it loads these is not known. */
      needs: undefined,
      command: newest && `falcoctl artifact install ${name}:${newest.version}`,
    }
  })
}

export type CompatibleRuleset =
  | ReturnType<typeof compatibleRulesets>[number]
  | ReturnType<Awaited<ReturnType<typeof pluginRules>>>[number]

const commit = /^[0-9a-f]{40}$/

type WithCharts = BundleEntry & ReturnType<Awaited<ReturnType<typeof installers>>>

/** Parts of a release of Falco and what installs it, each with the address of its own release. */
export function partsOf(bundle: WithCharts, before: WithCharts | undefined, tag = bundle.falco) {
  const { libs = '', driver, rules, falcoctl, container, newestChart, source } = bundle
  const libsUrl = commit.test(libs)
    ? `${site.organisation}/libs/commit/${libs}`
    : releaseUrl('libs', libs)
  const header = `${site.organisation}/falco/blob/${tag}/userspace/engine/falco_engine_version.h`
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
    { key: 'falcosidekick', name: 'its Falcosidekick', url: chartUrl, isOfChart: true },
    { key: 'falcoctlImage', name: 'its falcoctl', url: chartUrl, isOfChart: true },
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

export type Part = ReturnType<typeof partsOf>[number]

/** The releases of Falco in `bundles.yaml`, highest version first, with their parts and rules. */
export const bundles = cachedQuery(async () => {
  const [document] = (await contentIndex()).bundles
  const ofFalco = (await releases()).releases
  const { rulesets: all } = await rulesets()
  const changes = (await contentIndex()).changes.flatMap((one) => one.changes)
  const installersOf = await installers()
  const pluginRulesFor = await pluginRules()
  const entries = (document?.bundles ?? [])
    .toSorted((a, b) => byVersion(b.falco, a.falco))
    .map((entry) => ({ ...entry, ...installersOf(entry.falco) }))
  const list = entries.map((entry, at) => {
    const release = ofFalco.find(({ version }) => version === entry.falco)
    const before = entries[at + 1]
    const change = changes.find(({ falco }) => falco === entry.falco)
    const driver = driverAdvice(entry, before)
    const engine = engineAdvice(entry.engine, before?.engine)
    const breaks = [...(entry.breaks ?? []), ...removals(entry, change)]
    const parts = partsOf(entry, before, release?.tag ?? entry.falco)
    const answers = answersFor('', entry.falco, [{ ...entry, breaks, change, advice: { driver } }])
    return {
      ...entry,
      path: routes.falcoRelease(entry.falco),
      breaks,
      /** What breaks, what is new and what stays since the release before. */
      cards: cardsOf({ before: before?.falco, answers, change, driver, engine, parts }),
      /** Undefined for a release that is not in `releases.yaml`. */
      release,
      before: before?.falco,
      after: entries[at - 1]?.falco,
      /** The other versions in the same series: 0.41.1 is in the series 0.41. */
      series: entries.flatMap(({ falco }) =>
        falco !== entry.falco && minorOf(falco) === minorOf(entry.falco) ? falco : [],
      ),
      parts,
      advice: { driver, engine },
      /** A text such as 'driver 10.2.0, was 9.1.0; engine 0.62.0; falco-rules 5.1.0'. */
      brought: parts
        .filter(({ name }) => /^(?:driver|engine|falco-rules)$/.test(name))
        .map(({ name, version, before = version }) =>
          version === before ? `${name} ${version}` : `${name} ${version}, was ${before}`,
        )
        .join('; '),
      rulesets: compatibleRulesets(entry, all),
      pluginRules: pluginRulesFor(entry.engine),
      /** What came and went with the release; undefined if its tag was not read. */
      change,
    }
  })
  return { asOf: document?.asOf, bundles: list }
})

export type Bundle = Awaited<ReturnType<typeof bundles>>['bundles'][number]
