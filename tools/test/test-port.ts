/** Port of the site under test; not 3000, where `npm run dev` may run. */
export const TEST_PORT = 4100

const siteVariables =
  'BASE_PATH CONTENT_DIR OUT_DIR STATE_DIR SITE_DATA_DIR SITE_URL HOST PORT NODE_ENV REPOSITORY_URL GITHUB_REPOSITORY SOURCE_DATE_EPOCH'

/** Unsets the site's environment variables, so that each step sets its own. */
export const neutral: Record<string, string | undefined> = {
  ...Object.fromEntries(siteVariables.split(' ').map((name) => [name, undefined])),
  NEXT_TELEMETRY_DISABLED: '1',
}

/** Settings of the frozen site: content of e2e/frozen/, for end-to-end tests. */
export const FROZEN = {
  CONTENT_DIR: '.site/frozen/content',
  OUT_DIR: '.site/frozen/out',
  STATE_DIR: '.site/frozen',
  PRECOMPRESS: 'yes',
} as const
