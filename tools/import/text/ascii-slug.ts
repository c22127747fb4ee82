import { nameSlug } from '#lib/text/slug.ts'

/** Letters that do not decompose into a letter and an accent. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Lower-case ASCII letters, digits and single hyphens; may be empty. */
export function asciiSlug(text: string) {
  return nameSlug(text)
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
