type Change = 'breaking' | 'other' | 'none' | undefined

type Parts = {
  falco: string
  driver?: string | undefined
  engine?: string | undefined
  rules?: string | undefined
}

type Upgrade = Parts & { driverChange: Change; engineChange: Change; breaksRules: boolean }

/** What an upgrade from the release before means for the driver, as sentences. */
export function driverInWords({ driver, driverChange }: Upgrade, before: Parts | undefined) {
  if (!driver) return 'Its version is not known.'
  if (!before || !driverChange) return `Driver ${driver}.`
  if (driverChange === 'none') return `Driver ${driver}, as in ${before.falco}.`
  const change = `Driver ${driver} replaces ${before.driver}`
  return driverChange === 'breaking'
    ? `${change}: a new major version. If you use the kernel module, build or fetch it again.`
    : `${change}; the major version is the same.`
}

/** What an upgrade from the release before means for rules, as sentences. */
export function engineInWords(upgrade: Upgrade, before: Parts | undefined) {
  const { engine, engineChange, breaksRules } = upgrade
  if (!engine) return 'The version of its engine is not known.'
  if (!before || !engineChange) return `Engine ${engine}.`
  if (engineChange === 'none') return `Engine ${engine}, as in ${before.falco}.`
  const change = `Engine ${engine} replaces ${before.engine}`
  if (breaksRules) return `${change}. The release announces that rules must be changed.`
  return engineChange === 'breaking'
    ? `${change}: a number in a new form, which ${before.falco} cannot read. Update Falco before its rules.`
    : `${change}. Rules files that load in ${before.falco} still load.`
}

/** What a release brought, in one line: 'driver 10.2.0 (was 9.1.0, breaking), rules 5.1.0'. */
export function partsInWords(upgrade: Upgrade, before: Parts | undefined) {
  const { driver, driverChange, engine, engineChange, rules } = upgrade
  const was = (change: Change, version: string | undefined) => {
    if (!version || !change || change === 'none') return ''
    return ` (was ${version}${change === 'breaking' ? ', breaking' : ''})`
  }
  const parts = [
    driver && `driver ${driver}${was(driverChange, before?.driver)}`,
    engine && `engine ${engine}${was(engineChange, before?.engine)}`,
    rules && `rules ${rules}`,
  ]
  return parts.filter(Boolean).join(', ')
}
