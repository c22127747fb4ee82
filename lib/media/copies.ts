import sharp from 'sharp'
import { keyOf } from '#lib/store/store.ts'

/** Maximum length of a side in pixels; larger originals are published smaller. */
export const largest = 2000

/** Widths of copies in pixels, for phones and the text column at normal and high pixel density. */
export const widths = [360, 720, 1080, 1440]

/**
 * At quality 80, text in screenshots stays sharp. Effort 4 would take 1.5 times as long, for 3 %
 * fewer bytes.
 */
export const webp = { quality: 80, effort: 2 }

/** Lanczos, the default, would take a tenth more time and bytes, with no difference to be seen. */
export const kernel = 'cubic'

/** Part of the hash below: another version of sharp may write other bytes. */
const maker = keyOf(JSON.stringify(sharp.versions), [webp, kernel, largest])

/**
 * The hash in the addresses of a picture's copies, which lets browsers cache copies for ever.
 * @param original SHA-256 of the picture
 */
export const hashOfCopies = (original: string) => keyOf(maker, original).slice(0, 20)

/** Widths of WebP copies: the full width, limited to 1440, and all `widths` below 80 % of that. */
export function widthsOf(fullWidth: number) {
  const widest = Math.min(fullWidth, 1440)
  return [...widths.filter((width) => width < widest * 0.8), widest]
}
