import path from 'node:path'
import { formatReport, reportFormats } from '#lib/check/report.ts'
import { readEnv } from '#lib/site/env.ts'
import { formatOption, readFormat, runCommand } from '#lib/terminal/command.ts'
import { createProgress } from '#lib/terminal/progress.ts'

await runCommand(
  {
    name: 'npm run check:links',
    summary: 'Requests the links to other sites in all content, and reports dead links.',
    operands: '[DIR]',
    maxOperands: 1,
    options: { format: formatOption },
  },
  async ({ values, positionals }) => {
    const format = readFormat(values.format, reportFormats)
    const contentDir = path.resolve(positionals[0] ?? readEnv().contentDir)
    const progress = createProgress(process.stderr)
    const { checkExternalLinks } = await import('#tools/links/check-external-links.ts')
    const findings = await checkExternalLinks(contentDir, progress.step).finally(progress.end)
    process.stdout.write(formatReport(findings, format, contentDir))
    process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0
  },
)
