import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { developmentConfig } from './build/development'
import { exportDir } from './build/places'
import { nextDir } from './build/running-server'
import { startBuild, startDevelopment } from './build/start'
import { readEnv, type SiteEnv } from './lib/site/env'
import { attempt } from './lib/terminal/command'
import './scripts/checkout.cjs'

export default async function config(phase: string): Promise<NextConfig> {
  const env = await attempt(async () => readEnv())
  if (phase === PHASE_PRODUCTION_BUILD) return buildConfig(env, await startBuild(env))
  if (phase !== PHASE_DEVELOPMENT_SERVER) return commonConfig(env)
  await startDevelopment(env)
  return developmentConfig(commonConfig(env))
}

const commonConfig = (env: SiteEnv) =>
  ({
    distDir: path.relative('.', nextDir(env)),
    basePath: env.basePath,
    trailingSlash: true,
    poweredByHeader: false,
    // A constant id, so that pages without changes stay byte for byte the same.
    generateBuildId: () => 'site',
    // Pagefind starts a program in its own folder, so it cannot be bundled.
    serverExternalPackages: ['pagefind'],
    reactStrictMode: true,
    devIndicators: false,
    // `npm test` checks types, so the build does not.
    typescript: { ignoreBuildErrors: true },
    turbopack: { root: process.cwd() },
    experimental: {
      // Makes next-env.d.ts import the route types; otherwise Next adds the folder of each build
      // to tsconfig.json.
      strictRouteTypes: true,
    },
  }) satisfies NextConfig

/** @param allowErrors lets errors in content end the build; Next calls it after compiling */
function buildConfig(env: SiteEnv, allowErrors: () => Promise<void>): NextConfig {
  const common = commonConfig(env)
  return {
    ...common,
    adapterPath: path.resolve('build/adapter.mjs'),
    output: 'export',
    distDir: path.relative('.', exportDir(env)),
    // Next compiles, and starts the process that renders pages, while content is read. Errors in
    // content end the build only after Next has compiled, since ending Next earlier could leave
    // half-written files that break the next build.
    compiler: { runAfterProductionCompile: allowErrors },
    experimental: {
      ...common.experimental,
      // Code that only the build runs is not minified, so that errors name the right line.
      turbopackMinify: { server: false },
      // Finished pages contain no prefetch data, so Next need not measure it.
      prefetchInlining: false,
    },
  }
}
