/** Where the frozen site's content is written, where it is built and what a build of it keeps: variables of the README. */
export const FROZEN = {
  CONTENT_DIR: '.site/frozen/content',
  OUT_DIR: '.site/frozen/out',
  STATE_DIR: '.site/frozen',
} as const
