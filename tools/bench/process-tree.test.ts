import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { descendants, parseStat, watchTree } from './process-tree.ts'

it('reads parent and memory of a process whose name holds anything', () => {
  const numbers = Array.from({ length: 50 }, (_, at) => at + 4)
  expect(parseStat(`12 (next (v16) x) S ${numbers.join(' ')}`)).toEqual({ parent: 4, rss: 24 * 4096 })
})

it('finds the processes of a tree, and no others', () => {
  const processes = new Map([1, 5, 6, 7, 8].map((pid, at) => [pid, { parent: [0, 1, 5, 6, 1][at] ?? 0 }]))
  expect(descendants(5, processes)).toEqual([5, 6, 7])
})

it.runIf(process.platform === 'linux')('sees what a process starts, and the memory of both', async () => {
  const inner = 'const held = Buffer.alloc(1e8, 1); setTimeout(() => held, 500)'
  const outer = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}])`
  const child = spawn(process.execPath, ['-e', outer])
  const watch = watchTree(child.pid ?? 0)
  await once(child, 'exit')
  watch.stop()
  expect(watch.peak()).toBeGreaterThan(1e8)
})
