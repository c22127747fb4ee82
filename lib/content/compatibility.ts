import { groupBy } from '#lib/group-by.ts'
import { site } from '#lib/site/identity.ts'
import { routes } from '#lib/site/routes.ts'
import { byVersion } from '#lib/text/collation.ts'
import { Rulesets } from '#schema/releases.ts'
import type { EntryOf } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { releasedParts, releases, releaseUrl } from './releases.ts'
import { type BundleEntry, changeOf, isCompatible, isWhole } from './upgrade.ts'

type RulesetEntry = EntryOf<'Rulesets'>['rulesets'][number]

type Compatibility = { verdict: 'loads' | 'does not load' | 'not known'; reason?: string }

/**
 * Whether a release of Falco, with its plugins, loads a rules file. Up to Falco 0.36, the version
 * of the rule engine is a whole number, and Falco cannot read a version with three parts. Since
 * 0.37, Falco reads a whole number N as 0.N.0.
 */
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
  const isLoaded = isWhole(engine)
    ? isWhole(required) && Number(engine) >= Number(required)
    : isCompatible(engine, isWhole(required) ? `0.${required}.0` : required)
  if (!isLoaded) return refuses(`engine ${required}`, engine)
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
      command: newest && `falcoctl artifact install ${name}:${newest.version}`,
    }
  })
}

export type CompatibleRuleset = ReturnType<typeof compatibleRulesets>[number]

const commit = /^[0-9a-f]{40}$/

/** Libraries, tools and rules in a release of Falco, each with the address of its own release. */
function partsOf(bundle: BundleEntry, before: BundleEntry | undefined, tag: string) {
  const { libs = '', driver, rules, falcoctl, container } = bundle
  const libsUrl = commit.test(libs)
    ? `${site.organisation}/libs/commit/${libs}`
    : releaseUrl('libs', libs)
  const header = `${site.organisation}/falco/blob/${tag}/userspace/engine/falco_engine_version.h`
  const rows = [
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
  return rows.flatMap(({ key, ...part }) => {
    const version = bundle[key]
    return version ? { ...part, version, before: before?.[key] } : []
  })
}

const seriesOf = (version: string) => version.replace(/\.\d+$/, '')

/** The releases of Falco in `bundles.yaml`, highest version first, with their parts and rules. */
export const bundles = cachedQuery(async () => {
  const [document] = (await contentIndex()).bundles
  const ofFalco = (await releases()).releases
  const { rulesets: all } = await rulesets()
  const entries = (document?.bundles ?? []).toSorted((a, b) => byVersion(b.falco, a.falco))
  const list = entries.map((entry, at) => {
    const release = ofFalco.find(({ version }) => version === entry.falco)
    const before = entries[at + 1]
    const driver = changeOf('driver', entry, before)
    const engine = changeOf('engine', entry, before)
    return {
      ...entry,
      path: routes.falcoRelease(entry.falco),
      breaks: entry.breaks ?? [],
      /** Undefined for a release that is not in `releases.yaml`. */
      release,
      before: before?.falco,
      after: entries[at - 1]?.falco,
      /** The other versions in the same series: 0.41.1 is in the series 0.41. */
      series: entries.flatMap(({ falco }) =>
        falco !== entry.falco && seriesOf(falco) === seriesOf(entry.falco) ? falco : [],
      ),
      parts: partsOf(entry, before, release?.tag ?? entry.falco),
      changes: { driver, engine },
      /** A text such as 'driver 10.2.0, was 9.1.0; engine 0.62.0; rules 5.1.0'. */
      brought: [driver.words, engine.words, `rules ${entry.rules ?? 'not known'}`].join('; '),
      rulesets: compatibleRulesets(entry, all),
    }
  })
  return { asOf: document?.asOf, bundles: list }
})

export type Bundle = Awaited<ReturnType<typeof bundles>>['bundles'][number]
