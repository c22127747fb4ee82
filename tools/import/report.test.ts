import { expect, it } from 'vitest'
import { outcomeOf, type Remark } from './report.ts'

const fault: Remark = {
  path: 'a\u001B.md',
  line: 3,
  column: 1,
  kind: 'fault',
  message: 'picture: gone\u202E',
}

const plan = {
  changes: [
    { file: 'a\r.md', isNew: false, after: Buffer.of() },
    { file: 'b.md', isNew: true, after: Buffer.of() },
  ],
  remarks: [fault],
  summary: '1 post',
  isEmpty: false,
}

it('a fault stops an import, except with --keep-going; importing nothing is an error', () => {
  const stopped = outcomeOf(plan, { keepGoing: false, dryRun: false })
  expect(stopped).toMatchObject({ isWritten: false, status: 1 })
  expect(stopped.text).toContain(
    'Nothing was written because of 1 fault; fix the source, or add --keep-going',
  )
  const written = outcomeOf(plan, { keepGoing: true, dryRun: false })
  expect(written).toMatchObject({ isWritten: true, status: 0 })
  expect(written.text).toContain('1 post\n1 file new, 1 file changed\n1 fault\n')
  const empty = { ...plan, changes: [], isEmpty: true }
  expect(outcomeOf(empty, { keepGoing: true, dryRun: false }).status).toBe(1)
})

it('--dry-run lists the files that would change, and escapes control characters', () => {
  expect(outcomeOf(plan, { keepGoing: true, dryRun: true })).toEqual({
    isWritten: false,
    status: 0,
    text: `a<U+001B>.md:3:1 fault picture: gone<U+202E>
1 post
update a<U+000D>.md
create b.md
1 file new, 1 file changed; nothing was written, since this is a dry run
1 fault
`,
  })
})

it('three remarks with the same message become one line', () => {
  const remarks = ['a.md', 'b.md', 'c.md'].flatMap((path): Remark[] => [
    { ...fault, path, kind: 'note', message: 'x: is left out' },
    { ...fault, path, message: 'y: no' },
  ])
  remarks.push({ ...fault, path: 'a.md', message: 'link: only here' })
  const { text } = outcomeOf({ ...plan, remarks }, { keepGoing: false, dryRun: true })
  expect(text.split('\n').slice(0, 3)).toEqual([
    '3 × note x: is left out (first in a.md:3:1)',
    '3 × fault y: no (in a.md:3:1, b.md:3:1, c.md:3:1)',
    'a.md:3:1 fault link: only here',
  ])
})
