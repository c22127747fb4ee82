import fs from 'node:fs'
import { expect, it } from 'vitest'
import { byCodeUnit, byName, byVersion } from './collation.ts'

it.each([
  ['names', byName, ['apple', 'äpple', 'chart', 'e\u0301', '\u00e9', 'hub', 'Zebra']],
  ['versions', byVersion, ['0.9.0', '0.10.0', '0.10.0-rc1', '1.0', '1.00']],
  ['keys', byCodeUnit, ['B', 'a', 'b']],
])('%s have one order', (_, order, wanted) => {
  expect(wanted.toSorted(order)).toEqual(wanted)
  expect(wanted.toReversed().sort(order)).toEqual(wanted)
})

/** What follows the language or the time zone of the machine, and what to write instead. */
const unsteady: readonly [RegExp, string][] = [
  [/\.localeCompare\(/, 'byName of lib/text/collation.ts'],
  [/\.toLocale\w*\((?!'en)|\bIntl\.\w+\((?!'en)/, "'en' or 'en-GB' as the first argument"],
  [/\bIntl\.DateTimeFormat\((?!.*timeZone: 'UTC')/, "timeZone: 'UTC', in one line"],
  [/\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/, 'the UTC form of it'],
]

it('sources follow neither the language nor the time zone of the machine', () => {
  const files = ['app', 'client', 'components', 'lib', 'scripts'].flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  const sources = files.filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  expect(sources.length).toBeGreaterThan(100)
  const found = sources.flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8')
    return unsteady.flatMap(([pattern, instead]) =>
      pattern.test(text) ? `${file} has ${pattern}: write ${instead}` : [],
    )
  })
  expect(found).toEqual([])
})
