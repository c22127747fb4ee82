import { expect, it } from 'vitest'
import { sourcesOf, testSync } from '#testing/test-sync.ts'

const minutes = `# By hand.
asOf: 2026-01-30
calls:
  - { date: 2026-01-28, file: release-0.2.0.md } # a comment
  - { date: 2025-12-18, file: release-0.2.0.md, heading: "2025-12-17" }
  - { date: 2025-11-19, file: 2025-11-19.md, about: What a person wrote }
`

it('a sync adds each new call to the minutes once', async () => {
  const site = testSync({ 'minutes.yaml': minutes, 'sources.yaml': sourcesOf(['minutes']) })
  const files = {
    'notes/2020-01-01.md': 'Notes in another folder.',
    'meeting-notes/README.md': '## 2020-01-01\n',
    'meeting-notes/2025-11-19.md': 'Notes',
    'meeting-notes/release-0.2.0.md': '## 2026-01-28\n\n## 2025-12-17\n',
    'meeting-notes/release-0.10.0.md':
      '## 2026-02-25\nNo community call next week.\nNext call cancelled!\n## 2026-02-11\n',
    'meeting-notes/release-0.9.0.md': `## 2026-03-11
## 2026-02-30
##\t2026-02-11 No community call!\r

## 2026-2-4${' '}
**This week community call has been cancelled!**
## Notes of 2026
`,
    'meeting-notes/2026/a: 2026-02-12-Falco-Infra.md': '',
    'meeting-notes/2026-02-25-infra-wg.md': '',
    'meeting-notes/folder.md/notes.md': 'this call '.repeat(100_000),
  }
  site.repository('community', { '2026-03-01': files })
  const { news, notes } = await site.sync()
  expect(news).toContain('New in the minutes: the call of 11 February 2026')
  expect(notes).toEqual([])
  const fresh = `calls:
  - { date: 2026-02-25, file: 2026-02-25-infra-wg.md, about: Infra wg }
  - { date: 2026-02-25, file: release-0.10.0.md }
  - { date: 2026-02-12, file: "2026/a: 2026-02-12-Falco-Infra.md", about: Infra }
  - { date: 2026-02-11, file: release-0.9.0.md, heading: "2026-02-11 No community call!", held: false }
  - { date: 2026-02-04, file: release-0.9.0.md, heading: "2026-2-4", held: false }
`
  expect(site.read('minutes.yaml')).toBe(
    minutes.replace('2026-01-30', '2026-03-05').replace('calls:\n', fresh),
  )
})
