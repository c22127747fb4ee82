import type { Badge } from '#lib/covers/badge.ts'
import type { DrawnCover } from '#lib/covers/cover.ts'
import { pictureCode } from '#lib/media/copies.ts'
import { keyOf } from '#lib/store/store.ts'

export type Portrait = { initials: string; badge: Badge }

export type OpenGraphImage = {
  title: string
  lead?: string
  /** Facts at the bottom; a fact that the typeface cannot draw is left out. */
  facts: string[]
  portrait?: Portrait
  /** Covers of code are left out, since images are drawn without a monospaced typeface. */
  cover?: Exclude<DrawnCover, { kind: 'code' }>
  alt: string
}

/** Size in pixels of Open Graph images: sites crop this shape (1.91 : 1) least. */
export const openGraphSize = { width: 1200, height: 630 } as const

const version = pictureCode([
  'lib/covers',
  'lib/open-graph',
  'lib/site/identity.ts',
  'lib/site/brand.ts',
  'node_modules/@expo-google-fonts/source-serif-4/package.json',
])

/**
 * A hash of all that an image shows, and of the code that draws it; addresses contain it, so caches
 * never go stale.
 */
export const hashOfImage = ({ alt, ...shown }: OpenGraphImage) => keyOf(version, shown).slice(0, 20)
