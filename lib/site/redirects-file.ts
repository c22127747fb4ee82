/** An old and a new address, with the base path, encoded as in a request. */
export type Redirect = readonly [from: string, to: string]

export const formatRedirects = (redirects: readonly Redirect[]) =>
  redirects.map((pair) => `${pair.join(' ')} 301\n`).join('')

export function parseRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line): Redirect[] => {
    const [from, to] = line.split(' ')
    return from && to ? [[from, to]] : []
  })
}

/** Spellings of an old address to redirect: with and without the slash at its end. */
export function spellingsOf(from: string) {
  return from.endsWith('/') ? [from, from.slice(0, -1)] : [from]
}
