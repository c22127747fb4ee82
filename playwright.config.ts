import { defineConfig } from '@playwright/test'
import { origin, siteEnv } from './e2e/site.ts'
import { launchArgs, otherBrowsers } from './tools/test/browser.ts'
import { TEST_REPORT } from './tools/test/test-port.ts'

const { port, basePath, outDir } = siteEnv

/**
 * The slowest tests, which build sites of their own, by Playwright project. The files of a project
 * run one after another.
 */
const makers = {
  // Builds use all cores, so these tests would slow each other down.
  making: ['build.spec.ts', 'client-components.spec.ts', 'recipes.spec.ts'],
  dev: ['dev-content.spec.ts', 'dev-source.spec.ts'],
}

const useChromium = {
  launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: launchArgs },
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.site/test-results',
  workers: 2,
  // Timeouts are longer than the defaults, so that tests pass on busy machines.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: TEST_REPORT }]],
  use: { baseURL: origin },
  // Slow projects come first, so that both workers are busy to the end.
  projects: [
    ...Object.entries(makers).map(([name, testMatch]) => ({
      name,
      testMatch,
      workers: 1,
      timeout: 180_000,
      use: useChromium,
    })),
    // Tests that pass for a site with any content.
    { name: 'any-content', testDir: 'e2e/any-content', use: useChromium },
    // Tests that expect the content of e2e/frozen/.
    {
      name: 'chromium',
      testIgnore: ['any-content/**', ...Object.values(makers).flat()],
      use: useChromium,
    },
    ...otherBrowsers
      .filter(({ isInstalled }) => isInstalled())
      .map(({ name }) => ({ name, grep: /@every-browser/, use: { browserName: name } })),
  ],
  webServer: {
    command: 'node tools/run.cjs tools/serve/command.ts',
    url: `${origin}${basePath}/`,
    env: { PORT: String(port), OUT_DIR: outDir, BASE_PATH: basePath },
    reuseExistingServer: false,
  },
})
