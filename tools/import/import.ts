import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { planMaintainers } from './community/maintainers.ts'
import { planProjects } from './community/projects.ts'
import { planHugo } from './hugo/hugo.ts'
import { ImportError, type ImportOptions, type Plan } from './plan.ts'
import { planPost } from './post.ts'

const planners = { post: planPost, hugo: planHugo, maintainers: planMaintainers, projects: planProjects } as const

export type ImportKind = keyof typeof planners

export const importKinds: readonly string[] = Object.keys(planners)

export function isImportKind(kind: string): kind is ImportKind {
  return importKinds.includes(kind)
}

/**
 * Plans an import; nothing is written.
 * @throws {ImportError} where the command cannot be carried out at all; what the source itself lacks is a fault
 */
export async function planImport(kind: ImportKind, source: string, options: ImportOptions): Promise<Plan> {
  const problem = options.date === undefined ? undefined : dateProblem(options.date)
  if (problem || (options.date !== undefined && options.date.length !== 10)) {
    throw new ImportError(
      `--date: ${problem?.message ?? `'${options.date}' is more than a day; write one such as 2026-08-28`}`,
    )
  }
  return planners[kind](source, options)
}
