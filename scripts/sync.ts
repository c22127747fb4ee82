import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { reportOf } from '#tools/sync/report.ts'

await attempt(async () => {
  const { values } = readCommand({
    name: 'npm run sync',
    summary: "Updates content from the community's public files and tags, and lists what is new.",
    options: {
      into: {
        type: 'string',
        value: 'DIR',
        description: 'the content folder, in place of CONTENT_DIR',
      },
      mirror: {
        type: 'string',
        value: 'DIR',
        description: 'folder with git mirrors to read, named like the repositories',
      },
      'dry-run': {
        type: 'boolean',
        default: false,
        description: 'show what would change, and write nothing',
      },
    },
    notes: [
      'Sources are listed in sources.yaml in DIR. If one fails, nothing is changed, and the status is 1.',
    ],
  })
  const into = path.resolve(values.into ?? readEnv().contentDir)
  const mirror = values.mirror === undefined ? undefined : path.resolve(values.mirror)
  const { step, end } = createProgress(process.stderr)
  const { planSync } = await import('#tools/sync/plan.ts')
  const plan = await planSync(into, new Date(), { mirror, progress: step }).finally(end)
  if (!values['dry-run']) await writeChanges(into, plan.changes)
  process.stdout.write(reportOf(plan, { isDryRun: values['dry-run'] }))
})
