import type { EntryOf } from '#lib/content/content-index.ts'
import { byVersion } from '#lib/text/collation.ts'

export type BundleEntry = EntryOf<'Bundles'>['bundles'][number]

/** The major version, such as '0' for 0.62.0; undefined for a whole number such as 62. */
const majorOf = (version: string) => /^\d+(?=\.)/.exec(version)?.[0]

const isWhole = (engine: string) => !engine.includes('.')

/** True if `version` has the major version of `required`, and is not older than `required`. */
export const isCompatible = (version: string, required: string) =>
  majorOf(version) === majorOf(required) && byVersion(version, required) >= 0

/**
 * Whether an engine loads rules that require another one. Until Falco 0.36, the version of the engine
 * is a whole number, and Falco cannot read three parts. Since 0.37, Falco reads N as 0.N.0.
 */
export function loadsEngine(engine: string, required: string) {
  if (isWhole(engine)) return isWhole(required) && Number(engine) >= Number(required)
  return isCompatible(engine, isWhole(required) ? `0.${required}.0` : required)
}

export type Advice = { advice: string; breaks: boolean | 'unknown' }

const none: Advice = { advice: '', breaks: false }

/** What to do about the driver before an upgrade. Like libs, compares API and schema of the old driver with the lowest that Falco accepts. */
export function driverAdvice(bundle: BundleEntry, before?: BundleEntry): Advice {
  if (!before) return none
  const release = `Falco ${bundle.falco}`
  const driver = `the driver of ${before.falco}`
  const versions = [
    { name: 'API', has: before.driverApi, minimum: bundle.minimumDriverApi },
    { name: 'schema', has: before.driverSchema, minimum: bundle.minimumDriverSchema },
  ]
  for (const { name, has, minimum } of versions) {
    if (!has || !minimum) {
      const advice = `Unless you use the modern eBPF probe, plan to rebuild or download the driver: it is not known if ${release} accepts ${driver}.`
      return { advice, breaks: 'unknown' }
    }
    if (!isCompatible(has, minimum)) {
      const reason = `${release} needs ${name} ${minimum}, and ${driver} has ${has}.`
      const advice = `Unless you use the modern eBPF probe, rebuild or download the driver: ${reason}`
      return { advice, breaks: true }
    }
  }
  return { advice: `${release} accepts ${driver}.`, breaks: false }
}

/** Whether rules for the engine before load in the engine of a release. */
export function engineAdvice(engine?: string, was?: string): Advice {
  if (!engine || !was || majorOf(engine) === majorOf(was)) return none
  const advice = isWhole(was)
    ? 'Earlier releases cannot read an engine version with three parts: update Falco before its rules.'
    : 'A new major version: rules files that require an earlier major version do not load.'
  return { advice, breaks: true }
}
