import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'

/** Maximum size of a copy in pixels; `format` is set only if it differs from the original's. */
export type Scaling = { width: number; height?: number; format?: 'webp' }

/** Maximum length of a side in pixels; larger originals are published smaller. */
export const largest = 2000
export const asLargest: Scaling = { width: largest, height: largest }

/** Widths of copies in pixels, for phones and the text column at normal and high pixel density. */
export const widths = [360, 720, 1080, 1440]

/** Copies of a picture: one of full width, at most 1440 pixels, and clearly smaller ones. */
export function copiesOf(fullWidth: number): Scaling[] {
  const widest = Math.min(fullWidth, 1440)
  const smaller = widths.filter((width) => width < widest * 0.8)
  return [...smaller, widest].map((width) => ({ width, format: 'webp' }))
}

/**
 * At quality 80 text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
export const webp = { quality: 80, effort: 2 } as const

/** Part of the key of each cached copy: another version of sharp may write other bytes. */
export const maker = keyOf(JSON.stringify(sharp.versions), [webp, largest])

/**
 * The hash in the address of a copy, which lets browsers cache the copy for ever.
 * @param original SHA-256 of the original
 */
export function hashOfScaled(original: string, { width, height, format }: Scaling) {
  return keyOf(maker, [original, width, height, format]).slice(0, 20)
}
