import { href } from './identity.ts'
import { routes } from './routes.ts'

/** The site's logo, a falcon's head, as a path in a square of 64 units. */
export const logo =
  'M5 57C4 39 7 26 13 17 17 11 22 8 29 8h15l8 5c7 1 9 7 7 17-2-4-5-5-9-5-1 3-3 4-5 5-1 7-4 13-10 18 0-8-2-15 0-23-7 1-11 6-11 12 0 9 6 15 15 20ZM35 14l11 2a5 5 0 0 1-11-2Z'

// Colours as in app/styles/tokens.css: the logo, the band at the top of pages, the background.
export const logoColours = { light: '#005d6b', dark: '#5cc8d6' } as const
export const band = '#00454f'
export const paper = '#fbfaf6'

/** The logo as an SVG for browser tabs; its colours follow the system's light or dark mode. */
export function logoFile(title: string) {
  const { light, dark } = logoColours
  const style = `path{fill:${light}}@media(prefers-color-scheme:dark){path{fill:${dark}}}`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><title>${title}</title>`
  return `${head}<style>${style}</style><path fill-rule="evenodd" d="${logo}"/></svg>\n`
}

/** A file in public/client/; docs/decisions/0014-typeface-of-headings.md has the program for it. */
export const typefaceFile = 'heading-c4a1fe4e66a1.woff2'

/**
 * System fonts for headings until the typeface is loaded, closest first. Each row has the name of a
 * font family in app/styles/tokens.css, the local fonts of that family, and the percentages of
 * width, ascent and descent that make the local font as large as the typeface.
 */
const fallbacks = [
  ['Heading Noto', 'local(NotoSerif-Bold)', 89.2, 116.2, 37.6],
  ['Heading Georgia', 'local(Georgia-Bold)', 87.6, 118.3, 38.2],
  ['Heading Times', 'local(LiberationSerif-Bold),local(TimesNewRomanPS-BoldMT)', 106.1, 97.7, 31.6],
] as const

/**
 * CSS of the typeface. `swap` shows the typeface even on the first visit; nothing moves, since
 * fallback fonts are scaled to fit it. Source: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc
 */
export function typefaceRules() {
  const own = `font-family:Heading;font-display:swap;src:url(${href(routes.client(typefaceFile))})`
  const others = fallbacks.map(([family, src, size, ascent, descent]) =>
    [
      `font-family:${family};src:${src};size-adjust:${size}%`,
      `ascent-override:${ascent}%;descent-override:${descent}%`,
    ].join(';'),
  )
  return [own, ...others].map((rule) => `@font-face{font-weight:700;${rule}}`).join('')
}
