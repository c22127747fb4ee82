import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { developmentPolicy } from './build/headers'
import { startContent } from './build/start-content'
import { exportDir, nextDir, readEnv, type SiteEnv } from './lib/site/env'
import { attempt, fail } from './lib/terminal/command'
import './tools/checkout.cjs'

// Ends Next if the process that started it is killed; otherwise Next would keep its port.
process.once('disconnect', () => process.exit(1))
if (process.connected === false) process.exit(1)
// The listener alone would keep this process alive after a build.
process.channel?.unref()

export default async function config(phase: string): Promise<NextConfig> {
  const env = await attempt(async () => readEnv())
  if (phase === PHASE_PRODUCTION_BUILD) return buildConfig(env)
  if (phase !== PHASE_DEVELOPMENT_SERVER) return commonConfig(env)
  await startContent(env)
  return developmentConfig(env)
}

const commonConfig = (env: SiteEnv) =>
  ({
    distDir: path.relative('.', nextDir(env)),
    basePath: env.basePath,
    trailingSlash: true,
    poweredByHeader: false,
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

/** `npm run build` (build/build-site.ts) starts `next build`, and finishes what it exports. */
function buildConfig(env: SiteEnv): NextConfig {
  const common = commonConfig(env)
  return {
    ...common,
    output: 'export',
    distDir: path.relative('.', exportDir(env)),
    // The id is constant, so that pages without changes stay byte for byte the same. The variable
    // is checked here, since `next typegen` has the same phase, but does not call this function.
    generateBuildId() {
      if (!process.env.SITE_VERSION)
        fail('next build exports only the pages; run npm run build, which makes the whole site')
      return 'site'
    },
    experimental: {
      ...common.experimental,
      // Code that only the build runs is not minified, so that errors name the right line.
      turbopackMinify: { server: false },
      // Finished pages contain no prefetch data, so Next need not measure it.
      prefetchInlining: false,
    },
  }
}

/** Paths of generated files: scripts, files beside posts, search index, feeds, data. */
const generatedFile = '(?:client|media|search/data)/.+|(?!generated/).+\\.(?:ics|json|md|txt|xml)'

function developmentConfig(env: SiteEnv): NextConfig {
  const common = commonConfig(env)
  return {
    ...common,
    // Routes in files named *.dev.ts exist only in development.
    pageExtensions: ['dev.ts', 'tsx', 'ts'],
    // Open pages poll this route for changes; the requests would fill the log.
    logging: { incomingRequests: { ignore: [/\/generated\/version\//] } },
    rewrites: async () => [{ source: `/:path(${generatedFile})`, destination: '/generated/:path' }],
    headers: async () => [
      {
        source: '/:path*',
        headers: [{ key: 'Content-Security-Policy', value: developmentPolicy }],
      },
    ],
    experimental: {
      ...common.experimental,
      // Next's MCP server would tell the project's path to any program.
      mcpServer: false,
    },
  }
}
