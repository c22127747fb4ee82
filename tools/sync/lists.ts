import { planMaintainers } from '#tools/import/community/maintainers.ts'
import { planProjects } from '#tools/import/community/projects.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { ImportError, writeChanges } from '#tools/import/plan.ts'
import { formatRemarks } from '#tools/import/remark.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { type ListEntry, readListFile } from '#tools/import/yaml/yaml-list.ts'
import { refuseHalf } from './core.ts'
import { SourceError } from './sources.ts'

const lists = {
  maintainers: {
    plan: planMaintainers,
    /** Documents that were listed before lack the one key, or have the other. */
    countBefore: async (into: string) =>
      (await existingDocuments(into, 'Maintainer')).filter(({ values }) => !textIn(values, 'until')).length,
  },
  repositories: {
    plan: planProjects,
    countBefore: async (into: string) =>
      (await existingDocuments(into, 'Project')).filter(({ values }) => textIn(values, 'status')).length,
  },
}

/**
 * Brings a list into a folder, as `npm run import` does, and gives its entries.
 * @param lastSeen day that the list was last read
 * @throws {SourceError} where anything in it is not understood, or it has lost most of what it had
 */
export async function bringList(
  holds: keyof typeof lists,
  bytes: Uint8Array,
  into: string,
  lastSeen: string,
): Promise<ListEntry[]> {
  const name = `${holds}.yaml`
  const { plan: planOf, countBefore } = lists[holds]
  const plan = await planOf(bytes, name, { into, lastSeen }).catch((error: unknown) => {
    // What it says to type belongs to another command.
    throw error instanceof ImportError ? new SourceError(`${error.message.split(';')[0]}; look at it`) : error
  })
  const faults = formatRemarks(plan.remarks.filter(({ kind }) => kind === 'fault'))
  if (faults.length > 0) {
    const more = faults.length > 5 ? [`… ${faults.length - 5} more`] : []
    throw new SourceError([...faults.slice(0, 5), ...more].join('\n  '))
  }
  const entries = readListFile(bytes, () => {})?.entries ?? []
  refuseHalf(entries.length, await countBefore(into))
  await writeChanges(into, plan.changes)
  return entries
}
