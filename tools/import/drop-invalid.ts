import { checkDocument } from '#lib/check/document.ts'
import { collectionOf } from '#schema/collections.ts'
import type { Plan } from './plan.ts'
import { remarksOn } from './remark.ts'

/** Takes changes that would make a document invalid out of a plan and reports why. */
export async function dropInvalid(plan: Plan): Promise<void> {
  const valid: Plan['changes'] = []
  for (const change of plan.changes) {
    const collection = collectionOf(change.file)
    const checked = collection && (await checkDocument(change.file, collection, change.after))
    const errors = checked?.findings.filter(({ severity }) => severity === 'error') ?? []
    if (errors.length === 0) valid.push(change)
    const report = remarksOn(change.file, plan.remarks)
    for (const { line, column, message } of errors)
      report({ line, column }, `would be wrong, so the file is left as it is: ${message}`)
  }
  plan.changes = valid
}
