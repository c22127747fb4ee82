import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect } from 'vitest'
import { write } from '#e2e/making.ts'
import { type CheckResult, createCheck } from '#lib/check/check.ts'
import { formatFinding } from '#lib/check/finding.ts'

/** Contents of files by path below the content folder. */
export type Files = Record<string, string | Uint8Array>

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await fs.rm(folder, { recursive: true, force: true })
})

export async function folderOf(files: Files) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'check-'))
  folders.push(folder)
  write(folder, files)
  return folder
}

/** Checks files as if it were 1 September 2026. */
export async function check(files: Files) {
  return createCheck()(await folderOf(files), { now: new Date('2026-09-01T00:00:00Z') })
}

/** A post of six lines of front matter, or with some lines changed; its body begins on line 9. */
export function post(body = 'A paragraph.', changes: Record<string, string | undefined> = {}) {
  const keys: Record<string, string | undefined> = {
    title: 'A post',
    description: 'What it is about',
    date: '2021-01-03',
    author: 'Leonardo Di Donato',
    slug: 'a-post',
    ...changes,
  }
  const lines = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

export const shown = ({ findings }: CheckResult) => findings.map(formatFinding)

/**
 * Expects one finding with some words; the document of an error must not be accepted.
 */
export async function expectFound(files: Files, words: string) {
  const result = await check(files)
  const found = shown(result)
  const [line = '', ...others] = found.filter((line) => line.includes(words))
  expect([line, others], found.join('\n')).toEqual([expect.stringContaining(words), []])
  if (line.includes(' error ')) expect(result.accepted).not.toContain(line.replace(/:.*/, ''))
}

export const expectFine = async (files: Files) => expect(shown(await check(files))).toEqual([])
