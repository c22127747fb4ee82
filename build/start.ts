import path from 'node:path'
import { EnvError, readEnv, type SiteEnv } from '#lib/site/env.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { beginBuild } from './begin-build.ts'
import { originOf } from './development.ts'
import { buildDataDir } from './places.ts'
import { type ContentResult, startContent } from './start-content.ts'
import { siteCode } from './up-to-date.ts'

/**
 * Next reads next.config.ts several times, in several processes. Content is made once: the first
 * process leaves its folder in this variable, which others inherit.
 */
const DATA_DIR = 'SITE_DATA_DIR'

// Turns telemetry off, which would leave a process behind that sends it. Next reads this variable
// later.
process.env.NEXT_TELEMETRY_DISABLED = '1'

/** The settings, or the end of this process with a message. */
export function readSettings(): SiteEnv {
  try {
    return readEnv()
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** Starts reading content for a build. @returns a function that waits for it */
export async function startBuild(env: SiteEnv): Promise<() => Promise<void>> {
  const dataDir = buildDataDir(env)
  if (!isFirst(dataDir)) return async () => undefined
  await beginBuild(env)
  // The version is in the addresses of pictures for shared links, so pages show it, too.
  process.env.SHARING_VERSION = codeVersion(['lib/sharing', 'lib/site', 'lib/text'])
  process.env.SITE_VERSION = codeVersion(siteCode, pageSettings(env))
  const content = start(dataDir, 'build')
  return async () => {
    const { ok, report = '' } = await content
    if (ok) return
    process.stderr.write(`\n${report}`)
    process.exit(1)
  }
}

/** Starts following content for development, and waits for the first data. */
export async function startDevelopment(env: SiteEnv) {
  const dataDir = path.join(env.stateDir, 'dev')
  if (!isFirst(dataDir)) return
  if (!(await start(dataDir, 'development')).ok) process.exit(1)
  // Compiles the route that open pages ask, or the first change would show only seconds later.
  fetch(`${originOf(env)}${env.basePath}/made/version/`).catch(() => undefined)
}

/** Whether this process is the one that starts content; `next typegen` needs none. */
function isFirst(dataDir: string) {
  if (process.env[DATA_DIR] === dataDir) return false
  if (process.argv.some((word) => /typegen|detached-flush/.test(word))) return false
  process.env[DATA_DIR] = dataDir
  return true
}

function start(dataDir: string, mode: 'build' | 'development'): Promise<ContentResult> {
  // Other processes collect garbage less often, with more room for objects that live briefly.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim()
  return startContent(dataDir, mode)
}

/** Operator settings that finished pages depend on (lib/site/identity.ts). */
function pageSettings({ siteUrl, basePath, repositoryUrl, contentDir }: SiteEnv): object {
  return { siteUrl, basePath, repositoryUrl, contentDir: path.relative(process.cwd(), contentDir) }
}
