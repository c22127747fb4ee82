import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

function outputOf(terminal: object, total: number, steps: readonly number[]) {
  const texts: string[] = []
  const progress = createProgress({ ...terminal, write: (text) => texts.push(text) })
  for (const done of steps) progress.step(done, total, 'pages')
  progress.end()
  return texts
}

it('progress is a bar on a terminal, gone at the end, and elsewhere a line at each quarter', () => {
  const bar = '\r[##########..........] 5/10 pages\x1b[K'
  expect(outputOf({ isTTY: true, columns: 80 }, 10, [5])).toEqual([bar, '\r\x1b[K'])
  const all = Array.from({ length: 40 }, (_, index) => index + 1)
  const quarters = ['pages 10/40\n', 'pages 20/40\n', 'pages 30/40\n', 'pages 40/40\n']
  expect(outputOf({}, 40, all)).toEqual(quarters)
})
