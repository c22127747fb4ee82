/** Two addresses with the base path, encoded as in a request. */
export type Redirect = readonly [from: string, to: string]

export const formatRedirects = (redirects: readonly Redirect[]) =>
  redirects.map((pair) => `${pair.join(' ')} 301\n`).join('')

export function parseRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line): Redirect[] => {
    const [from, to] = line.split(' ')
    return from && to ? [[from, to]] : []
  })
}

/** The addresses that lead to `from`'s new address: also without the slash at its end. */
export function spellingsOf(from: string): string[] {
  return from.endsWith('/') ? [from, from.slice(0, -1)] : [from]
}
