import fs from 'node:fs/promises'
import path from 'node:path'
import { removePageLists } from '#lib/content/pages/static-params.ts'
import type { SiteEnv } from '#lib/site/env.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { claimCheckout } from './claim.ts'
import { tidySite } from './finish/swap.ts'
import { needsFramework } from './needs-framework.ts'
import { buildDataDir, exportDir } from './places.ts'
import { forgetSteps } from './steps.ts'
import { inputsOf, isUpToDate } from './up-to-date.ts'

/**
 * Runs first in `next build`: locks the checkout, checks OUT_DIR and removes leftovers of killed builds. Ends the process with
 * a one-line message when the build cannot start.
 */
export async function beginBuild(env: SiteEnv): Promise<void> {
  await attempt(async () => {
    // Even with another STATE_DIR: every build of a checkout uses .next.
    claimCheckout()
    const refused = needsFramework()
    if (refused.length > 0) fail(refused.join('\n'))
    await tidySite(env.outDir)
    await guard(env.outDir)
    if (env.siteUrlIsLocal) {
      process.stderr.write(`SITE_URL is not set: feeds, the sitemap and canonical addresses will say ${env.siteUrl}\n`)
    }
    forgetSteps(buildDataDir(env))
    const inputs = inputsOf(env)
    if (await isUpToDate(env, buildDataDir(env), inputs)) {
      const place = path.relative('.', env.outDir)
      process.stdout.write(`Nothing has changed since ${place}/ was built; remove it to build it anew\n`)
      process.exit(0)
    }
    process.env.SITE_INPUTS = inputs
    await removePageLists(buildDataDir(env))
    // Next fails on half-written diagnostics of a killed build.
    for (const dir of [exportDir(env), '.next/diagnostics']) await fs.rm(dir, { recursive: true, force: true })
  })
}

/** Refuses an OUT_DIR that holds anything but a site built here. */
async function guard(outDir: string): Promise<void> {
  const names = await fs.readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0 && !(names.includes('404.html') && names.includes('robots.txt'))) {
    fail(`OUT_DIR is ${outDir}, which holds other files than a built site; empty it or write another folder`)
  }
}
