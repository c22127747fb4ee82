/** A redirect; both addresses have the base path and are encoded as in a request. */
export type Redirect = readonly [from: string, to: string]

/** Writes redirects as Netlify and Cloudflare Pages read them. */
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
