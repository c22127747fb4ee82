import { expect, it } from 'vitest'
import { callsIn } from './minutes.ts'

it.each([
  ['2021/2021-01-06.md', '2021-01-06', undefined],
  ['docs(meeting-notes): 2024-09-05-Falco-Core-Maintainers.md', '2024-09-05', 'Core maintainers'],
])('%s has the minutes of the call on %s', (file, day, about) =>
  expect(callsIn(file, '## 1999-01-01\n')).toEqual([{ day, file, about, held: true }]),
)

it('each heading with a date is a call', () => {
  const text =
    '# 2020-01-08\n## 2020-02-30\n## 2020-12-16\n\n### MC\n## 2020-12-9\r\n\r\n## Agenda\n##\t2020-12-02 \n'
  const days = callsIn('2020-08-12-to-2020-12-16.md', text).map(({ day }) => day)
  expect(days).toEqual(['2020-12-16', '2020-12-09', '2020-12-02'])
  expect(callsIn('2020-13-01.md', '')).toEqual([])
})

it.each([
  [' No community call!', '', false],
  ['', '**This week community call has been cancelled!**', false],
  ['', '- This community call is canceled. See you at the next one!', false],
  ['', '- Next community call canceled for holidays!', true],
  ['', '- No community call next week: see you at KubeCon', true],
])('whether a call with the heading %j and the text %j was held: %s', (head, line, held) =>
  expect(
    callsIn('release-0.1.0.md', `## 2025-06-18\n\n## 2025-06-04${head}\n\n${line}\n`)[1]?.held,
  ).toBe(held),
)
