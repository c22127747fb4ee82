import fs from 'node:fs'
import path from 'node:path'
import { stateFile } from '#lib/content/content-index.ts'
import { originOf, type SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { fail } from '#lib/terminal/command.ts'
import { beginBuild } from './begin-build.ts'
import { buildDataDir } from './places.ts'
import { startContent } from './start-content.ts'
import { siteCode } from './up-to-date.ts'

/**
 * Next evaluates next.config.ts several times, in several processes, but content must be read once.
 * So the first process sets this variable to its data folder, and child processes inherit it.
 */
const DATA_DIR = 'SITE_DATA_DIR'

// Turns off telemetry, whose process would outlive Next.
process.env.NEXT_TELEMETRY_DISABLED = '1'

/**
 * Starts reading content for a build. Pages wait for the content (lib/content/read-index.ts).
 * @returns a function that makes the build exit on an error in content
 */
export async function startBuild(env: SiteEnv): Promise<() => Promise<void>> {
  const dataDir = buildDataDir(env)
  if (!isFirst(dataDir)) return async () => undefined
  await beginBuild(env)
  // Removes the state file of an earlier build, so that rendering waits for the new content.
  fs.rmSync(stateFile(dataDir), { force: true })
  // Next's processes inherit SHARING_VERSION for picture URLs, and SITE_VERSION for cache keys.
  process.env.SHARING_VERSION = codeVersion(['lib/sharing', 'lib/site', 'lib/text'])
  const { siteUrl, basePath, repositoryUrl, operator } = env
  const contentDir = path.relative('.', env.contentDir)
  // Finished pages depend on these settings (lib/site/identity.ts, app/layout.tsx).
  const settings = { siteUrl, basePath, repositoryUrl, operator, contentDir }
  process.env.SITE_VERSION = codeVersion(siteCode, settings)
  const content = startContent(dataDir, 'build')
  const dropCache = (status: number) => {
    if (status === 0) return
    fs.rmSync('.next/cache', { recursive: true, force: true })
    process.stderr.write(
      'Next compiled nothing, and its cache is removed; if no error names a file, build again\n',
    )
  }
  process.once('exit', dropCache)
  return async () => {
    process.off('exit', dropCache)
    content.then(({ ok, report = '' }) => {
      if (ok) return
      process.stderr.write(`\n${report}`)
      process.exit(1)
    })
  }
}

export async function startDevelopment(env: SiteEnv) {
  const dataDir = path.join(env.stateDir, 'dev')
  if (!isFirst(dataDir)) return
  if (!process.env.REFUSES_OTHER_SITES)
    fail('next dev would answer requests of other sites; start the site with npm run dev')
  if (!(await startContent(dataDir, 'development')).ok) process.exit(1)
  // Makes Next compile the route that open pages poll. Otherwise the first change would take
  // seconds to show.
  fetch(`${originOf(env)}${env.basePath}/made/version/`).catch(() => undefined)
}

/** Whether this process is the one that starts reading content; `next typegen` needs no content. */
function isFirst(dataDir: string) {
  if (process.env[DATA_DIR] === dataDir) return false
  if (process.argv.some((word) => /typegen|detached-flush/.test(word))) return false
  process.env[DATA_DIR] = dataDir
  return true
}
