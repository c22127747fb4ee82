import type { NextConfig } from 'next'
import { developmentPolicy } from './headers.ts'
import { exempt, refused } from './needs-framework.ts'

/** Paths of generated files: scripts, files beside posts, search index, feeds, data. */
const madeFile = '(?:client|media|search/data)/.+|(?!made/).+\\.(?:ics|json|md|txt|xml|yaml)'

export function developmentConfig(common: NextConfig): NextConfig {
  return {
    ...common,
    // Routes in files named *.dev.ts exist only in development.
    pageExtensions: ['dev.ts', 'tsx', 'ts'],
    // Open pages poll this route for changes; the requests would fill the log.
    logging: { incomingRequests: { ignore: [/\/made\/version\//] } },
    rewrites: async () => [{ source: `/:path(${madeFile})`, destination: '/made/:path' }],
    headers: async () => [
      {
        source: '/:path*',
        headers: [{ key: 'Content-Security-Policy', value: developmentPolicy() }],
      },
    ],
    // Shows our error for code that needs Next's scripts; Next's own error would suggest 'use
    // client'.
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
      // Next calls generateStaticParams in a worker for each opened page. A thread starts twice as
      // fast as a process.
      workerThreads: true,
      // Next's server for coding assistants would tell the project's path to any program.
      mcpServer: false,
      // React's debug data would double the bytes of each page.
      reactDebugChannel: false,
    },
  }
}
