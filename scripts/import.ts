/** `npm run import -- <kind> <source> […]`: brings posts, maintainers and projects into the content folder. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readEnv } from '../lib/env.ts'
import { isImportKind, kinds, planImport } from '../lib/import/import.ts'
import { formatOutcome, judge } from '../lib/import/outcome.ts'
import { ImportError, type ImportOptions } from '../lib/import/plan.ts'
import { writeChanges } from '../lib/import/write.ts'
import { createProgress } from '../lib/progress.ts'
import { attempt } from './fail.ts'

const usage = `write npm run import -- <${kinds.join('|')}> <source> [--into DIR] [--dry-run] [--force] [--keep-going] [--date YYYY-MM-DD] [--static DIR]`

await attempt(async () => {
  const { values, positionals } = read()
  const [kind = '', source, ...others] = positionals
  if (!isImportKind(kind))
    throw new ImportError(`${kind ? `'${kind}' is no kind of import` : 'The kind is missing'}; ${usage}`)
  if (source === undefined || others.length > 0) throw new ImportError(`One source is brought over at a time; ${usage}`)
  const progress = createProgress(process.stderr)
  const options: ImportOptions = {
    into: values.into === undefined ? readEnv().contentDir : path.resolve(values.into),
    force: values.force,
    keepGoing: values['keep-going'],
    progress: progress.step,
    ...(values.date === undefined ? {} : { date: values.date }),
    ...(values.static === undefined ? {} : { static: path.resolve(values.static) }),
  }
  const plan = await planImport(kind, path.resolve(source), options).finally(progress.end)
  const outcome = judge(plan, { keepGoing: options.keepGoing, dryRun: values['dry-run'] })
  if (outcome.isWritten) await writeChanges(options.into, plan.changes)
  process.stdout.write(formatOutcome(plan, outcome))
  process.exitCode = outcome.status
})

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        'keep-going': { type: 'boolean', default: false },
        date: { type: 'string' },
        static: { type: 'string' },
      },
    })
  } catch (error) {
    throw new ImportError(`${error instanceof Error ? error.message.split('. ')[0] : error}; ${usage}`)
  }
}
