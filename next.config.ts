import { fork } from 'node:child_process'
import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { EnvError, readEnv, type SiteEnv } from './lib/env'

/**
 * Next reads this file several times, in several processes, also for `next typegen` and for a detached process that
 * sends telemetry after Ctrl-C. Content is made once: the first to come leaves its folder in this variable, which the
 * processes that it starts inherit.
 */
const DATA_DIR = 'SITE_DATA_DIR'

export default async function config(phase: string): Promise<NextConfig> {
  const env = read()
  const development = phase === PHASE_DEVELOPMENT_SERVER
  const building = phase === PHASE_PRODUCTION_BUILD
  const dataDir = path.join(env.stateDir, development ? 'dev' : 'build')
  const wanted = (development || building) && !process.argv.some((word) => /typegen|detached-flush/.test(word))
  if (wanted && process.env[DATA_DIR] !== dataDir) {
    process.env[DATA_DIR] = dataDir
    await startContent(dataDir, development ? 'development' : 'build')
  }
  return {
    output: building ? 'export' : undefined,
    distDir: building ? path.relative(process.cwd(), path.join(env.stateDir, 'export')) : nextDir(env),
    basePath: env.basePath,
    trailingSlash: true,
    poweredByHeader: false,
    reactStrictMode: true,
    devIndicators: false,
    // `npm test` checks types once, over everything; Next would check the pages a second time in each build.
    typescript: { ignoreBuildErrors: true },
    turbopack: {
      root: process.cwd(),
      resolveAlias: { 'content-stamp': `./${path.relative(process.cwd(), path.join(dataDir, 'stamp.json'))}` },
    },
    // Strict route types come through next-env.d.ts; without them Next writes each build's folder into tsconfig.json.
    experimental: { cpus: 2, strictRouteTypes: true },
  }
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

/** Next's own folder: the usual one, unless a test keeps its state apart from a running `npm run dev`. */
function nextDir(env: SiteEnv): string {
  return process.env.STATE_DIR ? path.relative(process.cwd(), path.join(env.stateDir, 'next')) : '.next'
}

/** Resolves when the data is there; ends the process when content has an error and this is a build. */
function startContent(dataDir: string, mode: 'development' | 'build'): Promise<void> {
  const runner = fork(path.join(process.cwd(), 'scripts/content-runner.ts'), [dataDir, mode], {
    execArgv: ['--import', 'tsx'],
  })
  // Next's server outlives a killed `next dev`; with it would stay the port and everything below.
  if (mode === 'development') process.once('disconnect', () => process.exit())
  return new Promise((resolve) => {
    runner.once('message', () => {
      runner.unref()
      runner.channel?.unref()
      resolve()
    })
    runner.once('exit', (code) => {
      if (mode === 'development') console.error('The process that reads content has ended; start the site again.')
      if (code !== 0) process.exit(1)
      resolve()
    })
  })
}
