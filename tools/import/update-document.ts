import { checkDocument } from '#lib/check/document.ts'
import { start } from '#lib/check/place.ts'
import { collectionOf } from '#schema/collections.ts'
import type { ExistingDocument } from './existing-documents.ts'
import type { Plan } from './plan.ts'
import { remarksOn } from './remark.ts'
import { setKeys, type Wanted } from './yaml/set-keys.ts'

/**
 * Adds the change of a document's keys to the plan; false where there is none to make, or none can be made.
 * @param order the keys of the collection, which says where new ones go
 */
export function updateDocument(
  plan: Plan,
  { file, bytes, text }: ExistingDocument,
  wanted: Wanted,
  order: readonly string[],
): boolean {
  const report = remarksOn(file, plan.remarks)
  if (text === undefined) {
    report(start, 'file: is no text that can be read, so it stays as it is; fix it, and import again')
    return false
  }
  const next = setKeys(text, wanted, order, report)
  if (next === undefined || next === text) return false
  plan.changes.push({ file, before: bytes, after: Buffer.from(next) })
  return true
}

/** Adds to the summary whose files change, and drops changes that would make a document invalid, with a remark. */
export async function finish(plan: Plan, tally: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const [what, names] of Object.entries(tally))
    if (names.length > 0) plan.summary.push(`${what}: ${names.join(', ')}`)
  const valid: Plan['changes'] = []
  for (const change of plan.changes) {
    const collection = collectionOf(change.file)
    const checked = collection && (await checkDocument(change.file, collection, change.after))
    const errors = checked?.findings.filter(({ severity }) => severity === 'error') ?? []
    if (errors.length === 0) valid.push(change)
    for (const { message, ...place } of errors)
      remarksOn(change.file, plan.remarks)(place, `would be wrong, so the file is left as it is: ${message}`)
  }
  plan.changes = valid
}
