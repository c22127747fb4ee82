import type { Poster } from '#lib/markdown/videos.ts'
import type { Sign } from '#lib/site/status.ts'
import { keyOf } from '#lib/store/store.ts'

/** A sign at the foot of a picture: a project by its status, or a person by their initials. */
export type Mark = { sign: Sign } | { initials: string; hue: number }

/** All that a picture for shared links shows, and what is said in its place. */
export type Card = {
  /** File name without its extension: of letters, digits and hyphens. */
  name: string
  title: string
  /** A sentence below the title. */
  lead?: string
  /** At the upper right: a date, or a project's status with its sign. */
  corner: { text: string; sign?: Sign }
  /** At the foot, in order; what the typeface cannot draw is left out. */
  facts: string[]
  marks: Mark[]
  /** A person's initials, large. */
  portrait?: { initials: string; hue: number }
  alt: string
}

/** Pixels; what Open Graph's readers cut least (1.91 : 1). */
export const cardSize = { width: 1200, height: 630 } as const

/**
 * Stands for a picture in its address: by all that it shows and the code that draws it (SHARING_VERSION, which
 * next.config.ts sets in a build), so that a reader may cache it for ever.
 * @returns 20 hexadecimal digits
 */
export function hashOfCard({ alt, ...shown }: Card): string {
  return keyOf(process.env.SHARING_VERSION ?? '', shown).slice(0, 20)
}

export const fileOfCard = ({ name }: Card): string => `${name}.png`

/** Pixels of a recording's picture, which is as wide as a video. */
export const posterSize = { width: 1280, height: 720 } as const

/** The same for a recording's picture. */
export function hashOfPoster({ place, title }: Poster): string {
  return keyOf(process.env.SHARING_VERSION ?? '', [place, title]).slice(0, 20)
}
