/** `npm run dev` may be on 3000. */
export const TEST_PORT = 4100

/** Where the frozen site's content is written and built. */
export const FROZEN = {
  CONTENT_DIR: '.site/frozen/content',
  OUT_DIR: '.site/frozen/out',
  STATE_DIR: '.site/frozen',
  PRECOMPRESS: 'yes',
} as const
