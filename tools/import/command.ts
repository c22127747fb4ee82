import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { dirOption, fail, flag, runCommand } from '#lib/terminal/command.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { planHugo } from '#tools/import/hugo.ts'
import { reportMove } from '#tools/import/moving.ts'
import { outcomeOf } from '#tools/import/report.ts'
import { requireSite } from '#tools/serve/serve-site.ts'

await runCommand(
  {
    name: 'npm run import',
    summary: 'Imports a Hugo blog into the content folder.',
    operands: 'hugo SOURCE',
    maxOperands: 2,
    options: {
      into: dirOption('the content folder, in place of CONTENT_DIR'),
      'dry-run': flag('list files that would be added or changed, and write nothing'),
      'keep-going': flag('import what can be imported, even if something fails'),
      report: flag('only report which old addresses the site in OUT_DIR lacks'),
    },
    notes: ['More in docs/importing.md.'],
  },
  async ({ values, positionals: [kind, source] }) => {
    if (kind !== 'hugo' || source === undefined)
      fail('Write what to import: npm run import -- hugo DIR, the folder of a Hugo site')
    const into = path.resolve(values.into ?? readEnv().contentDir)
    const plan = await planHugo(path.resolve(source), into)
    if (values.report) {
      requireSite(readEnv().outDir)
      const { isWhole, text } = reportMove(plan, readEnv().outDir)
      process.exitCode = isWhole ? 0 : 1
      process.stdout.write(text)
      return
    }
    const outcome = outcomeOf(plan, { keepGoing: values['keep-going'], dryRun: values['dry-run'] })
    if (outcome.isWritten) await writeChanges(into, plan.changes)
    process.stdout.write(outcome.text)
    process.exitCode = outcome.status
  },
)
