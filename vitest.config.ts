import { defineConfig, type Plugin } from 'vitest/config'

/**
 * Lets libraries run as they do on the site: Vite asks for their builds for debugging, and a
 * Markdown parser's is slow.
 */
const usualLibraries: Plugin = {
  name: 'usual-libraries',
  configResolved({ environments }) {
    const conditions = environments.ssr?.resolve.conditions ?? []
    const at = conditions.indexOf('development|production')
    // Vitest adds its own list to what a configuration says, so that no option takes anything away.
    if (at >= 0) conditions.splice(at, 1)
  },
}

export default defineConfig({
  plugins: [usualLibraries],
  // A generous timeout, since a machine may be busy with more than this; a test that passes does
  // not wait.
  test: {
    testTimeout: 30_000,
    // Uses all cores: by default Vitest leaves one idle, of two.
    maxWorkers: '100%',
    // Test files share what they import: with a process each, importing took most of the time. No
    // test changes what another reads, or it puts it back.
    isolate: false,
    // Variables of the environment, the same on every machine and in any order of files:
    // lib/site/identity.ts reads them once.
    env: { SITE_URL: 'https://community.example', BASE_PATH: '/sub' },
    // Syntax trees are many and short-lived: with more room for young objects, garbage is collected
    // less often.
    execArgv: ['--max-semi-space-size=64'],
    include: ['{app,build,client,components,lib,schema,scripts,tools}/**/*.test.{ts,tsx}'],
  },
})
