/**
 * A text without case and accents: 'Nóva' gives 'nova'. Imports nothing: it runs in browsers too.
 */
export function fold(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
