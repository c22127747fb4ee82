import type { EntryOf } from '#lib/content/content-index.ts'
import { site } from '#lib/site/identity.ts'
import { byVersion } from '#lib/text/collation.ts'

export type BundleEntry = EntryOf<'Bundles'>['bundles'][number]

/** The major version, such as '0' for 0.62.0; undefined for a whole number such as 62. */
const majorOf = (version: string) => /^\d+(?=\.)/.exec(version)?.[0]

const isWhole = (engine: string) => !engine.includes('.')

/** True if `version` has the major version of `required`, and is not older than `required`. */
export const isCompatible = (version: string, required: string) =>
  majorOf(version) === majorOf(required) && byVersion(version, required) >= 0

/**
 * Whether an engine loads rules that require another one. Until Falco 0.36, the version of the
 * engine is a whole number, and Falco cannot read three parts. Since 0.37, Falco reads N as 0.N.0.
 */
export function loadsEngine(engine: string, required: string) {
  if (isWhole(engine)) return isWhole(required) && Number(engine) >= Number(required)
  return isCompatible(engine, isWhole(required) ? `0.${required}.0` : required)
}

export type Advice = {
  advice: string
  breaks: boolean | 'unknown'
  source?: string | undefined
}

const none: Advice = { advice: '', breaks: false }

const rebuild = 'Rebuild or download the driver, unless you use the modern eBPF probe'

/**
 * What to do about the driver before an upgrade. Compares API and schema of the old driver with
 * the lowest that Falco accepts, as libs does when Falco starts.
 */
export function driverAdvice(bundle: BundleEntry, before?: BundleEntry): Advice {
  if (!before) return none
  const release = `Falco ${bundle.falco}`
  const driver = `the driver of ${before.falco}`
  const versions = [
    { name: 'API', has: before.driverApi, minimum: bundle.minimumDriverApi },
    { name: 'schema', has: before.driverSchema, minimum: bundle.minimumDriverSchema },
  ]
  for (const { name, has, minimum } of versions) {
    if (has && minimum && !isCompatible(has, minimum)) {
      const advice = `${rebuild}: ${release} needs ${name} ${minimum}, and ${driver} has ${has}.`
      const source = `${site.organisation}/libs/blob/${bundle.libs}/userspace/libscap/scap.h`
      return { advice, breaks: true, source }
    }
  }
  if (versions.every(({ has, minimum }) => has && minimum))
    return { advice: `${release} accepts ${driver}.`, breaks: false }
  // The major version of a driver changes only with that of its API or schema, which must agree.
  if (bundle.driver && before.driver && majorOf(bundle.driver) !== majorOf(before.driver)) {
    const reason = `${release} has driver ${bundle.driver}, and ${before.falco} has ${before.driver}`
    const advice = `${rebuild}: ${reason}.`
    return { advice, breaks: true, source: bundle.source }
  }
  return {
    advice: `${rebuild}: it is not known if ${release} accepts ${driver}.`,
    breaks: 'unknown',
  }
}
