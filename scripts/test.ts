/**
 * `npm test`: everything that must hold, in order. Ends at the first step that fails; its last line counts what ran.
 * Leaves .site/dev, .next/dev and out/ alone, so a running `npm run dev` or `npm start` goes on.
 */

import { findBrowser } from './browser.ts'
import type { Counts } from './counts.ts'
import { freePort } from './free-port.ts'
import { TEST_PORT } from './test-port.ts'
import {
  contentCheck,
  frozenBuild,
  frozenTests,
  lint,
  liveSteps,
  runAll,
  types,
  unit,
  type Visit,
} from './test-steps.ts'

const total: Counts = { passed: 0, failed: 0, skipped: 0 }

// Ctrl-C reaches the step too, which ends; the counts are still reported.
process.on('SIGINT', () => undefined)
try {
  if (await runAll([...types, lint, unit, contentCheck], total)) {
    const CHROMIUM_PATH = await findBrowser()
    const PORT = String(await freePort(TEST_PORT))
    const visit: Visit = { CHROMIUM_PATH, PORT, SITE_URL: `http://localhost:${PORT}` }
    await runAll([...frozenBuild(visit), frozenTests(visit), ...liveSteps(visit)], total)
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  total.failed += 1
}
process.exitCode = total.failed > 0 ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
