import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { beginBuild } from './build/begin-build'
import { developmentConfig, originOf } from './build/development'
import { buildDataDir, exportDir } from './build/places'
import { nextDir } from './build/running-server'
import { type Content, startContent } from './build/start-content'
import { siteCode } from './build/up-to-date'
import { EnvError, readEnv, type SiteEnv } from './lib/site/env'
import { codeVersion } from './lib/store/code-version'
import './scripts/checkout.cjs'

/**
 * Next reads this file several times, in several processes, also for `next typegen` and for a
 * detached process that sends telemetry after Ctrl-C. Content is made once: the first one leaves
 * its folder in this variable, which others inherit.
 */
const DATA_DIR = 'SITE_DATA_DIR'

// Turns telemetry off, which would leave a process behind that sends it. Next reads this variable
// later.
process.env.NEXT_TELEMETRY_DISABLED = '1'

export default async function config(phase: string): Promise<NextConfig> {
  const env = read()
  const development = phase === PHASE_DEVELOPMENT_SERVER
  const building = phase === PHASE_PRODUCTION_BUILD
  const dataDir = development ? path.join(env.stateDir, 'dev') : buildDataDir(env)
  const wanted =
    (development || building) && !process.argv.some((word) => /typegen|detached-flush/.test(word))
  let content: Promise<Content> = Promise.resolve({ ok: true })
  if (wanted && process.env[DATA_DIR] !== dataDir) {
    process.env[DATA_DIR] = dataDir
    if (building) {
      await beginBuild(env)
      // The version is in the addresses of pictures for shared links, so pages show it, too.
      process.env.SHARING_VERSION = codeVersion(['lib/sharing', 'lib/site', 'lib/text'])
      process.env.SITE_VERSION = codeVersion(siteCode, pageSettings(env))
    }
    // Other processes collect garbage less often, with more room for objects that live briefly.
    process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim()
    content = startContent(dataDir, development ? 'development' : 'build')
    // Compiles the route that open pages ask, or the first change would show only seconds later.
    if (development)
      content
        .then(() => fetch(`${originOf(env)}${env.basePath}/made/version/`))
        .catch(() => undefined)
  }
  if (development && !(await content).ok) process.exit(1)
  const inDevelopment = development ? developmentConfig(env) : undefined
  return {
    ...inDevelopment,
    ...(building && { adapterPath: path.resolve('build/adapter.mjs'), output: 'export' as const }),
    distDir: path.relative('.', building ? exportDir(env) : nextDir(env, process.env)),
    basePath: env.basePath,
    trailingSlash: true,
    poweredByHeader: false,
    // The id is the same for each build, so that a page that did not change is the same file.
    generateBuildId: () => 'site',
    // Pagefind looks for its program beside its files.
    serverExternalPackages: ['pagefind'],
    reactStrictMode: true,
    devIndicators: false,
    // `npm test` checks types, so the build does not.
    typescript: { ignoreBuildErrors: true },
    // Next compiles while content is read, and renders pages after that.
    compiler: {
      async runAfterProductionCompile() {
        // Waits until here, since Next cannot start again with a file that it was writing when it
        // was ended.
        const { ok, report = '' } = await content
        if (ok) return
        process.stderr.write(`\n${report}`)
        process.exit(1)
      },
    },
    turbopack: { root: process.cwd(), ...inDevelopment?.turbopack },
    experimental: {
      // Strict route types come through next-env.d.ts; without them Next writes each build's folder
      // into tsconfig.json.
      strictRouteTypes: true,
      // For each page that is opened, Next starts something to ask for its route's parameters: a
      // thread takes half the time of a process. The debug channel would send as much again as the
      // page.
      ...(development && { workerThreads: true, reactDebugChannel: false }),
      ...(building && {
        // Data for the framework's prefetching, which no page has in the end, goes into half as
        // many files.
        prefetchInlining: { maxSize: 1e9, maxBundleSize: 1e9 },
        // Nobody downloads the server's code, and unminified an error names the line that was
        // written.
        turbopackMinify: { server: false },
      }),
    },
  }
}

/** Operator settings that finished pages depend on (lib/site/identity.ts). */
function pageSettings({ siteUrl, basePath, repositoryUrl, contentDir }: SiteEnv): object {
  return { siteUrl, basePath, repositoryUrl, contentDir: path.relative(process.cwd(), contentDir) }
}

function read(): SiteEnv {
  try {
    return readEnv()
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
