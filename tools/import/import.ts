import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { ImportError, type ImportOptions, type Plan } from './plan.ts'

/** Each is loaded once it is asked for: a mistyped word is answered at once. */
const planners = {
  post: async () => (await import('./post.ts')).planPost,
  hugo: async () => (await import('./hugo/hugo.ts')).planHugo,
  maintainers: async () => (await import('./community/maintainers.ts')).planMaintainers,
  projects: async () => (await import('./community/projects.ts')).planProjects,
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
  const problem = options.date === undefined ? undefined : dateProblem(options.date)
  if (problem || (options.date !== undefined && options.date.length !== 10)) {
    throw new ImportError(`--date: ${problem ?? `'${options.date}' is more than a day; write one such as 2026-08-28`}`)
  }
  const plan = await planners[kind]()
  return plan(source, options)
}
