import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { figuresOf, quantile, ratios, readRun, writeRun } from './figures.ts'
import { describeMachine } from './surroundings.ts'

it('compares by size, group and name', () => {
  const then = figuresOf(20, 'cold build', 's', { all: 10, check: 0 })
  const now = [
    ...figuresOf(20, 'cold build', 's', { all: 5, check: 1, fresh: 3 }),
    ...figuresOf(40, 'cold build', 's', { all: 20 }),
  ]
  expect([...ratios(now, then)]).toEqual([['20 / cold build / all', 0.5]])
})

it('reads what it wrote, and takes anything else for no run', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'falco-bench-'))
  const file = path.join(dir, 'deep/run.json')
  const run = { taken: '2026-11-25T00:00:00Z', machine: describeMachine(), figures: figuresOf(20, 'g', 'B', { a: 1 }) }
  expect(readRun(file)).toBeUndefined()
  writeRun(file, run)
  expect(readRun(file)).toEqual(run)
  fs.writeFileSync(file, '{}')
  expect(readRun(file)).toBeUndefined()
  fs.rmSync(dir, { recursive: true })
})

it('finds the middle and the ninth of ten', () => {
  expect(quantile([3, 1, 2])).toBe(2)
  expect(quantile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9)).toBe(10)
  expect(quantile([])).toBe(0)
})
