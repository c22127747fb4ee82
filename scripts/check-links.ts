/**
 * `npm run check:links`: tries the external links of all content; exit status 1 where one is dead, or where there is no
 * network to try them.
 */
import path from 'node:path'
import { formatReport, reportFormats } from '#lib/check/report.ts'
import { readEnv } from '#lib/site/env.ts'
import { formatOption, oneOf, readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { openLinkCache } from '#tools/links/link-cache.ts'
import { request } from '#tools/links/request.ts'

await attempt(async () => {
  const { values, positionals } = readCommand({
    name: 'npm run check:links',
    summary: 'Tries the external links of all content, and reports the dead ones.',
    operands: '[DIR]',
    most: 1,
    options: {
      format: formatOption,
      fresh: { type: 'boolean', default: false, description: 'tries all of them, also those tried in the last week' },
    },
  })
  const format = oneOf('--format', values.format, reportFormats)
  const [dir] = positionals
  const env = readEnv()
  const contentDir = dir ? path.resolve(dir) : env.contentDir
  const progress = createProgress(process.stderr)
  const step = (done: number, total: number) => progress.step(done, total, 'links')
  const { checkExternalLinks } = await import('#tools/links/check-external-links.ts')
  const { findings, addresses, cached, offline } = await checkExternalLinks(contentDir, {
    fetcher: request,
    cache: openLinkCache(path.join(env.stateDir, 'links.json'), { isFresh: values.fresh }),
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
