import { describe, expect, it } from 'vitest'
import { createProgress } from './progress.ts'

/** What is written for some steps, and at the end. */
function written(output: { isTTY?: boolean; columns?: number }, steps: [number, number][]): string[] {
  const texts: string[] = []
  const progress = createProgress({ ...output, write: (text) => texts.push(text) })
  for (const [done, total] of steps) progress.step(done, total, 'pages')
  progress.end()
  return texts
}

describe('progress', () => {
  it('is a bar on a terminal, gone at the end', () => {
    expect(written({ isTTY: true, columns: 80 }, [[5, 10]])).toEqual([
      '\r[##########..........] 5/10 pages\x1b[K',
      '\r\x1b[K',
    ])
  })

  it('fits a narrow terminal', () => {
    expect(written({ isTTY: true, columns: 20 }, [[1, 1]])[0]).toBe('\r[##################\x1b[K')
  })

  it('is whole on a terminal that does not tell its width', () => {
    expect(written({ isTTY: true, columns: 0 }, [[1, 1]])[0]).toContain('] 1/1 pages')
    expect(written({ isTTY: true }, [[1, 1]])[0]).toContain('] 1/1 pages')
  })

  it('is a line each quarter elsewhere, and none for what is done at once', () => {
    const steps = Array.from({ length: 40 }, (_, done): [number, number] => [done + 1, 40])
    expect(written({}, steps)).toEqual([
      'pages 1/40\n',
      'pages 10/40\n',
      'pages 20/40\n',
      'pages 30/40\n',
      'pages 40/40\n',
    ])
    expect(written({}, [[1, 2]])).toEqual([])
  })
})
