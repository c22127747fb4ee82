import { href } from './identity.ts'
import { routes } from './routes.ts'

/** The typeface of headings, in public/client/; `npm run pictures` cuts it (tools/pictures/brand.ts). */
export const typefaceFile = 'heading-c4a1fe4e66a1.woff2'

type Fallback = {
  /** As the font stack of headings names it (app/styles/tokens.css). */
  family: string
  /** PostScript names of fonts with these metrics on readers' systems. */
  fonts: string[]
  /** Percentages that make the font as wide and as high as the typeface. */
  sizeAdjust: number
  ascent: number
  descent: number
}

/**
 * System fonts that stand in until the file arrives, closest first. The figures compare the widths of typical headings, and
 * hold for this cut of the typeface; Gelasio, Tinos and Noto Serif are free fonts as wide as those of systems.
 */
const fallbacks: readonly Fallback[] = [
  { family: 'Heading Noto', fonts: ['NotoSerif-Bold'], sizeAdjust: 89.2, ascent: 116.2, descent: 37.6 },
  { family: 'Heading Georgia', fonts: ['Georgia-Bold'], sizeAdjust: 87.6, ascent: 118.3, descent: 38.2 },
  {
    family: 'Heading Times',
    fonts: ['LiberationSerif-Bold', 'TimesNewRomanPS-BoldMT'],
    sizeAdjust: 106.1,
    ascent: 97.7,
    descent: 31.6,
  },
]

/**
 * CSS that loads the typeface. `swap` shows it on the first visit too; the fallbacks have its size, so nothing moves.
 * Source: https://www.w3.org/TR/css-fonts-5/#size-adjust-desc
 */
export function typefaceRules(): string {
  const own = `@font-face{font-family:Heading;font-weight:700;font-display:swap;src:url(${href(routes.client(typefaceFile))})}`
  const others = fallbacks.map(({ family, fonts, sizeAdjust, ascent, descent }) => {
    const src = fonts.map((font) => `local(${font})`).join()
    return `@font-face{font-family:${family};font-weight:700;src:${src};size-adjust:${sizeAdjust}%;ascent-override:${ascent}%;descent-override:${descent}%}`
  })
  return [own, ...others].join('')
}
