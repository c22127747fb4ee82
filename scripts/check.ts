/** `npm run check [-- DIR] [--format text|json|github]`: the content rules alone; exit status 1 on an error. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createCheck } from '../lib/check/check.ts'
import { formatReport, type ReportFormat } from '../lib/check/report.ts'
import { readEnv } from '../lib/env.ts'
import { createPool } from '../lib/reader/pool.ts'
import { attempt, fail } from './fail.ts'

const formats: readonly ReportFormat[] = ['text', 'json', 'github']

await attempt(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  })
  const format = formats.find((name) => name === values.format)
  if (!format) fail(`--format is '${values.format}'; write --format ${formats.join(', or --format ')}`)
  if (positionals.length > 1) fail(`One folder can be checked at a time; write npm run check -- ${positionals[0]}`)
  const [dir] = positionals
  const { stateDir, ...env } = readEnv()
  const contentDir = dir ? path.resolve(dir) : env.contentDir
  const pool = createPool({ stateDir })
  const { findings } = await createCheck({ each: pool.each })(contentDir)
  pool.close()
  process.stdout.write(formatReport(findings, format, contentDir))
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0
})
