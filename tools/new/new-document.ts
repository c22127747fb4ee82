import { type Change, ImportError } from '#tools/import/plan.ts'
import { rehearse } from '#tools/import/rehearse.ts'

/** A document that does not exist yet. */
export type NewDocument = {
  change: Change
  /** Of its page, from the site's root. */
  address: string
  /** What its author does next, in sentences without a full stop. */
  steps: string[]
}

/**
 * Refuses a document that the check would call wrong, beside what the content folder holds.
 * @throws {ImportError} with the first error
 */
export async function refuseInvalid({ change }: NewDocument, into: string): Promise<void> {
  const [error] = await rehearse([change], into)
  if (error) throw new ImportError(`${error.path} was not written, since it would be wrong; ${error.message}`)
}
