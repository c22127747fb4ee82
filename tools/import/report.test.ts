import { expect, it } from 'vitest'
import { outcomeOf, type Remark } from './report.ts'

const fault: Remark = { path: 'b.md', line: 3, column: 1, kind: 'fault', message: 'y: no' }
const remarks = ['a\r.md', 'b.md', 'c.md'].flatMap((path): Remark[] => [
  { ...fault, path, kind: 'note', message: 'x: is left out' },
  { ...fault, path },
])
const plan = {
  changes: [
    { file: 'a\r.md', isNew: false, after: Buffer.of() },
    { file: 'b.md', isNew: true, after: Buffer.of() },
  ],
  remarks: [...remarks, { ...fault, message: 'z: only here' }],
  summary: '1 post',
  isEmpty: false,
}
const lines = `3 × note x: is left out (first in a<U+000D>.md:3:1)
3 × fault y: no (in a<U+000D>.md:3:1, b.md:3:1, c.md:3:1)
b.md:3:1 fault z: only here
1 post
`

it('joins equal remarks; a fault stops an import, except with --keep-going', () => {
  expect(outcomeOf(plan, { keepGoing: true, dryRun: true })).toEqual({
    isWritten: false,
    status: 0,
    text: `${lines}update a<U+000D>.md
create b.md
1 file new, 1 file changed; nothing was written, since this is a dry run
4 faults
`,
  })
  const stopped = outcomeOf(plan, { keepGoing: false, dryRun: false })
  expect(stopped).toMatchObject({ isWritten: false, status: 1 })
  expect(stopped.text).toContain(`${lines}Nothing was written because of 4 faults; fix`)
  const written = outcomeOf({ ...plan, isEmpty: true }, { keepGoing: true, dryRun: false })
  expect(written).toMatchObject({ isWritten: true, status: 1 })
})
