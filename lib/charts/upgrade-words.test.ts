import { expect, it } from 'vitest'
import { driverInWords, engineInWords, partsInWords } from './upgrade-words.ts'

const before = { falco: '0.2.0', driver: '8.1.0', engine: '0.50.0' }
const same = { driverChange: 'none', engineChange: 'none', breaksRules: false } as const
const of = (parts: object) => ({ ...before, ...same, falco: '0.3.0', ...parts })

it.each([
  {
    name: 'the same parts',
    parts: {},
    driver: 'Driver 8.1.0, as in 0.2.0.',
    engine: 'Engine 0.50.0, as in 0.2.0.',
  },
  {
    name: 'a new major driver, and rules that must change',
    parts: {
      driver: '9.0.0',
      driverChange: 'breaking',
      engine: '0.57.0',
      engineChange: 'breaking',
      breaksRules: true,
    },
    driver: /^Driver 9\.0\.0 replaces 8\.1\.0: a new major version\. .+ build or fetch it again\.$/,
    engine: /^Engine 0\.57\.0 replaces 0\.50\.0\. .+ rules must be changed\.$/,
  },
  {
    name: 'an engine that the release before cannot read',
    parts: { driver: '8.2.0', driverChange: 'other', engineChange: 'breaking' },
    driver: 'Driver 8.2.0 replaces 8.1.0; the major version is the same.',
    engine: /, which 0\.2\.0 cannot read\. Update Falco before its rules\.$/,
  },
  {
    name: 'a newer engine; the driver is not known',
    parts: { driver: undefined, driverChange: undefined, engine: '0.57.0', engineChange: 'other' },
    driver: 'Its version is not known.',
    engine: 'Engine 0.57.0 replaces 0.50.0. Rules files that load in 0.2.0 still load.',
  },
])('an upgrade: $name', ({ parts, driver, engine }) => {
  expect(driverInWords(of(parts), before)).toMatch(driver)
  expect(engineInWords(of(parts), before)).toMatch(engine)
})

it('what a release brought is one line', () => {
  const release = of({ driver: '9.0.0', driverChange: 'breaking', rules: '4.0.0' })
  expect(partsInWords(release, before)).toBe(
    'driver 9.0.0 (was 8.1.0, breaking), engine 0.50.0, rules 4.0.0',
  )
})
