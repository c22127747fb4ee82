import path from 'node:path'
import { expect, it } from 'vitest'
import { createCheck } from '#lib/check/check.ts'
import { testFolder } from '#testing/folders.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { planHugo } from './hugo.ts'

/** The folder with Falco's blog, which is not part of this project. */
const shared = process.env.CORPUS_DIR
const corpus = shared ? path.join(shared, 'corpus', 'falco-blog') : ''

it.skipIf(corpus === '')(
  "all posts of Falco's blog are imported, and their faults are reported",
  { timeout: 300_000 },
  async () => {
    const { folder } = testFolder()
    const options = { into: folder }
    const plan = await planHugo(corpus, options)
    const faults = plan.remarks.filter(({ kind }) => kind === 'fault')
    expect(plan.changes.filter(({ file }) => file.endsWith('.md'))).toHaveLength(105)
    const others = faults
      .filter(({ message }) => !/^(?:picture|images): |is not a file of/.test(message))
      .map(({ path, line }) => `${path}:${line}`)
      .sort()
    expect(others).toEqual(['falco-0-38-0/index.md:28', 'falco-talon-v0-3-0/index.md:13'])
    await writeChanges(folder, plan.changes)
    const { findings } = await createCheck()(folder)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await planHugo(corpus, options)).changes).toEqual([])
  },
)
