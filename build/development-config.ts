import type { NextConfig } from 'next'
import { developmentPolicy } from './headers.ts'

/** Paths of generated files: scripts, files beside posts, search index, feeds, data. */
const generatedFile =
  '(?:client|media|search/data)/.+|(?!generated/).+\\.(?:ics|json|md|txt|xml|yaml)'

export function developmentConfig(common: NextConfig): NextConfig {
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
        headers: [{ key: 'Content-Security-Policy', value: developmentPolicy() }],
      },
    ],
    experimental: {
      ...common.experimental,
      // Next's server for coding assistants would tell the project's path to any program.
      mcpServer: false,
    },
  }
}
