import type { Poster } from '#lib/markdown/videos.ts'
import { hashOfPoster, posterSize } from '#lib/sharing/card.ts'
import { routes } from '#lib/site/routes.ts'

/** Where the drawn picture of a recording is, and its size in pixels. */
export function posterImage(poster: Poster): { path: string; width: number; height: number } {
  return { path: routes.media(hashOfPoster(poster), 'recording.png'), ...posterSize }
}
