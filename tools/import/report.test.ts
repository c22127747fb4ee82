import { expect, it } from 'vitest'
import { outcomeOf, type Remark } from './report.ts'

const fault: Remark = { path: 'b.md', line: 3, column: 1, kind: 'fault', message: 'y: no' }
const plan = {
  changes: [
    { file: 'a.md', isNew: false, after: Buffer.of() },
    { file: 'b.md', isNew: true, after: Buffer.of() },
  ],
  remarks: [fault, { ...fault, path: 'a\r.md', kind: 'note' as const, message: 'x: is left out' }],
  summary: '1 post',
  isEmpty: false,
}
const lines = `a<U+000D>.md:3:1 note x: is left out
b.md:3:1 fault y: no
1 post
`

it('a fault stops an import, except with --keep-going', () => {
  const text = `${lines}1 file new, 1 file changed\n1 fault\n`
  expect(outcomeOf(plan, true)).toEqual({ isWritten: true, status: 0, text })
  const stopped = outcomeOf(plan, false)
  expect(stopped).toMatchObject({ isWritten: false, status: 1 })
  expect(stopped.text).toContain(`${lines}Nothing was written because of 1 fault; fix`)
  expect(outcomeOf({ ...plan, isEmpty: true }, true)).toMatchObject({ isWritten: true, status: 1 })
})
