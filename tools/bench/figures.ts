import fs from 'node:fs'
import path from 'node:path'
import type { MachineFacts } from './surroundings.ts'

export type FigureUnit = 's' | 'B' | 'files' | 'requests' | 'ms' | 'points' | ''

/** One thing that was measured. */
export type Figure = {
  /** Size of the corpus in posts. */
  posts: number
  /** What it belongs to, such as 'cold build'. */
  group: string
  name: string
  unit: FigureUnit
  value: number
}

export type Run = { taken: string; machine: MachineFacts; figures: Figure[] }

/** Figures of one group and size. */
export function figuresOf(posts: number, group: string, unit: FigureUnit, values: Record<string, number>): Figure[] {
  return Object.entries(values).map(([name, value]) => ({ posts, group, name, unit, value }))
}

/** What identifies a figure among those of its run. */
export function figureKey({ posts, group, name }: Figure): string {
  return `${posts} / ${group} / ${name}`
}

/** The run that a file holds; undefined where there is none, or it is no run. */
export function readRun(file: string): Run | undefined {
  try {
    const run: Partial<Run> = JSON.parse(fs.readFileSync(file, 'utf8'))
    return Array.isArray(run.figures) && run.taken && run.machine ? (run as Run) : undefined
  } catch {
    return undefined
  }
}

export function writeRun(file: string, run: Run): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`)
}

/** Value now by value then, by key; without what was not there or was nothing. */
export function ratios(now: readonly Figure[], then: readonly Figure[]): Map<string, number> {
  const before = new Map(then.map((figure) => [figureKey(figure), figure.value]))
  const found = new Map<string, number>()
  for (const figure of now) {
    const old = before.get(figureKey(figure))
    if (old) found.set(figureKey(figure), figure.value / old)
  }
  return found
}

/** The value that half of the values reach, or nine of ten with `share` 0.9. */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
