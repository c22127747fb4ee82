import { site } from '#lib/site/identity.ts'
import { byVersion } from '#lib/text/collation.ts'
import { Rulesets } from '#schema/bundles.ts'
import { falco } from './announcements.ts'
import type { FrontMatter } from './content-index.ts'
import { cachedQuery, contentIndex } from './read-index.ts'
import { releasedParts, releases, releaseUrl } from './releases.ts'

type BundleEntry = FrontMatter<'Bundles'>['bundles'][number]
type RulesetEntry = FrontMatter<'Rulesets'>['rulesets'][number]

/** Whether Falco loads a rules file; if not, `reason` is why. */
export type Fit = { verdict: 'loads' | 'does not load' | 'not known'; reason?: string }

const numbersOf = (version: string) => version.split('.').map(Number)

const isWhole = (engine: string) => !engine.includes('.')

/** As in Falco: the major number must be the required one, and the version not lower. */
function isCompatible(version: string, required: string) {
  return numbersOf(version)[0] === numbersOf(required)[0] && byVersion(version, required) >= 0
}

/**
 * Whether a release of Falco, with its plugins, loads a rules file. Since 0.37, Falco reads an
 * engine version N as 0.N.0; before, it cannot read a version with three parts.
 */
export function fitOf(bundle: BundleEntry, ruleset: RulesetEntry): Fit {
  const { engine, container } = bundle
  const { engine: required, plugins = [] } = ruleset
  const refuses = (need: string, has: string): Fit => ({
    verdict: 'does not load',
    reason: `it needs ${need}, and Falco ${bundle.falco} has ${has}`,
  })
  // A release loads its own rules, even if their required engine is not known.
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

/** All versions of all rules files: the most mature file first, the newest version first. */
export const rulesets = cachedQuery(async () => {
  const [document] = (await contentIndex()).rulesets
  const parts = await releasedParts()
  const all = (document?.rulesets ?? []).map((ruleset) => {
    const { name, version, source } = ruleset
    const known = parts
      .find(({ project, part }) => project === 'rules' && part === name)
      ?.releases.find((release) => release.version === version)
    const url = releaseUrl('rules', `${name}-${version}`)
    return { ...ruleset, plugins: ruleset.plugins ?? [], date: known?.date, url: source ?? url }
  })
  const order = Rulesets.fields.rulesets.fields.name.options
  all.sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || byVersion(b.version, a.version),
  )
  return { asOf: document?.asOf, rulesets: all }
})

export type Ruleset = Awaited<ReturnType<typeof rulesets>>['rulesets'][number]

/** Which versions of one rules file a release of Falco loads. */
export type RulesetFit = {
  name: Ruleset['name']
  newest: Ruleset | undefined
  /** The first version after `newest` that does not load. */
  tooNew: (Ruleset & { reason: string }) | undefined
  /** Versions after `newest` and before `tooNew`, of which it is not known whether they load. */
  unknown: Ruleset[]
  /** The command that installs `newest`. */
  command: string | undefined
}

function rulesetFits(bundle: BundleEntry, all: readonly Ruleset[]): RulesetFit[] {
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const own = all.filter((ruleset) => ruleset.name === name)
    const fits = own.map((ruleset) => ({ ruleset, ...fitOf(bundle, ruleset) }))
    const at = fits.findIndex(({ verdict }) => verdict === 'loads')
    const newest = fits[at]?.ruleset
    const later = at < 0 ? fits : fits.slice(0, at)
    const firstAt = later.findLastIndex(({ verdict }) => verdict === 'does not load')
    const first = later[firstAt]
    return {
      name,
      newest,
      tooNew: first && { ...first.ruleset, reason: first.reason ?? '' },
      unknown: later.slice(firstAt + 1).map(({ ruleset }) => ruleset),
      command: newest && `falcoctl artifact install ${name}:${newest.version}`,
    }
  })
}

