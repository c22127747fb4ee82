import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'

/** Folder of damaged content outside this project; without it, the test is skipped. */
const shared = process.env.CORPUS_DIR

it.skipIf(!shared)('damaged content is reported', async () => {
  const folder = path.join(shared ?? '', 'bad-content')
  const [, ...cases] = fs.readFileSync(path.join(folder, 'cases.tsv'), 'utf8').trim().split('\n')
  for (const row of cases) {
    const [name = '', outcome, file, line, words = ''] = row.split('\t')
    const { findings } = await createCheck()(path.join(folder, name))
    const found = findings.filter(
      (finding) =>
        finding.severity === outcome &&
        finding.path === file &&
        (!line || finding.line === Number(line)),
    )
    const messages = found.map(({ message }) => message).join('\n')
    if (outcome === 'ok') expect(findings, name).toEqual([])
    else expect(messages, name).toMatch(new RegExp(words.replaceAll('+', '\\+')))
  }
})
