import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { dirOption, fail, flag, runCommand } from '#lib/terminal/command.ts'
import { count } from '#lib/text/message-format.ts'
import { writeChanges } from '#tools/documents/documents.ts'
import { planHugo } from '#tools/import/hugo.ts'
import { formatRemarks, isFault } from '#tools/import/report.ts'

await runCommand(
  {
    name: 'npm run import',
    summary: 'Imports the blog of falco.org, or one post of it, into the content folder.',
    operands: 'hugo SOURCE',
    maxOperands: 2,
    options: {
      into: dirOption('the content folder, in place of CONTENT_DIR'),
      'keep-going': flag('import what can be imported, even if something fails'),
    },
    notes: ['More in docs/importing.md.'],
  },
  async ({ values, positionals: [kind, source] }) => {
    if (kind !== 'hugo' || source === undefined)
      fail('Write npm run import -- hugo SOURCE, where SOURCE is a checkout of falco-website')
    const into = path.resolve(values.into ?? readEnv().contentDir)
    const { changes, remarks, isEmpty, summary } = await planHugo(path.resolve(source), into)
    const faults = count(remarks.filter(isFault).length, 'fault')
    const isStopped = remarks.some(isFault) && !values['keep-going']
    if (!isStopped) await writeChanges(into, changes)
    const outcome = isStopped
      ? `Nothing was written because of ${faults}; fix the source, or add --keep-going`
      : `${summary}; ${count(changes.length, 'file')} written; ${faults}`
    process.stdout.write([...formatRemarks(remarks), `${outcome}\n`].join('\n'))
    process.exitCode = isStopped || isEmpty ? 1 : 0
  },
)
