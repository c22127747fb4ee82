import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byCodeUnit, byName, byVersion } from './collation.ts'

describe('the order of names', () => {
  it.each([
    ['names', byName, ['äpple', 'apple', 'Zebra', 'hub', 'chart'], ['apple', 'äpple', 'chart', 'hub', 'Zebra']],
    ['versions', byVersion, ['0.10.0', '0.9.0', '0.10.0-rc1'], ['0.9.0', '0.10.0', '0.10.0-rc1']],
    ['keys', byCodeUnit, ['b', 'B', 'a'], ['B', 'a', 'b']],
  ])('is that of a reader: %s', (_, order, given, wanted) => {
    expect(given.toSorted(order)).toEqual(wanted)
    expect(given.toReversed().sort(order)).toEqual(wanted)
  })

  it('distinguishes what a collation takes for equal', () => {
    expect(byName('e\u0301', '\u00e9')).not.toBe(0)
    expect(byVersion('1.0', '1.00')).not.toBe(0)
  })
})

/** What follows the language or the time zone of the machine, and what to write instead. */
const unsteady: readonly [RegExp, string][] = [
  [/\.localeCompare\(/, 'byName of lib/text/collation.ts'],
  [/\.toLocale(?:Lower|Upper)Case\(/, 'toLowerCase or toUpperCase'],
  [/\.toLocale(?:Date|Time)?String\((?!'en)/, "a formatter of lib/site/dates.ts, or 'en' as the first argument"],
  [/\bIntl\.\w+\((?!'en)/, "'en' or 'en-GB' as the first argument"],
  [/\bIntl\.Collator\b/, 'lib/text/collation.ts'],
  [/\bIntl\.DateTimeFormat\((?!.*timeZone: 'UTC')/, "timeZone: 'UTC', in one line"],
  [/\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/, 'the UTC form of it'],
  [/\.to(?:Date|Time)String\(/, 'toISOString, or lib/site/dates.ts'],
]

const sources = ['app', 'client', 'components', 'lib', 'scripts']
  .flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== 'lib/text/collation.ts')

it('sources follow neither the language nor the time zone of the machine', () => {
  expect(sources.length).toBeGreaterThan(100)
  const found = sources.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        unsteady.flatMap(([pattern, instead]) => (pattern.test(line) ? `${file}:${at + 1}: write ${instead}` : [])),
      ),
  )
  expect(found).toEqual([])
})
