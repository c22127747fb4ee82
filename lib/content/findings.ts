import type { Finding } from '#lib/check/finding.ts'
import { contentIndex, memoiseByIndex } from './read-index.ts'

/** Errors that keep files out of the site while it is being written; a build with errors does not get this far. */
export async function developmentErrors(): Promise<Finding[]> {
  const { findings } = await contentIndex()
  return findings.filter(({ severity }) => severity === 'error')
}

/** What development shows beside the pages. */
export async function developmentState() {
  const { version, contentDir } = await contentIndex()
  return {
    errors: await developmentErrors(),
    /** The content folder (absolute). */
    contentDir,
    /** Another one whenever content has changed, or the code that reads it. */
    version,
  }
}

const lastGood = memoiseByIndex(async () => new Set((await contentIndex()).lastGood))

/** Whether a file has an error, and the site shows its last version that had none. In development only. */
export async function isLastGood(file: string): Promise<boolean> {
  return (await lastGood()).has(file)
}
