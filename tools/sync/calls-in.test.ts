import { describe, expect, it } from 'vitest'
import { callsIn } from './calls-in.ts'

const core = 'Core maintainers'

describe('the calls in a file of minutes', () => {
  it.each([
    ['2020-01-08.md', '2020-01-08', undefined],
    ['2021/2021-01-06.md', '2021-01-06', undefined],
    ['2020-10-08-infra-wg.md', '2020-10-08', 'Infra wg'],
    ['2023-06-08-Falco-Core-Maintainers.md', '2023-06-08', core],
    ['docs(meeting-notes): 2024-09-05-Falco-Core-Maintainers.md', '2024-09-05', core],
  ])('%s is one of %s', (file, day, about) =>
    expect(callsIn(file, '## 1999-01-01\n')).toEqual([{ day, file, about, held: true }]),
  )

  it.each(['2020-13-01.md', '2021-02-29.md', 'README.md', 'june.md', '2020-1-8.md'])('%s is none', (file) =>
    expect(callsIn(file, 'About the call of ## 2020-01-08\n# 2020-01-08\n### 2020-01-08\n## 2020-02-30\n')).toEqual([]),
  )

  it('has a call for each heading that is a day', () => {
    const text = '# Calls\n\n## 2020-12-16\n\n### MC\n\n---\n\n## 2020-12-9\r\n\r\n## Agenda\n##\t2020-12-02 \n'
    const days = callsIn('2020-08-12-to-2020-12-16.md', text).map(({ day, held }) => [day, held])
    expect(days).toEqual([
      ['2020-12-16', true],
      ['2020-12-09', true],
      ['2020-12-02', true],
    ])
  })

  it.each([
    [' No community call!', '', false],
    ['', '**This week community call has been cancelled!**', false],
    ['', '- This community call is canceled. See you at the next one!', false],
    ['', '- Next community call canceled for holidays!', true],
    ['', '- No community call next week: see you at KubeCon', true],
    ['', '- This release is out', true],
  ])('knows which was called off: %j, %j', (head, line, held) =>
    expect(callsIn('release-0.1.0.md', `## 2025-06-18\n\n## 2025-06-04${head}\n\n${line}\n`)[1]?.held).toBe(held),
  )
})
