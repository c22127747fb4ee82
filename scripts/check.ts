import fs from 'node:fs'
import path from 'node:path'
import { formatReport, reportFormats } from '#lib/check/report.ts'
import { unpublishedLine } from '#lib/check/unpublished.ts'
import { readEnv } from '#lib/site/env.ts'
import { formatOption, oneOf, readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'

await attempt(async () => {
  const { values, positionals } = readCommand({
    name: 'npm run check',
    summary: 'Checks content by all rules, and shows where each finding is and how to fix it.',
    operands: '[DIR]',
    maxOperands: 1,
    options: { format: formatOption },
    notes: [
      'DIR is the content folder; default: CONTENT_DIR, or content. Status 1 if there is an error.',
    ],
  })
  const format = oneOf('--format', values.format, reportFormats)
  const contentDir = path.resolve(positionals[0] ?? readEnv().contentDir)
  const has = (name: string) => fs.existsSync(path.join(contentDir, name))
  if (!has('posts') && (has('content') || has('_index.md')))
    fail(`${contentDir} looks like a site of Hugo; run npm run import -- hugo ${contentDir}`)
  // All commands import large modules late, so that --help and usage errors print at once.
  const { createCheck } = await import('#lib/check/check.ts')
  const { findings, waiting } = await createCheck()(contentDir)
  process.stdout.write(formatReport(findings, format, contentDir))
  if (format === 'text') process.stdout.write(unpublishedLine(waiting))
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0
})
