/** Names of fields that are computed from the text of a document. */
export type TextFact = 'hrefs' | 'sentences' | 'pictures' | 'words' | 'isDescriptionDerived'

/** The front matter of a document, without the fields computed from its text. */
export function valuesOf<Of extends Record<TextFact | 'type', unknown>>(
  entry: Of,
): Omit<Of, TextFact | 'type'> {
  const { type, hrefs, sentences, pictures, words, isDescriptionDerived, ...values } = entry
  return values
}
