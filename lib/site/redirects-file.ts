/** An old and a new address, with the base path, encoded as in a request. */
export type Redirect = readonly [from: string, to: string]

export const formatRedirects = (redirects: readonly Redirect[]) =>
  redirects.map((pair) => `${pair.join(' ')} 301\n`).join('')

export const parseRedirects = (text: string) =>
  [...text.matchAll(/^(\S+) (\S+) /gm)].map(([, from = '', to = '']): Redirect => [from, to])

/** Spellings of an old address to redirect: with and without the slash at its end. */
export function spellingsOf(from: string) {
  return from.endsWith('/') ? [from, from.slice(0, -1)] : [from]
}
