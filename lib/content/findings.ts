import { contentIndex } from './read-index.ts'

/** What development shows beside the pages. */
export async function developmentState() {
  const { findings, fresh, version, contentDir } = await contentIndex()
  return {
    /** Errors, which keep files out of the site, and the warnings that came since `npm run dev` was started. */
    findings: [...findings.filter(({ severity }) => severity === 'error'), ...fresh],
    /** The content folder (absolute). */
    contentDir,
    /** Another one whenever content has changed, or the code that reads it. */
    version,
  }
}

/** Whether a file has an error, and the site shows its last version that had none. In development only. */
export async function isLastGood(file: string): Promise<boolean> {
  return (await contentIndex()).lastGood.includes(file)
}
