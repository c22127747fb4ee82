import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { planMaintainers } from '#tools/import/community/maintainers.ts'
import { planProjects } from '#tools/import/community/projects.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { ImportError, type ImportOptions, type Plan } from '#tools/import/plan.ts'
import { formatRemarks, type Remark } from '#tools/import/remark.ts'
import { writeChanges } from '#tools/import/write.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import { readListFile } from '#tools/import/yaml/yaml-list.ts'
import { SourceError } from './fault.ts'

const planners = { maintainers: planMaintainers, repositories: planProjects } as const

/** A repository as the list has it: its scope, and its status after a slash where it has one. */
export type ListedRepository = { name: string; place: string }

/**
 * Brings a list into a folder, as `npm run import` does, unless it is empty or has lost most of what it had.
 * @param lastSeen day that the list of before was last read
 * @throws {SourceError} where anything in it is not understood; then the folder is as it was
 */
export async function bringList(
  holds: keyof typeof planners,
  bytes: Uint8Array,
  into: string,
  lastSeen: string,
): Promise<void> {
  const faults: Remark[] = []
  const list = readListFile(bytes, ({ line, column }, message) => {
    faults.push({ path: `${holds}.yaml`, line, column, kind: 'fault', message })
  })
  if (!list || faults.length > 0) throw new SourceError(linesOf(faults))
  const before = await listedBefore(holds, into)
  if (list.entries.length === 0 || list.entries.length * 2 < before)
    throw new SourceError(
      `it lists ${list.entries.length} where ${before} were listed before, so it is most likely cut; look at it`,
    )
  const plan = await planOf(holds, bytes, { into, force: false, keepGoing: false, lastSeen })
  const wrong = plan.remarks.filter(({ kind }) => kind === 'fault')
  if (wrong.length > 0) throw new SourceError(linesOf(wrong))
  await writeChanges(into, plan.changes)
}

/** Repositories of a list that was brought in. */
export function repositoriesIn(bytes: Uint8Array): ListedRepository[] {
  return (readListFile(bytes, () => {})?.entries ?? []).flatMap(({ values }) => {
    const [name, scope, status] = ['name', 'scope', 'status'].map((key) => textIn(values, key))
    const place = [scope, status].filter((word) => word !== undefined).join('/')
    return name === undefined ? [] : [{ name, place: place.toLowerCase() }]
  })
}

async function planOf(holds: keyof typeof planners, bytes: Uint8Array, options: ImportOptions): Promise<Plan> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'list-'))
  const file = path.join(folder, `${holds}.yaml`)
  try {
    await fs.writeFile(file, bytes)
    return await planners[holds](file, options)
  } catch (error) {
    // What it says to type belongs to another command.
    if (error instanceof ImportError) throw new SourceError(`${error.message.split(';')[0]}; look at it`)
    throw error
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

async function listedBefore(holds: keyof typeof planners, into: string): Promise<number> {
  const documents = await existingDocuments(into, holds === 'maintainers' ? 'Maintainer' : 'Project')
  const isListed = ({ values }: (typeof documents)[number]): boolean =>
    holds === 'maintainers' ? textIn(values, 'until') === undefined : textIn(values, 'status') !== undefined
  return documents.filter(isListed).length
}

function linesOf(faults: readonly Remark[]): string {
  const lines = formatRemarks(faults)
  const more = lines.length > 5 ? [`… ${lines.length - 5} more`] : []
  return [...lines.slice(0, 5), ...more].join('\n  ')
}
