import os from 'node:os'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { attempt } from '#lib/terminal/fail.ts'
import type { Plan } from '#tools/documents/plan.ts'
import { planImport } from './import.ts'
import { outcomeOf } from './outcome.ts'

const lines = (...all: string[]): Uint8Array => Buffer.from(`${all.join('\n')}\n`)
const plan: Plan = {
  changes: [
    {
      file: 'a.md',
      before: lines('one', 'two', 'three', 'four', 'five'),
      after: lines('one', 'two', 'three', '4', 'five'),
    },
    { file: 'b.md', before: undefined, after: lines('one', 'two') },
    { file: 'x.png', before: undefined, after: Buffer.from([0, 1, 2]) },
  ],
  remarks: [{ path: 'a.md', line: 3, column: 1, kind: 'fault', message: 'picture: gone' }],
  summary: ['1 post'],
}

const tried = `a.md:3:1 fault picture: gone
1 post
update a.md
    two
    three
  - four
  + 4
    five
create b.md
  + one
  + two
create x.png (3 bytes)
2 files new, 1 file changed; nothing was written, since this is a dry run
1 fault
`

it('an import with a fault is stopped, carried out, or tried', () => {
  const stopped = outcomeOf(plan, { keepGoing: false, dryRun: false })
  expect(stopped).toMatchObject({ isWritten: false, status: 1 })
  expect(stopped.text).toContain(
    'Nothing was written, for 1 fault; fix the source, or write --keep-going',
  )
  const written = outcomeOf(plan, { keepGoing: true, dryRun: false })
  expect(written).toMatchObject({ isWritten: true, status: 0 })
  expect(written.text).toContain('1 post\n2 files new, 1 file changed\n1 fault\n')
  expect(outcomeOf(plan, { keepGoing: true, dryRun: true })).toEqual({
    isWritten: false,
    status: 0,
    text: tried,
  })
})

it('an import of which nothing came over fails, also if it is to go on', () => {
  expect(
    outcomeOf({ ...plan, changes: [], isEmpty: true }, { keepGoing: true, dryRun: false }).status,
  ).toBe(1)
})

it('shows in names of a foreign folder what a terminal would act on', async () => {
  const name = 'a\u001B[2J\u202E\r.md'
  const foreign = {
    changes: plan.changes.map((change) => ({ ...change, file: name })),
    remarks: plan.remarks.map((remark) => ({ ...remark, path: name, message: name })),
    summary: [`${name} is here already`],
  }
  expect(outcomeOf(foreign, { keepGoing: true, dryRun: true }).text).not.toMatch(/(?!\n)\p{C}/u)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
  await attempt(() =>
    planImport('post', path.join(os.tmpdir(), name), { into: os.tmpdir() }).then(() => {}),
  )
  expect(said.mock.calls.join('')).toMatch(
    /^[^\p{C}]*a<U\+001B>\[2J<U\+202E><U\+000D>\.md [^\p{C}]*\n$/u,
  )
  vi.restoreAllMocks()
})

it('folds remarks that say the same, and compares no more lines than a person reads', () => {
  const remark = { line: 2, column: 1, kind: 'note' as const }
  const remarks = [
    ...['a.md', 'b.md', 'c.md'].map((file) => ({
      ...remark,
      path: file,
      message: 'x: is left out',
    })),
    ...['d.md', 'e.md', 'f.md'].map((file) => ({
      ...remark,
      path: file,
      kind: 'fault' as const,
      message: 'y: no',
    })),
    { ...remark, path: 'a.md', message: 'link: only here' },
  ]
  const before = lines(...Array(2000).fill('a'))
  const after = lines(...Array(2000).fill('b'))
  const changes = [{ file: 'a.md', before, after }]
  expect(
    outcomeOf({ changes, remarks, summary: [] }, { keepGoing: false, dryRun: true }).text,
  ).toBe(
    '3 × note x: is left out (first in a.md:2:1)\na.md:2:1 note link: only here\n3 × fault y: no (in d.md:2:1, e.md:2:1, f.md:2:1)\nupdate a.md (4000 bytes)\n0 files new, 1 file changed; nothing was written, since this is a dry run\n3 faults\n',
  )
})
