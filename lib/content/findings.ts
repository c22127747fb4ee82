import type { Finding } from '../check/finding.ts'
import { contentIndex } from './store.ts'

/** Errors that keep files out of the site while it is being written; a build with errors does not get this far. */
export async function developmentErrors(): Promise<Finding[]> {
  const { findings } = await contentIndex()
  return findings.filter(({ severity }) => severity === 'error')
}
