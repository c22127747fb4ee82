import { defineConfig, type Plugin } from 'vitest/config'

/**
 * Makes tests import production builds of libraries. Vite prefers development builds, but the
 * development build of the Markdown parser is slow.
 */
const usualLibraries: Plugin = {
  name: 'usual-libraries',
  configResolved({ environments }) {
    const conditions = environments.ssr?.resolve.conditions ?? []
    const at = conditions.indexOf('development|production')
    // Vite's options can add export conditions, but only a plugin can remove one.
    if (at >= 0) conditions.splice(at, 1)
  },
}

export default defineConfig({
  plugins: [usualLibraries],
  test: {
    // Longer than the default, so that tests pass on busy machines.
    testTimeout: 30_000,
    // By default Vitest leaves one core idle.
    maxWorkers: '100%',
    // Test files share imported modules, since importing took most of the time. So tests must not
    // change global state, or must restore it.
    isolate: false,
    // Set for all tests, since lib/site/identity.ts reads these variables only once.
    env: { SITE_URL: 'https://community.example', BASE_PATH: '/sub' },
    // More memory for short-lived objects (syntax trees), so garbage is collected less often.
    execArgv: ['--max-semi-space-size=64'],
    include: ['{app,build,client,components,lib,schema,tools}/**/*.test.{ts,tsx}'],
  },
})
