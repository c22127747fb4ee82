import { expect, it } from 'vitest'
import { callsIn } from './minutes.ts'

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
