import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

const bar = '\r[##########..........] 5/10 pages\x1b[K'
const all = Array.from({ length: 40 }, (_, done): [number, number] => [done + 1, 40])

it.each<[string, { isTTY?: boolean; columns?: number }, [number, number][], string[]]>([
  [
    'a bar on a terminal, gone at the end',
    { isTTY: true, columns: 80 },
    [[5, 10]],
    [bar, '\r\x1b[K'],
  ],
  ['a line each quarter elsewhere', {}, all, [10, 20, 30, 40].map((done) => `pages ${done}/40\n`)],
  ['nothing for what is done at once', {}, [[1, 2]], []],
])('progress is %s', (_, output, steps, wanted) => {
  const texts: string[] = []
  const progress = createProgress({ ...output, write: (text) => texts.push(text) })
  for (const [done, total] of steps) progress.step(done, total, 'pages')
  progress.end()
  expect(texts).toEqual(wanted)
})
