import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { formatFinding } from '#lib/check/finding.ts'

const folder = path.join(import.meta.dirname, 'fixtures/bad-content')
const cases = fs
  .readFileSync(path.join(folder, 'cases.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [name = '', outcome = '', file = '', line = '', words = ''] = row.split('\t')
    return { name, outcome, file, line, words: words.split('|') }
  })

describe('each case of bad content', () => {
  it.each(cases)('$name: $outcome $file:$line', async ({ name, outcome, file, line, words }) => {
    const { findings, accepted } = await createCheck()(path.join(folder, name))
    const shown = findings.map(formatFinding)
    if (outcome === 'ok') {
      expect(shown).toEqual([])
      return
    }
    const meant = findings.filter(
      (finding) =>
        finding.path === file &&
        finding.severity === outcome &&
        (line === '' || finding.line === Number(line)) &&
        words.some((word) => finding.message.includes(word)),
    )
    expect(meant, shown.join('\n')).not.toEqual([])
    // Nothing else is amiss, and what is wrong never goes on.
    expect(findings.filter((finding) => finding.path !== file && finding.severity === 'error')).toEqual([])
    expect(accepted.includes(file)).toBe(outcome === 'warning')
  })
})
