import { nameSlug } from '#lib/text/slug.ts'

/** Letters that are no other letter with an accent. */
const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** A text as a post's slug: lower-case letters without accents, digits and single hyphens; empty where there are none. */
export function asciiSlug(text: string): string {
  return nameSlug(text)
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
