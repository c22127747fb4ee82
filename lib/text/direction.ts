const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u

export const hasRightToLeft = (text: string) => rightToLeft.test(text)

/** Share of words from which a text runs from the right. */
const minShare = 0.4

/**
 * The direction of a text by the share of its words, undefined without any. HTML's `dir="auto"`
 * takes that of the first letter, and many an Arabic sentence begins with 'Falco'.
 */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0) return undefined
  return words.filter(hasRightToLeft).length >= minShare * words.length ? 'rtl' : 'ltr'
}
