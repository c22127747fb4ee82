import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { planMaintainers } from '#tools/import/community/maintainers.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { writeChanges } from '#tools/import/write.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { applyChanges } from './apply.ts'
import { planSync } from './plan.ts'
import { asText, startCommunity } from './testing.ts'

/** The community's lists of two days, which are not part of this project. */
const shared = process.env.CORPUS_DIR ?? ''
const listOf = (name: string): string => fs.readFileSync(path.join(shared, 'data', name), 'utf8')

const source = (holds: string, url: string): string =>
  `  - name: ${holds}\n    holds: ${holds}\n    url: ${url}\n    licence: Apache-2.0\n    for: this site\n    asOf: 2020-12-22\n`

describe.skipIf(shared === '')("the community's lists of 2026, read into a folder of 2020", () => {
  it('make it the same as the lists, and change nothing the second time', { timeout: 60_000 }, async () => {
    const community = await startCommunity()
    const maintainers = listOf('maintainers.2026-08-19.yaml')
    community.answer('/m.yaml', asText(maintainers))
    community.answer('/r.yaml', asText(listOf('repositories.2026-08-19.yaml')))
    const sources = `${source('maintainers', `${community.address}/m.yaml`)}${source('repositories', `${community.address}/r.yaml`)}`
    const content = await temporaryFolder({ 'sources.yaml': `sources:\n${sources}` })
    try {
      const into = content.folder
      const first = path.join(shared, 'data/maintainers.2020-12-22.yaml')
      await writeChanges(into, (await planMaintainers(first, { into, force: false, keepGoing: false })).changes)
      const options = { now: new Date('2026-08-20T10:00:00Z'), limits: { time: 20_000, bytes: 1_000_000 } }
      await applyChanges(into, (await planSync(into, options)).changes)
      const people = await existingDocuments(into, 'Maintainer')
      const listed = people.filter(({ values }) => textIn(values, 'until') === undefined)
      const names = parse(maintainers).map(({ github }: { github: string }) => github.split('/').at(-1)?.toLowerCase())
      expect(listed.map(({ file }) => path.basename(file, '.md')).sort()).toEqual(names.sort())
      for (const { values } of people.filter((person) => !listed.includes(person)))
        expect(textIn(values, 'until')).toBe('2020-12-22')
      expect((await planSync(into, options)).changes).toEqual([])
    } finally {
      await community.stop()
      await content.remove()
    }
  })
})
