/**
 * Started by next.config.ts as a child process: makes the data that pages read, and in development keeps it fresh.
 * Leaves when its parent does, since the channel between them closes then.
 */
import { watch } from 'chokidar'
import { formatReport } from '../lib/check/report.ts'
import { readEnv } from '../lib/env.ts'
import { createPipeline, type RunResult } from '../lib/pipeline/run.ts'

const [stateDir = '', mode] = process.argv.slice(2)
const development = mode === 'development'
const { contentDir } = readEnv()
const run = createPipeline(contentDir, stateDir, { strict: !development })

process.on('disconnect', () => process.exit())

function report({ findings, documents }: RunResult): boolean {
  if (findings.length > 0) process.stderr.write(formatReport(findings, 'text'))
  const failed = findings.some(({ severity }) => severity === 'error')
  if (development && failed) process.stderr.write('Files with an error are left out until they are mended.\n')
  return development || !failed || documents > 0
}

/** One run after another, never two at once; whatever changes during a run asks for one more. */
function keepFresh(): void {
  let running = false
  let again = false
  let last = ''
  const rerun = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      try {
        const result = await run()
        const text = JSON.stringify(result.findings)
        if (text !== last) report(result)
        last = text
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      }
    } while (again)
    running = false
  }
  watch(contentDir, { ignoreInitial: true }).on('all', () => void rerun())
}

try {
  const ok = report(await run())
  if (ok && development) keepFresh()
  process.send?.({ ok })
  if (!development) process.exit(ok ? 0 : 1)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
