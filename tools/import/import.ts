import path from 'node:path'
import { dateProblem } from '#lib/check/front-matter/dates.ts'
import { quote } from '#lib/text/message-format.ts'
import { ImportError, type ImportOptions, type Plan, readSource } from '#tools/documents/plan.ts'
import { planMaintainers } from './community/maintainers.ts'
import { planProjects } from './community/projects.ts'
import { planHugo } from './hugo/hugo.ts'
import { planPost } from './post.ts'

const fromList =
  (planList: typeof planProjects) => async (source: string, options: ImportOptions) =>
    planList(await readSource(source), path.basename(source), options)

const planners = new Map<string, (source: string, options: ImportOptions) => Promise<Plan>>([
  ['post', planPost],
  ['hugo', planHugo],
  ['maintainers', fromList(planMaintainers)],
  ['projects', fromList(planProjects)],
])

export const importKinds = [...planners.keys()]

export async function planImport(kind: string, source: string, options: ImportOptions) {
  const plan = planners.get(kind)
  if (!plan)
    throw new ImportError(
      `Unknown kind of import ${quote(kind)}; write one of ${importKinds.join(', ')}`,
    )
  const { date } = options
  if (date !== undefined && (date.length !== 10 || dateProblem(date)))
    throw new ImportError(`--date: ${quote(date)} is not a date; write one such as 2026-08-28`)
  return plan(source, options)
}
