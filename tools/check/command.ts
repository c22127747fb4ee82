import fs from 'node:fs'
import path from 'node:path'
import { formatReport, reportFormats, unpublishedLine } from '#lib/check/report.ts'
import { readEnv } from '#lib/site/env.ts'
import { fail, runCommand } from '#lib/terminal/command.ts'
import { either, quote } from '#lib/text/message-format.ts'

await runCommand(
  {
    name: 'npm run check',
    summary: 'Checks content, and shows where each mistake is and how to fix it.',
    operands: '[DIR]',
    maxOperands: 1,
    options: {
      format: {
        type: 'string',
        default: 'text',
        value: 'text|github',
        description: 'for a person, or the annotations of GitHub Actions',
      },
    },
    notes: [
      'DIR is the content folder (default: CONTENT_DIR). The exit status is 1 after an error.',
    ],
  },
  async ({ values, positionals }) => {
    const format = reportFormats.find((one) => one === values.format)
    if (format === undefined)
      fail(`--format is ${quote(values.format)}; write ${either(reportFormats)}`)
    const contentDir = path.resolve(positionals[0] ?? readEnv().contentDir)
    const has = (name: string) => fs.existsSync(path.join(contentDir, name))
    if (!has('posts') && (has('content') || has('_index.md')))
      fail(`${contentDir} looks like a Hugo site; run npm run import -- hugo ${contentDir}`)
    // All commands import large modules late, so that --help and usage errors print at once.
    const { createCheck } = await import('#lib/check/check.ts')
    const { diagnostics, waiting } = await createCheck()(contentDir)
    process.stdout.write(formatReport(diagnostics, format, contentDir))
    if (format === 'text') process.stdout.write(unpublishedLine(waiting))
    process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
  },
)
