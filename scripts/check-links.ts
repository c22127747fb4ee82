/**
 * `npm run check:links [-- DIR] [--fresh] [--format text|json|github]`: tries the external links of all content; exit
 * status 1 where one is dead, or where there is no network to try them.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatReport, type ReportFormat } from '../lib/check/report.ts'
import { readEnv } from '../lib/env.ts'
import { openCache } from '../lib/links/cache.ts'
import { checkLinks } from '../lib/links/check-links.ts'
import { request } from '../lib/links/request.ts'
import { createProgress } from '../lib/progress.ts'
import { attempt, fail } from './fail.ts'

const formats: readonly ReportFormat[] = ['text', 'json', 'github']

await attempt(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, fresh: { type: 'boolean', default: false } },
  })
  const format = formats.find((name) => name === values.format)
  if (!format) fail(`--format is '${values.format}'; write --format ${formats.join(', or --format ')}`)
  const [dir, another] = positionals
  if (another !== undefined) fail(`One folder can be checked at a time; write npm run check:links -- ${dir}`)
  const env = readEnv()
  const contentDir = dir ? path.resolve(dir) : env.contentDir
  const progress = createProgress(process.stderr)
  const step = (done: number, total: number) => progress.step(done, total, 'links')
  const { findings, addresses, cached, offline } = await checkLinks(contentDir, {
    fetcher: request,
    cache: openCache(path.join(env.stateDir, 'links.json'), { isFresh: values.fresh }),
    // Nobody watches a log, and without a network one line is all there is to say.
    step: process.stderr.isTTY ? step : undefined,
  }).finally(() => progress.end())
  if (offline !== undefined) {
    const tried = addresses - cached
    fail(`No link of ${tried} gave an answer (the first ${offline}); connect this machine to the network and try again`)
  }
  process.stdout.write(formatReport(findings, format, contentDir))
  process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0
})
