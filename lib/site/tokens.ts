/** A colour of the site by its name, in both schemes: `#rrggbb`. */
export type ColourToken = { name: string; light: string; dark: string }

/** Colours that a style sheet such as app/styles/tokens.css gives a name, in its order. */
export function readTokens(css: string): ColourToken[] {
  const pattern = /--color-([\w-]{1,40}): light-dark\((#\w{6}), (#\w{6})\)/g
  return [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }))
}