type Change = 'breaking' | 'other' | 'none'

/** 'breaking' if the driver's major version changes: the kernel module must be replaced. */
function driverChange(
  { driver }: BundleEntry,
  before: BundleEntry | undefined,
): Change | undefined {
  if (!driver || !before?.driver) return undefined
  if (numbersOf(driver)[0] !== numbersOf(before.driver)[0]) return 'breaking'
  return driver === before.driver ? 'none' : 'other'
}

/**
 * 'breaking' if rules must be changed, or if earlier releases cannot read the new form of the
 * engine version (26, 0.26.0).
 */
function engineChange(
  { engine, breaksRules }: BundleEntry,
  before: BundleEntry | undefined,
): Change | undefined {
  if (!engine || !before?.engine) return undefined
  const isOtherForm = isWhole(engine) !== isWhole(before.engine)
  const isMajor = !isWhole(engine) && numbersOf(engine)[0] !== numbersOf(before.engine)[0]
  if (breaksRules || isOtherForm || isMajor) return 'breaking'
  return engine === before.engine ? 'none' : 'other'
}

const commit = /^[0-9a-f]{40}$/

/** What Falco is built with, each part with the address of its release. */
function partsOf({ falco: version, ...bundle }: BundleEntry, tag: string) {
  const { libs = '', driver, rules, falcoctl, container, engine } = bundle
  const commitUrl = `${site.organisation}/libs/commit/${libs}`
  const header = `${site.organisation}/${falco}/blob/${tag}/userspace/engine/falco_engine_version.h`
  return [
    {
      name: 'libs',
      version: libs,
      url: commit.test(libs) ? commitUrl : releaseUrl('libs', libs),
    },
    { name: 'driver', version: driver, url: releaseUrl('libs', `${driver}+driver`) },
    { name: 'falco-rules', version: rules, url: releaseUrl('rules', `falco-rules-${rules}`) },
    { name: 'falcoctl', version: falcoctl, url: releaseUrl('falcoctl', `v${falcoctl}`) },
    {
      name: 'container plugin',
      version: container,
      url: releaseUrl('plugins', `plugins/container/v${container}`),
    },
    { name: 'engine', version: engine, url: header },
  ].flatMap(({ version, ...part }) => (version ? { ...part, version } : []))
}

const seriesOf = (version: string) => version.replace(/\.\d+$/, '')

/**
 * Releases of Falco in `bundles.yaml`, highest version first, each with the rules that it loads.
 */
export const bundles = cachedQuery(async () => {
  const [document] = (await contentIndex()).bundles
  const ofFalco = (await releases()).releases
  const { rulesets: all } = await rulesets()
  const entries = (document?.bundles ?? []).toSorted((a, b) => byVersion(b.falco, a.falco))
  const list = entries.map((entry, at) => {
    const release = ofFalco.find(({ version }) => version === entry.falco)
    const before = entries[at + 1]
    return {
      ...entry,
      breaksRules: entry.breaksRules ?? false,
      /** Date, notes and post of the release; undefined if `releases.yaml` does not have it. */
      release,
      before: before?.falco,
      after: entries[at - 1]?.falco,
      /** Other releases of the same series (0.41), highest version first. */
      series: entries.flatMap(({ falco }) =>
        falco !== entry.falco && seriesOf(falco) === seriesOf(entry.falco) ? falco : [],
      ),
      parts: partsOf(entry, release?.tag ?? entry.falco),
      driverChange: driverChange(entry, before),
      engineChange: engineChange(entry, before),
      rulesets: rulesetFits(entry, all),
    }
  })
  return { asOf: document?.asOf, bundles: list }
})

export type Bundle = Awaited<ReturnType<typeof bundles>>['bundles'][number]

/** The parts of a release of Falco; undefined if they are not known. */
export async function bundleOf(version: string) {
  return (await bundles()).bundles.find(({ falco }) => falco === version)
}
