import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { dirOption, flag, runCommand } from '#lib/terminal/command.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { writeChanges } from '#tools/documents/documents.ts'
import { reportOf } from './report.ts'

await runCommand(
  {
    name: 'npm run sync',
    summary: "Updates content from the community's public files and tags, and lists what is new.",
    options: {
      into: dirOption('the content folder, in place of CONTENT_DIR'),
      mirror: dirOption('folder of git mirrors, named like the repositories, to read instead'),
      'dry-run': flag('show what is new and list files that would change, but write nothing'),
    },
    notes: [
      'sources.yaml in the content folder lists the sources. If one fails, its content stays.',
    ],
  },
  async ({ values }) => {
    const into = path.resolve(values.into ?? readEnv().contentDir)
    const mirror = values.mirror && path.resolve(values.mirror)
    const { step, end } = createProgress()
    const { planSync } = await import('./plan.ts')
    const today = new Date().toISOString().slice(0, 10)
    const plan = await planSync(into, today, { mirror, progress: step }).finally(end)
    if (!values['dry-run']) await writeChanges(into, plan.changes)
    process.stdout.write(reportOf(plan, { isDryRun: values['dry-run'] }))
  },
)
