import path from 'node:path'
import { formatReport, reportFormats } from '#lib/check/report.ts'
import { readEnv } from '#lib/site/env.ts'
import { formatOption, oneOf, readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'

await attempt(async () => {
  const { values, positionals } = readCommand({
    name: 'npm run check:links',
    summary: 'Tries the external links of all content, and reports the dead ones.',
    operands: '[DIR]',
    maxOperands: 1,
    options: { format: formatOption },
  })
  const format = oneOf('--format', values.format, reportFormats)
  const contentDir = path.resolve(positionals[0] ?? readEnv().contentDir)
  const progress = createProgress(process.stderr)
  const { checkExternalLinks } = await import('#tools/links/check-external-links.ts')
  const { findings, addresses, offline } = await checkExternalLinks(
    contentDir,
    progress.step,
  ).finally(progress.end)
  if (offline !== undefined)
    fail(
      `No link of ${addresses} can be reached (first error: ${offline}); check the network, and try again`,
    )
  process.stdout.write(formatReport(findings, format, contentDir))
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0
})
