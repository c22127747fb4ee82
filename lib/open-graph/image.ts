import type { Badge } from '#lib/covers/badge.ts'
import type { DrawnCover } from '#lib/covers/cover.ts'
import type { Poster } from '#lib/markdown/pictures.ts'
import { keyOf, type Plain } from '#lib/store/store.ts'

export type Portrait = { initials: string; badge: Badge }

/** What an Open Graph image shows. */
export type OpenGraphImage = {
  /** File name without its extension: letters, digits and hyphens. */
  name: string
  title: string
  /** A sentence below the title. */
  lead?: string
  /** Facts at the bottom; a fact that the typeface cannot draw is left out. */
  facts: string[]
  /** People whose badges are at the bottom, as many as fit. */
  people?: Portrait[]
  /** The badge at the upper right. */
  portrait?: Portrait
  cover?: DrawnCover
  alt: string
}

/** Size in pixels of Open Graph images: sites crop this shape (1.91 : 1) least. */
export const openGraphSize = { width: 1200, height: 630 } as const

export const posterSize = { width: 1280, height: 720 } as const

// OPEN_GRAPH_VERSION (build/up-to-date.ts) changes with the drawing code, so pictures get new addresses.
const hashOf = (shown: Plain) => keyOf(process.env.OPEN_GRAPH_VERSION ?? '', shown).slice(0, 20)

/** A hash of all that a picture shows; addresses contain the hash, so caches never go stale. */
export const hashOfImage = ({ alt, ...shown }: OpenGraphImage) => hashOf(shown)
export const hashOfPoster = ({ host, title }: Poster) => hashOf([host, title])
