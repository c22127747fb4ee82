import fs from 'node:fs'
import path from 'node:path'
import type { SiteEnv } from '#lib/site/env.ts'
import { fail } from '#lib/terminal/command.ts'
import { comingSite } from './finish/swap.ts'

/** Locks the checkout, and removes what a killed build left. Exits if a build cannot start. */
export function beginBuild(env: SiteEnv) {
  requireWritable('.site')
  requireWritable(path.dirname(env.outDir))
  lockCheckout()
  refuseOtherFolder(env.outDir)
  fs.rmSync(comingSite(env.outDir), { recursive: true, force: true })
  if (!env.siteUrlIsLocal) return
  const message = `SITE_URL is not set: feeds, the sitemap and canonical URLs will use ${env.siteUrl}`
  // CI services set CI. Their builds are deployed, and nobody reads their warnings.
  if (process.env.CI)
    fail(`${message}, but CI is set; set SITE_URL, for example to https://falco.example`)
  process.stderr.write(`${message}\n`)
}

/** Ends the build at once if it could not write its result. */
function requireWritable(folder: string) {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    fail(
      `The folder ${path.resolve(folder)} cannot be written (${error instanceof Error ? error.message : error}); change its owner or mode`,
    )
  }
}

/** Allows one build at a time, since all builds use .next. Replaces the lock of a killed build. */
function lockCheckout() {
  const file = '.site/build.lock'
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(fs.readFileSync(file, 'utf8'))
    // After a restart of the machine, this process may have the id of the killed build.
    if (holder !== process.pid && isAlive(holder))
      fail(
        `This checkout is in use by process ${holder}; wait until it has ended, or remove ${file} if that process is not a build`,
      )
    fs.writeFileSync(file, String(process.pid))
  }
  process.once('exit', () => fs.rmSync(file, { force: true }))
}

function isAlive(pid: number) {
  try {
    // process.kill would treat zero and negative numbers as process groups.
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    // EPERM: the process belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A build replaces OUT_DIR, so other files in it would be lost. */
function refuseOtherFolder(outDir: string) {
  const names = fs.existsSync(outDir) ? fs.readdirSync(outDir) : []
  if (names.length > 0 && !(names.includes('404.html') && names.includes('robots.txt')))
    fail(
      `OUT_DIR is ${outDir}, which is neither a built site nor empty; set OUT_DIR to a new or empty folder`,
    )
}
