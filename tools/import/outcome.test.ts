import { expect, it } from 'vitest'
import type { Plan } from '#tools/documents/plan.ts'
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

const preview = `a.md:3:1 fault picture: gone
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

it('a fault stops an import, except with --keep-going; importing nothing is an error', () => {
  const stopped = outcomeOf(plan, { keepGoing: false, dryRun: false })
  expect(stopped).toMatchObject({ isWritten: false, status: 1 })
  expect(stopped.text).toContain(
    'Nothing was written because of 1 fault; fix the source, or add --keep-going',
  )
  const written = outcomeOf(plan, { keepGoing: true, dryRun: false })
  expect(written).toMatchObject({ isWritten: true, status: 0 })
  expect(written.text).toContain('1 post\n2 files new, 1 file changed\n1 fault\n')
  const tried = outcomeOf(plan, { keepGoing: true, dryRun: true })
  expect(tried).toEqual({ isWritten: false, status: 0, text: preview })
  const empty = { ...plan, changes: [], isEmpty: true }
  expect(outcomeOf(empty, { keepGoing: true, dryRun: false }).status).toBe(1)
})

it('escapes control characters in names', () => {
  const name = 'a\u001B[2J\u202E\r.md'
  const foreign = {
    changes: plan.changes.map((change) => ({ ...change, file: name })),
    remarks: plan.remarks.map((remark) => ({ ...remark, path: name, message: name })),
    summary: [`${name} is here already`],
  }
  expect(outcomeOf(foreign, { keepGoing: true, dryRun: true }).text).not.toMatch(/(?!\n)\p{C}/u)
})

const folded = `3 × note x: is left out (first in a.md:2:1)
a.md:2:1 note link: only here
3 × fault y: no (in a.md:2:1, b.md:2:1, c.md:2:1)
update a.md (4000 bytes)
0 files new, 1 file changed; nothing was written, since this is a dry run
3 faults
`

it('folds equal remarks, and leaves out diffs that are too long', () => {
  const remark = (path: string, kind: 'fault' | 'note', message: string) => {
    return { path, kind, message, line: 2, column: 1 }
  }
  const remarks = ['a.md', 'b.md', 'c.md'].flatMap((path) => [
    remark(path, 'note', 'x: is left out'),
    remark(path, 'fault', 'y: no'),
  ])
  remarks.splice(1, 0, remark('a.md', 'note', 'link: only here'))
  const before = Buffer.from('a\n'.repeat(2000))
  const after = Buffer.from('b\n'.repeat(2000))
  const large = { changes: [{ file: 'a.md', before, after }], remarks, summary: [] }
  expect(outcomeOf(large, { keepGoing: false, dryRun: true }).text).toBe(folded)
})
