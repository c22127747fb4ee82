import { href } from './identity.ts'
import { routes } from './routes.ts'

/**
 * The typeface of headings, a file in public/client/ that `npm run pictures` makes
 * (tools/pictures/brand.ts).
 */
export const typefaceFile = 'heading-c4a1fe4e66a1.woff2'

/**
 * System fonts for headings until the typeface is loaded, closest first. Each row: name in
 * app/styles/tokens.css, fonts, and percentages of width, ascent and descent, measured so that
 * typical headings keep their size.
 */
const fallbacks = [
  ['Heading Noto', 'local(NotoSerif-Bold)', 89.2, 116.2, 37.6],
  ['Heading Georgia', 'local(Georgia-Bold)', 87.6, 118.3, 38.2],
  ['Heading Times', 'local(LiberationSerif-Bold),local(TimesNewRomanPS-BoldMT)', 106.1, 97.7, 31.6],
] as const

/**
 * CSS of the typeface. `swap` shows it on the first visit too; since the fallbacks have its size,
 * nothing moves. Source: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc
 */
export function typefaceRules() {
  const own = `font-family:Heading;font-display:swap;src:url(${href(routes.client(typefaceFile))})`
  const others = fallbacks.map(
    ([family, src, size, ascent, descent]) =>
      `font-family:${family};src:${src};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%`,
  )
  return [own, ...others].map((rule) => `@font-face{font-weight:700;${rule}}`).join('')
}
