import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Longer than the default, so that tests pass on busy machines.
    testTimeout: 30_000,
    // By default Vitest leaves one core idle.
    maxWorkers: '100%',
    // Test files share imported modules, since importing took most of the time. So tests must not
    // change global state, or must restore it.
    isolate: false,
    // Set for all tests, since lib/site/identity.ts reads these variables only once.
    // The fonts also, since a test that draws an SVG makes the process read them.
    env: {
      SITE_URL: 'https://community.example',
      BASE_PATH: '/sub',
      FONTCONFIG_FILE: path.resolve('lib/open-graph/fonts.conf'),
    },
    // More memory for short-lived objects (syntax trees), so garbage is collected less often.
    execArgv: ['--max-semi-space-size=64'],
    include: ['{app,build,client,components,lib,schema,tools}/**/*.test.{ts,tsx}'],
  },
})
