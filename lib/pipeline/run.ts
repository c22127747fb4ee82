import fs from 'node:fs/promises'
import path from 'node:path'
import { createCheck } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import { writeIndex } from '../content/content-index.ts'
import { writeClientScripts } from './client-scripts.ts'
import { createContentlayer } from './contentlayer.ts'
import { fingerprint } from './fingerprint.ts'
import { stage } from './stage.ts'

export type RunResult = { findings: Finding[] }

/**
 * From a content folder to the data that pages read: check, lay out what passed, Contentlayer, index.
 * With `strict`, an error in any file ends the run before Contentlayer begins; without, the others go on.
 */
export function createPipeline(contentDir: string, stateDir: string, { strict }: { strict: boolean }) {
  const check = createCheck()
  const runContentlayer = createContentlayer(stateDir)
  return async function run(): Promise<RunResult> {
    // Taken first: a file that changes while we read gives a fingerprint that no longer matches, and a new run.
    const source = await fingerprint(contentDir)
    const { findings, accepted } = await check(contentDir)
    const failed = findings.some((finding) => finding.severity === 'error')
    if (strict && failed) return { findings }
    await fs.mkdir(stateDir, { recursive: true })
    await writeClientScripts(stateDir)
    await stage(accepted, path.join(stateDir, 'content'))
    await runContentlayer()
    await writeIndex({ stateDir, contentDir, source, findings })
    return { findings }
  }
}
