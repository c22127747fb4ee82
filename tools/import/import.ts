import path from 'node:path'
import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { ImportError, type ImportOptions, type Plan } from './plan.ts'
import { readSource } from './source.ts'

/** Loaded on demand, so that a mistyped word is answered at once. */
const planners = {
  post: async (source: string, options: ImportOptions) => (await import('./post.ts')).planPost(source, options),
  hugo: async (source: string, options: ImportOptions) => (await import('./hugo/hugo.ts')).planHugo(source, options),
  maintainers: async (source: string, options: ImportOptions) => {
    const { planMaintainers } = await import('./community/maintainers.ts')
    return planMaintainers(await readSource(source), path.basename(source), options)
  },
  projects: async (source: string, options: ImportOptions) => {
    const { planProjects } = await import('./community/projects.ts')
    return planProjects(await readSource(source), path.basename(source), options)
  },
}

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
  const { date } = options
  const problem = date === undefined ? undefined : dateProblem(date)
  if (problem || (date !== undefined && date.length !== 10))
    throw new ImportError(`--date: ${problem ?? `'${date}' is more than a day; write one such as 2026-08-28`}`)
  return planners[kind](source, options)
}
