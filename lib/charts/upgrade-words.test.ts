import { expect, it } from 'vitest'
import { adviceOf, partsInWords } from './upgrade-words.ts'

it.each([
  { name: 'none', change: 'none', breaksRules: false, driver: '', rules: '' },
  {
    name: 'major',
    change: 'breaking',
    breaksRules: false,
    driver: /fetch it/,
    rules: /before its/,
  },
  { name: 'rules', change: 'other', breaksRules: true, driver: /is the same/, rules: /be changed/ },
] as const)('an upgrade: $name', ({ change, breaksRules, driver, rules }) => {
  const upgrade = { driver: '2.0.0', driverChange: change, engineChange: change, breaksRules }
  expect(adviceOf(upgrade).driver).toMatch(driver)
  expect(adviceOf(upgrade).rules).toMatch(rules)
  expect(partsInWords(upgrade, { driver: '1.0.0' })).toEqual({
    driver: change === 'none' ? 'driver 2.0.0' : 'driver 2.0.0, was 1.0.0',
    engine: 'engine not known',
    rules: 'rules not known',
  })
})
