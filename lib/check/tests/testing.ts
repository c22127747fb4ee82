import { expect } from 'vitest'
import { type CheckResult, createCheck } from '#lib/check/check.ts'
import { formatFinding } from '#lib/check/finding.ts'
import type { Files } from '#testing/files.ts'
import { testFolder } from '#testing/folders.ts'
import { postText } from '#testing/post-text.ts'

/** Checks files as if it were 1 September 2026. */
export async function check(files: Files) {
  return createCheck()(testFolder(files).folder, { now: new Date('2026-09-01T00:00:00Z') })
}

/** A post whose body begins on line 9; `changes` to front matter may move it. */
export function post(body = 'A paragraph.', changes: Record<string, string | undefined> = {}) {
  const keys = {
    title: 'A post',
    description: 'What it is about',
    date: '2021-01-03',
    author: 'Leonardo Di Donato',
    ...changes,
  }
  return postText('a-post', keys, body)
}

export const shown = ({ findings }: CheckResult) => findings.map(formatFinding)

/**
 * Expects exactly one finding with `words` in its line; a document with an error must not be
 * accepted.
 */
export async function expectFound(files: Files, words: string) {
  const result = await check(files)
  const found = shown(result)
  const [line = '', ...others] = found.filter((line) => line.includes(words))
  expect([line, others], found.join('\n')).toEqual([expect.stringContaining(words), []])
  if (line.includes(' error ')) expect(result.accepted).not.toContain(line.replace(/:.*/, ''))
}

export const expectFine = async (files: Files) => expect(shown(await check(files))).toEqual([])
