import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetSteps, noteStep, readSteps, stepRunner } from './steps.ts'

let dir: string
beforeEach(async () => {
  dir = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'steps-')), 'build')
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await fs.rm(path.dirname(dir), { recursive: true })
})

it('tells a step that has ended, and keeps its times for whoever asks', async () => {
  noteStep(dir, { name: 'compile', start: 1000, end: 3500 })
  expect(await stepRunner(dir)('check', async () => 'done')).toBe('done')
  expect(vi.mocked(process.stderr.write).mock.calls[0]).toEqual(['compile                2.5 s\n'])
  const [compile, check] = readSteps(dir)
  expect(compile).toEqual({ name: 'compile', start: 1000, end: 3500 })
  expect(check?.name).toBe('check')
  expect(check?.end).toBeGreaterThanOrEqual(check?.start ?? Number.POSITIVE_INFINITY)
})

it('notes no step that failed, and none of the build before', async () => {
  const failing = stepRunner(dir)('check', () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(readSteps(dir)).toEqual([])
  noteStep(dir, { name: 'compile', start: 0, end: 1 })
  forgetSteps(dir)
  expect(readSteps(dir)).toEqual([])
})
