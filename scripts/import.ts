import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { ImportError, writeChanges } from '#tools/documents/plan.ts'
import { reportMove } from '#tools/import/hugo/moving.ts'
import { importKinds, planImport } from '#tools/import/import.ts'
import { outcomeOf } from '#tools/import/outcome.ts'
import { requireSite } from '#tools/serve/serve-site.ts'

await attempt(async () => {
  const { values, positionals } = readCommand({
    name: 'npm run import',
    summary: 'Imports posts, maintainers and projects into the content folder.',
    operands: `${importKinds.join('|')} SOURCE`,
    maxOperands: 2,
    options: {
      into: {
        type: 'string',
        value: 'DIR',
        description: 'the content folder, in place of CONTENT_DIR',
      },
      'dry-run': {
        type: 'boolean',
        default: false,
        description: 'show what would change, and write nothing',
      },
      force: { type: 'boolean', default: false, description: 'replace files that differ' },
      'keep-going': {
        type: 'boolean',
        default: false,
        description: 'import what can be imported, even if something fails',
      },
      date: {
        type: 'string',
        value: 'YYYY-MM-DD',
        description: 'the date of the list of maintainers, if the file has none',
      },
      report: {
        type: 'boolean',
        default: false,
        description: 'only report which old addresses the site in OUT_DIR has',
      },
      site: {
        type: 'string',
        value: 'URL',
        description: "address of the old site, in place of baseURL in Hugo's configuration",
      },
      static: {
        type: 'string',
        value: 'DIR',
        description: 'folder of files that the old site served unchanged',
      },
    },
    notes: ['More in docs/importing.md.'],
  })
  const [kind, source] = positionals
  if (kind === undefined || source === undefined)
    throw new ImportError(
      `A kind or source is missing; run npm run import -- <${importKinds.join('|')}> <source>`,
    )
  const progress = createProgress(process.stderr)
  const options = {
    into: path.resolve(values.into ?? readEnv().contentDir),
    force: values.force,
    progress: progress.step,
    date: values.date,
    site: values.site,
    static: values.static && path.resolve(values.static),
  }
  const plan = await planImport(kind, path.resolve(source), options).finally(progress.end)
  if (values.report) {
    await requireSite(readEnv().outDir)
    const { isWhole, text } = reportMove(plan, readEnv().outDir)
    process.exitCode = isWhole ? 0 : 1
    process.stdout.write(text)
    return
  }
  const outcome = outcomeOf(plan, { keepGoing: values['keep-going'], dryRun: values['dry-run'] })
  if (outcome.isWritten) await writeChanges(options.into, plan.changes)
  process.stdout.write(outcome.text)
  process.exitCode = outcome.status
})
