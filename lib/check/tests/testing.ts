import { expect } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { formatDiagnostic } from '#lib/check/diagnostic.ts'
import { type Files, postText, testFolder } from '#testing/files.ts'

/** Checks files as if it were 1 September 2026. */
export async function check(files: Files) {
  const now = new Date('2026-09-01T00:00:00Z')
  const result = await createCheck()(testFolder(files).folder, { now })
  return { ...result, shown: result.diagnostics.map(formatDiagnostic) }
}

/** A post whose text begins on line 9, unless `changes` add lines to its front matter. */
export function post(body = 'A paragraph.', changes: Record<string, string | undefined> = {}) {
  return postText('a-post', changes, body)
}

export const onePost = (...args: Parameters<typeof post>): Files => ({
  'posts/a.md': post(...args),
})

/** Expects exactly one diagnostic with `words`; if it is an error, the document is not accepted. */
export async function expectFound(files: Files, words: string) {
  const { shown, accepted } = await check(files)
  const [line = '', ...others] = shown.filter((line) => line.includes(words))
  expect([line, others], shown.join('\n')).toEqual([expect.stringContaining(words), []])
  if (line.includes(' error ')) expect(accepted).not.toContain(line.replace(/:.*/, ''))
}

/** Expects one diagnostic alone, with `words`. */
export const expectOnly = async (files: Files, words: string) =>
  expect((await check(files)).shown).toEqual([expect.stringContaining(words)])

export const expectFine = async (files: Files) => expect((await check(files)).shown).toEqual([])
