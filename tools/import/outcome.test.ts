import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { attempt } from '#lib/terminal/fail.ts'
import { planImport } from './import.ts'
import { formatOutcome, outcomeOf } from './outcome.ts'
import type { Plan } from './plan.ts'

const plan: Plan = {
  changes: [
    {
      file: 'posts/a.md',
      before: Buffer.from('one\ntwo\nthree\nfour\nfive\nsix\n'),
      after: Buffer.from('one\ntwo\nthree\nfour\n5\nsix\n'),
    },
    { file: 'posts/x.png', before: undefined, after: Buffer.from([0, 1, 2]) },
  ],
  remarks: [{ path: 'a.md', line: 3, column: 1, kind: 'fault', message: 'picture: gone' }],
  summary: ['1 post'],
}

describe('the outcome of an import', () => {
  it('writes nothing where there is a fault', () => {
    const outcome = outcomeOf(plan, { keepGoing: false, dryRun: false })
    expect(outcome).toMatchObject({ isWritten: false, status: 1 })
    expect(formatOutcome(plan, outcome)).toBe(
      'a.md:3:1 fault picture: gone\n1 post\nNothing was written, for 1 fault; fix the source, or write --keep-going to bring over the rest\n',
    )
  })

  it('shows what a terminal would act on in names of a foreign folder', async () => {
    const name = 'a\u001B[2J\u202E\r.md'
    const foreign = {
      changes: plan.changes.map((change) => ({ ...change, file: name })),
      remarks: plan.remarks.map((remark) => ({ ...remark, path: name, message: name })),
      summary: [`${name} is here already`],
    }
    for (const dryRun of [true, false])
      expect(formatOutcome(foreign, outcomeOf(foreign, { keepGoing: true, dryRun }))).not.toMatch(/(?!\n)\p{C}/u)
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
    const source = path.join(os.tmpdir(), name)
    await attempt(() =>
      planImport('post', source, { into: os.tmpdir(), force: false, keepGoing: false }).then(() => {}),
    )
    expect(written.mock.calls.join('')).toMatch(/^[^\p{C}]*a<U\+001B>\[2J<U\+202E><U\+000D>\.md [^\p{C}]*\n$/u)
    vi.restoreAllMocks()
  })

  it('folds notes that say the same', () => {
    const remark = { line: 2, column: 1, kind: 'note' as const }
    const remarks = [
      { ...remark, path: 'a.md', message: 'link: only here' },
      ...['a.md', 'b.md', 'c.md'].map((path) => ({ ...remark, path, message: 'x: is left out' })),
    ]
    expect(
      formatOutcome({ ...plan, remarks }, outcomeOf({ ...plan, remarks }, { keepGoing: true, dryRun: false })),
    ).toBe(
      'a.md:2:1 note link: only here\n3 × note x: is left out (first in a.md:2:1)\n1 post\n1 file new, 1 file changed\n',
    )
  })

  it('writes the rest where it may', () => {
    expect(outcomeOf(plan, { keepGoing: true, dryRun: false })).toMatchObject({ isWritten: true, status: 0 })
  })

  it('shows a dry run as a diff', () => {
    const text = formatOutcome(plan, outcomeOf(plan, { keepGoing: true, dryRun: true }))
    expect(text).toContain('update posts/a.md\n    three\n    four\n  - five\n  + 5\n    six\n')
    expect(text).toContain('create posts/x.png (3 bytes)')
    expect(text).toContain('nothing was written, since this is a dry run')
  })
})
