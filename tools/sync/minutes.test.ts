import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { applyChanges } from './apply.ts'
import { planSync } from './plan.ts'
import { type Answer, startCommunity } from './testing.ts'

const now = new Date('2026-03-05T10:00:00Z')
const limits = { time: 5_000, bytes: 50_000 }

const known = `# By hand.
asOf: 2026-01-30
calls:
  - { date: 2026-01-28, file: release-0.2.0.md } # the first of the year
  - { date: 2025-12-18, file: release-0.2.0.md, writtenAs: 2025-12-17 }
  - { date: 2025-12-03, file: release-0.1.0.md, held: false }
  - { date: 2025-11-19, file: 2025-11-19.md, about: What a person wrote }
`
const minutes = {
  'README.md': '## 2020-01-01\n',
  'notes/2020-01-01.md': 'Of another folder.',
  'meeting-notes/README.md': 'How minutes are written.',
  'meeting-notes/2025-11-19.md': 'Notes',
  'meeting-notes/release-0.1.0.md': '## 2025-12-03\n\nNotes\n',
  'meeting-notes/release-0.2.0.md': '## 2026-01-28\n\n## 2025-12-17\n\n## 2025-12-03\n',
}
const later = {
  ...minutes,
  'meeting-notes/release-0.10.0.md': '## 2026-02-25\n\n## 2026-02-11\n',
  'meeting-notes/release-0.9.0.md':
    '## 2026-03-11\n\nPlanned\n\n## 2026-02-11 No community call!\n\n## 2026-2-4\n\n## 2026-02-04\n',
  'meeting-notes/docs: 2026-02-12-Falco-Core-Maintainers.md': '# Monthly\n',
  'meeting-notes/2026-02-25-infra-wg.md': '# Same day\n',
  'meeting-notes/summer.md': 'No day\n',
  'meeting-notes/2026-02-26 é.md': 'A name of another kind\n',
  'meeting-notes/picture.png': 'No text\n',
}

let community: Awaited<ReturnType<typeof startCommunity>>
let content: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  community = await startCommunity()
  community.files('community', minutes)
  content = await temporaryFolder({
    'minutes.yaml': known,
    'sources.yaml': `sources:\n  - name: Minutes\n    holds: minutes\n    url: ${community.address}/git/community\n    licence: not stated\n    for: past calls\n    asOf: 2026-01-30\n`,
  })
})
afterEach(async () => {
  await community.stop()
  await content.remove()
})

async function sync(least = limits) {
  const plan = await planSync(content.folder, { now, limits: least })
  await applyChanges(content.folder, plan.changes)
  return plan
}

/** What a run that must fail says; the folder has to be as it was. */
async function failure(least = limits): Promise<string> {
  const error = await sync(least).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(await content.read('minutes.yaml')).toBe(known)
  expect(await content.read('sources.yaml')).toContain('asOf: 2026-01-30')
  return error instanceof Error ? error.message : ''
}

describe('npm run sync, of minutes', () => {
  it('adds each new call once, and keeps what people wrote', async () => {
    community.files('community', later)
    const { words, notes } = await sync()
    expect(words).toEqual([
      'Minutes of 4 calls were published, from 4 February 2026 to 25 February 2026',
      'The call of 11 February 2026 was called off',
    ])
    expect(notes).toEqual([
      "'meeting-notes/2026-02-26 é.md' has a name of another kind",
      "'release-0.9.0.md' has two calls of 2026-02-04; one is listed",
      "'meeting-notes/summer.md' names no day of a call",
    ])
    const [head, listed] = [known.slice(0, known.indexOf('  - ')), known.slice(known.indexOf('  - '))]
    expect(await content.read('minutes.yaml')).toBe(
      `${head.replace('2026-01-30', '2026-03-05')}  - { date: 2026-02-25, file: 2026-02-25-infra-wg.md, about: "Infra wg" }
  - { date: 2026-02-25, file: release-0.10.0.md }
  - { date: 2026-02-12, file: "docs: 2026-02-12-Falco-Core-Maintainers.md", about: "Core maintainers" }
  - { date: 2026-02-11, file: release-0.9.0.md, held: false }
  - { date: 2026-02-04, file: release-0.9.0.md }
${listed}`,
    )
  })

  it('changes nothing the second time, and nothing but the day where nothing is new', async () => {
    expect((await sync()).words).toEqual([])
    expect(await content.read('minutes.yaml')).toBe(known.replace('asOf: 2026-01-30', 'asOf: 2026-03-05'))
    community.files('community', later)
    expect((await sync()).changes.map(({ file }) => file)).toEqual(['minutes.yaml'])
    expect((await sync()).changes).toEqual([])
  })

  it('reads no repository where the folder has no list', async () => {
    fs.rmSync(path.join(content.folder, 'minutes.yaml'))
    community.answer('/git/community/info/refs', () => {})
    expect((await sync()).words).toEqual([])
  })
})

const withStatus =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end('No')

describe('each fault of minutes leaves the folder as it was, and says what to do', () => {
  it.each<[string, Answer, string]>([
    ['says nothing', () => {}, 'git had no full answer within 1.5 seconds'],
    ['is not there', withStatus(404), 'git failed: '],
    ['asks for a password', withStatus(401, { 'www-authenticate': 'Basic realm="x"' }), 'git failed: '],
    ['moved', withStatus(302, { location: 'https://example.org/x' }), 'git failed: '],
  ])('where the repository %s', async (_, answer, said) => {
    community.answer('/git/community/info/refs', answer)
    const message = await failure({ ...limits, time: 1_500 })
    expect(message).toContain(`Minutes (${community.address}/git/community): ${said}`)
    expect(message).toMatch(/\nNothing was changed\.$/)
  })

  it('where what it sends is cut off', async () => {
    community.answer('/git/community/git-upload-pack', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result', 'content-length': '5000' })
      response.write('000dpackfile\n', () => response.destroy())
    })
    expect(await failure()).toContain('git failed: ')
  })

  it.each([
    [
      'fewer than half of the known files',
      { 'meeting-notes/release-0.1.0.md': '## 2025-12-03\n' },
      'it has 1 of the 3',
    ],
    ['no such folder', { 'notes/2025-12-03.md': 'Notes' }, 'it has 0 of the 3 files in minutes.yaml'],
  ])('where it has %s', async (_, files, said) => {
    community.files('community', files)
    expect(await failure()).toContain(said)
  })

  it('where it is much larger than minutes are', async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => Math.sin(index).toString(36)).join('\n')
    community.files('community', { ...minutes, 'meeting-notes/2026-02-11.md': noise })
    expect(await failure()).toMatch(/git (?:fetched|printed) more than 50000 bytes/)
  })

  it('where minutes.yaml is written in a form that cannot be added to', async () => {
    await content.write('minutes.yaml', 'asOf: 2026-01-30\ncalls: []\n')
    await expect(sync()).rejects.toThrow('minutes.yaml: calls: write at least one entry')
  })
})

describe('files of other folders', () => {
  it('are not fetched, however large they are', async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => Math.sin(index).toString(36)).join('\n')
    community.files('community', { ...later, 'logo/large.md': noise })
    expect((await sync()).words).toHaveLength(2)
  })
})
