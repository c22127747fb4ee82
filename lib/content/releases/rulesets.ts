import type { EntryOf } from '#lib/content/content-index.ts'
import { cachedQuery, contentIndex } from '#lib/content/read-index.ts'
import { byVersion, groupBy } from '#lib/text/collation.ts'
import { formatList } from '#lib/text/message-format.ts'
import { Rulesets } from '#schema/releases.ts'
import { type BundleEntry, isCompatible, loadsEngine } from './driver-and-engine.ts'
import { releaseLists, releaseUrl } from './releases.ts'

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
  const index = await contentIndex()
  const [document] = index.rulesets
  const { others } = await releaseLists()
  const indexed = index.signatures.flatMap(({ signatures }) => signatures.map(({ name }) => name))
  const all = (document?.rulesets ?? []).map((ruleset) => {
    const { name, version, source } = ruleset
    const known = others
      .find(({ project, part }) => project === 'rules' && part === name)
      ?.releases.find((release) => release.version === version)
    const url = source ?? releaseUrl('rules', `${name}-${version}`)
    /** Whether falcoctl can install it, as far as its index is known. */
    const isInIndex = indexed.length === 0 || indexed.includes(name)
    return { ...ruleset, plugins: ruleset.plugins ?? [], date: known?.date, url, isInIndex }
  })
  const order = Rulesets.fields.rulesets.fields.name.options
  all.sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || byVersion(b.version, a.version),
  )
  return { asOf: document?.asOf, rulesets: all }
})

export type Ruleset = Awaited<ReturnType<typeof rulesets>>['rulesets'][number]

type Version = { version: string; url: string; date?: string | undefined; source?: string }

/** A rules file, and the newest version that a release of Falco loads. */
export type CompatibleRuleset = {
  name: string
  newest?: Version | undefined
  /** The first version after `newest` that this release of Falco does not load. */
  tooNew?: (Version & { reason: string }) | undefined
  /** Versions after `newest`, up to `tooNew` if any; whether they load is not known. */
  unknown?: readonly string[]
  /** Plugins that Falco does not ship; with `isUnsure`, whether it loads these is not known. */
  needs?: string
  isUnsure?: boolean
  command?: string | undefined
}

export function compatibleRulesets(
  bundle: BundleEntry,
  all: readonly Ruleset[],
): CompatibleRuleset[] {
  return [...groupBy(all, ({ name }) => name)].map(([name, own]) => {
    const versions = own.map((ruleset) => ({ ruleset, ...compatibilityOf(bundle, ruleset) }))
    const at = versions.findIndex(({ verdict }) => verdict === 'loads')
    const newest = versions[at]?.ruleset
    const later = at < 0 ? versions : versions.slice(0, at)
    const firstAt = later.findLastIndex(({ verdict }) => verdict === 'does not load')
    const first = later[firstAt]
    return {
      name,
      newest,
      tooNew: first && { ...first.ruleset, reason: first.reason ?? '' },
      unknown: later.slice(firstAt + 1).map(({ ruleset }) => ruleset.version),
      command: newest?.isInIndex
        ? `falcoctl artifact install ${name}:${newest.version}`
        : undefined,
    }
  })
}

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
