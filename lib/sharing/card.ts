import type { Badge } from '#lib/covers/badge.ts'
import type { DrawnCover } from '#lib/covers/cover.ts'
import type { Poster } from '#lib/markdown/videos.ts'
import { keyOf } from '#lib/store/store.ts'

export type Portrait = { initials: string; badge: Badge }

/** A picture for shared links. */
export type Card = {
  /** File name without its extension: letters, digits and hyphens. */
  name: string
  title: string
  /** A sentence below the title. */
  lead?: string
  /** Facts at the foot; those that the typeface cannot draw are left out. */
  facts: string[]
  /** Badges at the foot, as many as there is room for. */
  people?: Portrait[]
  /** A badge at the upper right. */
  portrait?: Portrait
  /** What is drawn above a post's title. */
  cover?: DrawnCover
  alt: string
}

/**
 * Size of a shared picture, in pixels: the shape that readers of Open Graph cut least (1.91 : 1).
 */
export const cardSize = { width: 1200, height: 630 } as const

export const posterSize = { width: 1280, height: 720 } as const

// SHARING_VERSION, which build/start.ts sets in a build, identifies the code that draws.
const hashOf = (shown: unknown) => keyOf(process.env.SHARING_VERSION ?? '', shown).slice(0, 20)

/** A hash of all that a picture shows, so that browsers may cache it for ever. */
export const hashOfCard = ({ alt, ...shown }: Card) => hashOf(shown)
export const hashOfPoster = ({ place, title }: Poster) => hashOf([place, title])

export const fileOfCard = ({ name }: Card) => `${name}.png`
