import path from 'node:path'
import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { planMaintainers } from './community/maintainers.ts'
import { planProjects } from './community/projects.ts'
import { planHugo } from './hugo/hugo.ts'
import { ImportError, type ImportOptions, type Plan, readSource } from './plan.ts'
import { planPost } from './post.ts'

/** Plans the import of a community list that the command names. */
const fromList =
  (planList: typeof planProjects) =>
  async (source: string, options: ImportOptions): Promise<Plan> =>
    planList(await readSource(source), path.basename(source), options)

const planners = {
  post: planPost,
  hugo: planHugo,
  maintainers: fromList(planMaintainers),
  projects: fromList(planProjects),
}

export type ImportKind = keyof typeof planners

export const importKinds: readonly string[] = Object.keys(planners)

export const isImportKind = (kind: string): kind is ImportKind => importKinds.includes(kind)

/**
 * Plans an import; nothing is written.
 * @throws {ImportError} where the command cannot be carried out at all; what the source itself lacks is a fault
 */
export async function planImport(kind: ImportKind, source: string, options: ImportOptions): Promise<Plan> {
  const { date } = options
  if (date !== undefined && (date.length !== 10 || dateProblem(date) !== undefined))
    throw new ImportError(`--date: '${date}' is no day; write one such as 2026-08-28`)
  return planners[kind](source, options)
}
