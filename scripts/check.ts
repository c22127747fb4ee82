import fs from 'node:fs'
import path from 'node:path'
import { formatReport, reportFormats, unpublishedLine } from '#lib/check/report.ts'
import { readEnv } from '#lib/site/env.ts'
import { fail, formatOption, readFormat, runCommand } from '#lib/terminal/command.ts'

await runCommand(
  {
    name: 'npm run check',
    summary: 'Checks content, and shows where each mistake is and how to fix it.',
    operands: '[DIR]',
    maxOperands: 1,
    options: { format: formatOption },
    notes: [
      'DIR is the content folder; default: CONTENT_DIR, or content. Status 1 if there is an error.',
    ],
  },
  async ({ values, positionals }) => {
    const format = readFormat(values.format, reportFormats)
    const contentDir = path.resolve(positionals[0] ?? readEnv().contentDir)
    const has = (name: string) => fs.existsSync(path.join(contentDir, name))
    if (!has('posts') && (has('content') || has('_index.md')))
      fail(`${contentDir} looks like a Hugo site; run npm run import -- hugo ${contentDir}`)
    // All commands import large modules late, so that --help and usage errors print at once.
    const { createCheck } = await import('#lib/check/check.ts')
    const { findings, waiting } = await createCheck()(contentDir)
    process.stdout.write(formatReport(findings, format, contentDir))
    if (format === 'text') process.stdout.write(unpublishedLine(waiting))
    process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0
  },
)
