/** The site's mark in a square of 32: a falcon's head, with the flat crown, the hooked beak and the stripe on its cheek. */
export const mark =
  'M2.5 28.5C2.3 19.5 3.3 13.1 6.5 8.7 8.5 5.8 11.1 4 14.5 3.8h7.6L26.1 6.5c3.3.5 4.6 3.6 3.6 8.4-1-1.8-2.4-2.6-4.4-2.6-.5 1.5-1.4 2.3-2.8 2.5-.2 3.7-1.8 6.7-5 9.1-.2-3.8-.8-7.4.2-11.2-3.3.2-5.3 2.6-5.3 6 0 4.2 2.7 7.2 7.1 9.8ZM17.3 7.1l5.8 1.2a2.95 2.95 0 0 1-5.8-1.2Z'

/** Its colours, which are those of links (`--color-accent` in app/styles/tokens.css). */
export const markColours = { light: '#005d6b', dark: '#5cc8d6' } as const

/** The mark as a file, for tabs of browsers: it goes with the colours of the system. */
export function markFile(title: string): string {
  const { light, dark } = markColours
  const style = `path{fill:${light}}@media(prefers-color-scheme:dark){path{fill:${dark}}}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>${title}</title><style>${style}</style><path fill-rule="evenodd" d="${mark}"/></svg>\n`
}

/** The mark in one colour as a picture of its own, in the middle of a square. */
export function markPicture(size: number, padding: number, background = 'none'): string {
  const scale = (size - 2 * padding) / 32
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${background}"/><path fill="${markColours.light}" fill-rule="evenodd" transform="translate(${padding} ${padding}) scale(${scale})" d="${mark}"/></svg>`
}
