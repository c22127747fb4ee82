import type { Badge } from '#lib/covers/badge.ts'
import type { DrawnCover } from '#lib/covers/cover.ts'
import { keyOf } from '#lib/store/store.ts'

export type Portrait = { initials: string; badge: Badge }

export type OpenGraphImage = {
  /** File name without its extension: letters, digits and hyphens. */
  name: string
  title: string
  lead?: string
  /** Facts at the bottom; a fact that the typeface cannot draw is left out. */
  facts: string[]
  portrait?: Portrait
  cover?: DrawnCover
  alt: string
}

/** Size in pixels of Open Graph images: sites crop this shape (1.91 : 1) least. */
export const openGraphSize = { width: 1200, height: 630 } as const

/**
 * A hash of all that an image shows; addresses contain it, so caches never go stale.
 * OPEN_GRAPH_VERSION (build/up-to-date.ts) changes with the code that draws.
 */
export const hashOfImage = ({ alt, ...shown }: OpenGraphImage) =>
  keyOf(process.env.OPEN_GRAPH_VERSION ?? '', shown).slice(0, 20)
