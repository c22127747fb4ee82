import { href } from './identity.ts'
import { routes } from './routes.ts'

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
