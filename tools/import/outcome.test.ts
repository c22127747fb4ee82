import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { attempt } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
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
    const note = (path: string, line: number, message: string) => ({
      path,
      line,
      column: 1,
      kind: 'note' as const,
      message,
    })
    const remarks = [
      note('a.md', 2, "linktitle: is Hugo's alone and is left out"),
      note('a.md', 9, 'link: only here'),
      ...plan.remarks,
      note('b.md', 3, "linktitle: is Hugo's alone and is left out"),
      note('c.md', 4, "linktitle: is Hugo's alone and is left out"),
    ]
    const text = formatOutcome(
      { ...plan, remarks },
      outcomeOf({ ...plan, remarks }, { keepGoing: true, dryRun: false }),
    )
    expect(text).toBe(
      "a.md:9:1 note link: only here\na.md:3:1 fault picture: gone\n3 × note linktitle: is Hugo's alone and is left out (first in a.md:2:1)\n1 post\n1 file new, 1 file changed\n1 fault\n",
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

describe('progress', () => {
  it('is a bar on a terminal and a few lines elsewhere', () => {
    const write = (isTTY: boolean) => {
      let text = ''
      const progress = createProgress({ isTTY, columns: 40, write: (part) => (text += part) })
      for (let done = 1; done <= 100; done++) progress.step(done, 100, 'reading')
      progress.end()
      return text
    }
    expect(write(true)).toContain('\r[####################] 100/100 reading')
    expect(write(false).split('\n')).toEqual([
      'reading 1/100',
      'reading 25/100',
      'reading 50/100',
      'reading 75/100',
      'reading 100/100',
      '',
    ])
  })
})
