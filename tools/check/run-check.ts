import path from 'node:path'
import type { UnpublishedPost } from '#lib/check/check.ts'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import { formatReport, reportFormats, unpublishedLine } from '#lib/check/report.ts'
import { readEnv } from '#lib/site/env.ts'
import { runCommand } from '#lib/terminal/command.ts'
import { either, quote } from '#lib/text/message-format.ts'

type Result = { diagnostics: readonly Diagnostic[]; waiting?: readonly UnpublishedPost[] }

/** Runs a command that prints diagnostics of a content folder; exits with 1 if one is an error. */
export const runCheck = (
  command: { name: string; summary: string; notes?: string[] },
  check: (contentDir: string) => Promise<Result>,
) =>
  runCommand(
    {
      ...command,
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
    },
    async ({ values, positionals }) => {
      const format = reportFormats.find((one) => one === values.format)
      if (format === undefined)
        throw new Error(`--format is ${quote(values.format)}; write ${either(reportFormats)}`)
      const contentDir = path.resolve(positionals[0] ?? readEnv().contentDir)
      const { diagnostics, waiting = [] } = await check(contentDir)
      process.stdout.write(formatReport(diagnostics, format, contentDir))
      if (format === 'text') process.stdout.write(unpublishedLine(waiting))
      process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
    },
  )
