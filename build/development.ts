import os from 'node:os'
import type { NextConfig } from 'next'
import type { SiteEnv } from '#lib/site/env.ts'
import { developmentPolicy } from './headers.ts'
import { exempt, refused } from './needs-framework.ts'

/**
 * Addresses of files that are no pages: scripts, files beside posts, the search index, and what is
 * made from content.
 */
const madeFile = '(?:client|media|search/data)/.+|(?!made/).+\\.(?:ics|json|md|txt|xml|yaml)'

/** The settings of Next for development. */
export function developmentConfig(env: SiteEnv, common: NextConfig): NextConfig {
  return {
    ...common,
    // Routes for development alone end in .dev.ts; a build sees none of them.
    pageExtensions: ['dev.ts', 'tsx', 'ts'],
    // Keeps requests of open pages for the content's version out of the log.
    logging: { incomingRequests: { ignore: [/\/made\/version\//] } },
    // One route answers for files; a build writes them without a renderer.
    rewrites: async () => [{ source: `/:path(${madeFile})`, destination: '/made/:path' }],
    // A foreign name would let another site's page read drafts (DNS rebinding).
    redirects: async () => [
      {
        source: '/:path*',
        missing: [{ type: 'host', value: ownNames(env) }],
        destination: `${originOf(env)}/:path*`,
        basePath: false,
        permanent: false,
      },
    ],
    headers: async () => [
      {
        source: '/:path*',
        headers: [{ key: 'Content-Security-Policy', value: developmentPolicy() }],
      },
    ],
    // The page shows our message in place of Next's, which would recommend 'use client'.
    turbopack: {
      ...common.turbopack,
      rules: {
        '*.{ts,tsx}': refused.map(({ found, message }) => ({
          condition: {
            all: [{ path: /^(?:app|components)\// }, { not: { path: exempt } }, { content: found }],
          },
          loaders: [{ loader: './build/refuse-code.cjs', options: { message } }],
        })),
      },
    },
    experimental: {
      ...common.experimental,
      // For each page that is opened, Next starts something to ask for its route's parameters: a
      // thread takes half the time of a process.
      workerThreads: true,
      // The debug channel would send as much again as the page.
      reactDebugChannel: false,
    },
  }
}

/** The address at which this machine reaches development. */
export function originOf({ host, port }: SiteEnv): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** A pattern of names that mean this machine; a number cannot be a name of another site. */
function ownNames({ host, siteUrl }: SiteEnv): string {
  const names = [host, os.hostname(), new URL(siteUrl).hostname]
  const own = names.map((name) => name.toLowerCase().replace(/[^\w-]/g, '\\$&'))
  return `(?:${['localhost', '.+\\.localhost', '[\\d.]+', '\\[.*', ...own].join('|')})`
}
