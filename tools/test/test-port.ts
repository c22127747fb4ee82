import { siteVariables } from '#lib/site/env.ts'

/** Port of the tested site; not 3000, where `npm run dev` may run. */
export const TEST_PORT = 4100

/** The JSON report of the last run of Vitest or Playwright, from which `npm test` reads counts. */
export const TEST_REPORT = '.site/reports/tests.json'

/** This process's environment, in which `settings` replace all variables of the site. */
export function environmentWith(settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const unset = Object.fromEntries([...siteVariables, 'NODE_ENV'].map((name) => [name, undefined]))
  return { ...process.env, ...unset, ...settings }
}

/** Settings of the tested site, which has the content of e2e/frozen/. */
export const FROZEN = {
  CONTENT_DIR: '.site/frozen/content',
  OUT_DIR: '.site/frozen/out',
  STATE_DIR: '.site/frozen',
} as const
