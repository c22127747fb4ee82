import { contentIndex } from './read-index.ts'

/** What pages show only in development: findings, and the version of the data. */
export async function developmentState() {
  const { findings, fresh, version, contentDir } = await contentIndex()
  return {
    /** Errors, and warnings that appeared after `npm run dev` started. */
    findings: [...findings.filter(({ severity }) => severity === 'error'), ...fresh],
    contentDir,
    version,
  }
}

/** Whether a file has an error, so that its last good version is shown. */
export async function isLastGood(file: string) {
  return (await contentIndex()).lastGood.includes(file)
}
