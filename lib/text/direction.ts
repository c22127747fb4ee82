const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u

export const hasRightToLeft = (text: string) => rightToLeft.test(text)

/** Minimum share of right-to-left words in a right-to-left text. */
const minShare = 0.4

/**
 * The direction of most words of a text; undefined if it has no words. HTML's `dir="auto"` uses the
 * first letter, but many Arabic sentences begin with 'Falco'.
 */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0) return undefined
  return words.filter(hasRightToLeft).length >= minShare * words.length ? 'rtl' : 'ltr'
}
