import type { Existing } from './existing.ts'
import type { Plan } from './plan.ts'
import { tellAbout } from './remark.ts'
import { setKeys, type Wanted } from './set-keys.ts'

/**
 * Adds the change of a document's keys to the plan; false where there is none to make, or none can be made.
 * @param order the keys of its collection, for those that are new in the document
 */
export function updateDocument(
  plan: Plan,
  { file, text }: Existing,
  wanted: Wanted,
  order: readonly string[],
): boolean {
  const tell = tellAbout(file, plan.remarks)
  if (!text) {
    tell({ line: 1, column: 1 }, 'file: is no text that can be read, so it is kept; fix it, and import again')
    return false
  }
  const next = setKeys(text.text, wanted, order, (place, message) => tell(place, message))
  if (next === undefined || next === text.text) return false
  plan.changes.push({ file, before: text.encode(text.text), after: text.encode(next) })
  return true
}
