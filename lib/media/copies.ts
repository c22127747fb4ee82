import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'

/** Maximum length of a side in pixels; larger originals are published smaller. */
export const largest = 2000

/** Widths of copies in pixels, for phones and the text column at normal and high pixel density. */
export const widths = [360, 720, 1080, 1440]

/**
 * At quality 80 text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
export const webp = { quality: 80, effort: 2 }

/** Lanczos, the default, would take a tenth more time and bytes, with no difference to be seen. */
export const kernel = 'cubic'

/** Part of the hash of each copy: another version of sharp may write other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), [webp, kernel, largest])

/** A hash in the address of a copy, which lets browsers cache the copy for ever. */
const hashOf = (original: string, width: number) => keyOf(maker, [original, width]).slice(0, 20)

export type Copy = { width: number; hash: string }

/**
 * WebP copies of a picture: one of full width, at most 1440 pixels, and clearly smaller ones, the
 * narrowest first.
 * @param original SHA-256 of the picture
 */
export function copiesOf(original: string, fullWidth: number): Copy[] {
  const widest = Math.min(fullWidth, 1440)
  const smaller = widths.filter((width) => width < widest * 0.8)
  return [...smaller, widest].map((width) => ({ width, hash: hashOf(original, width) }))
}

/** The hash of a copy in the original's format, with sides of at most `largest` pixels. */
export const hashOfSmaller = (original: string) => hashOf(original, 0)
