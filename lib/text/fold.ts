/** Removes case and accents: 'Nóva' becomes 'nova'. Imports nothing: it runs in browsers too. */
export function fold(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Removes case, accents, spaces and punctuation. Imports nothing: it runs in browsers too. */
export const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
