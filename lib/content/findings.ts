import { contentIndex } from './read-index.ts'

/** What each page shows in development: findings, and the version of the data. */
export async function developmentState() {
  const { findings, fresh, version, contentDir } = await contentIndex()
  return {
    /** Errors, and warnings that are new since `npm run dev` was started. */
    findings: [...findings.filter(({ severity }) => severity === 'error'), ...fresh],
    contentDir,
    version,
  }
}

/** Whether a file has an error, so that its last version without errors is shown. */
export async function isLastGood(file: string) {
  return (await contentIndex()).lastGood.includes(file)
}
