import type { ExistingDocument } from './existing-documents.ts'
import type { Plan } from './plan.ts'
import { remarksOn } from './remark.ts'
import { setKeys, type Wanted } from './yaml/set-keys.ts'

/**
 * Adds the change of a document's keys to the plan; false where there is none to make, or none can be made.
 * @param order the keys of its collection, for those that are new in the document
 */
export function updateDocument(
  plan: Plan,
  { file, text }: ExistingDocument,
  wanted: Wanted,
  order: readonly string[],
): boolean {
  const report = remarksOn(file, plan.remarks)
  if (!text) {
    report({ line: 1, column: 1 }, 'file: is no text that can be read, so it stays as it is; fix it, and import again')
    return false
  }
  const next = setKeys(text.text, wanted, order, (place, message) => report(place, message))
  if (next === undefined || next === text.text) return false
  plan.changes.push({ file, before: text.encode(text.text), after: text.encode(next) })
  return true
}
