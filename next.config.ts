import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { developmentConfig } from './build/development'
import { exportDir } from './build/places'
import { nextDir } from './build/running-server'
import { readSettings, startBuild, startDevelopment } from './build/start'
import type { SiteEnv } from './lib/site/env'
import './scripts/checkout.cjs'

export default async function config(phase: string): Promise<NextConfig> {
  const env = readSettings()
  if (phase === PHASE_PRODUCTION_BUILD) return buildConfig(env, await startBuild(env))
  if (phase !== PHASE_DEVELOPMENT_SERVER) return commonConfig(env)
  await startDevelopment(env)
  return developmentConfig(env, commonConfig(env))
}

const commonConfig = (env: SiteEnv) =>
  ({
    distDir: path.relative('.', nextDir(env, process.env)),
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
    turbopack: { root: process.cwd() },
    experimental: {
      // Strict route types come through next-env.d.ts; without them Next writes each build's folder
      // into tsconfig.json.
      strictRouteTypes: true,
    },
  }) satisfies NextConfig

/** @param waitForContent ends the process if content has an error */
function buildConfig(env: SiteEnv, waitForContent: () => Promise<void>): NextConfig {
  const common = commonConfig(env)
  return {
    ...common,
    adapterPath: path.resolve('build/adapter.mjs'),
    output: 'export',
    distDir: path.relative('.', exportDir(env)),
    // Next compiles while content is read. Errors wait until here, since Next cannot start again
    // with a file that it was writing when it was ended.
    compiler: { runAfterProductionCompile: waitForContent },
    experimental: {
      ...common.experimental,
      // Data for the framework's prefetching, which no page has in the end, goes into half as many
      // files.
      prefetchInlining: { maxSize: 1e9, maxBundleSize: 1e9 },
      // Nobody downloads the server's code, and unminified an error names the line that was
      // written.
      turbopackMinify: { server: false },
    },
  }
}
