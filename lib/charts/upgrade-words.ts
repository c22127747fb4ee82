type Change = 'breaking' | 'other' | 'none' | undefined

type Parts = { driver?: string | undefined; engine?: string | undefined }

type Upgrade = Parts & {
  rules?: string | undefined
  driverChange: Change
  engineChange: Change
  breaksRules: boolean
}

/** Advice on the driver and the rules before an upgrade to a release. */
export function adviceOf({ driverChange, engineChange, breaksRules }: Upgrade) {
  const ofDriver = {
    breaking: 'A new major version: if you use the kernel module, build or fetch it again.',
    other: 'The major version is the same.',
    none: '',
  }
  const ofRules = {
    breaking: 'Earlier releases cannot read a version of this form: update Falco before its rules.',
    other: 'Rules files that loaded before still load.',
    none: '',
  }
  return {
    driver: ofDriver[driverChange ?? 'none'],
    rules: breaksRules
      ? 'The release announces that rules must be changed.'
      : ofRules[engineChange ?? 'none'],
  }
}

function versionInWords(version: string | undefined, change: Change, before: string | undefined) {
  if (!version) return 'not known'
  return change === 'breaking' || change === 'other' ? `${version}, was ${before}` : version
}

/** New versions in a release: 'driver 10.2.0, was 9.1.0', 'engine 0.62.0', 'rules 5.1.0'. */
export function partsInWords(upgrade: Upgrade, before?: Parts) {
  const { driver, driverChange, engine, engineChange, rules = 'not known' } = upgrade
  return {
    driver: `driver ${versionInWords(driver, driverChange, before?.driver)}`,
    engine: `engine ${versionInWords(engine, engineChange, before?.engine)}`,
    rules: `rules ${rules}`,
  }
}
