/** Not 3000, where `npm run dev` may be. */
export const TEST_PORT = 4100

const siteVariables =
  'BASE_PATH CONTENT_DIR OUT_DIR STATE_DIR SITE_DATA_DIR SITE_URL HOST PORT NODE_ENV REPOSITORY_URL GITHUB_REPOSITORY'

/** Takes out the variables that a site reads: each command sets its own. */
export const neutral: Record<string, string | undefined> = {
  ...Object.fromEntries(siteVariables.split(' ').map((name) => [name, undefined])),
  NEXT_TELEMETRY_DISABLED: '1',
}

/** Where the frozen site's content is written and built. */
export const FROZEN = {
  CONTENT_DIR: '.site/frozen/content',
  OUT_DIR: '.site/frozen/out',
  STATE_DIR: '.site/frozen',
  PRECOMPRESS: 'yes',
} as const
