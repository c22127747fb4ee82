import { type CSSToken, isTokenString, TokenType, tokenizer } from '@csstools/css-tokenizer'
import { quote } from '#lib/text/message-format.ts'

/** Takes what is wrong at an offset of the style. */
type ReportAt = (offset: number, message: string) => void

/** At-rules that change when a rule holds, and fonts that the file itself holds. */
const atRules = new Set(['media', 'supports', 'font-face', 'keyframes', '-webkit-keyframes', 'layer', 'charset'])

/** Functions that compute a value or select an element; none of these loads anything. */
const functions = new Set(
  `var calc min max clamp rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate
  rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  steps cubic-bezier linear circle ellipse inset polygon path rect xywh
  not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir selector format tech local`.split(
    /\s+/,
  ),
)

/** Properties by which browsers of the past ran scripts. */
const scripted = new Set(['-moz-binding', 'behavior', '-ms-behavior'])

/** A part of the file, or a picture or font that stands in it whole. */
function isHeld(address: string): boolean {
  if (/^(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,)/.test(address)) return true
  return fontFormats.has(fontData.exec(address)?.[1] ?? '')
}

const fontFormats = new Set(['woff', 'woff2', 'ttf', 'otf', 'sfnt', 'truetype', 'opentype'])
const fontData = /^data:(?:font|application)\/(?:x-)?(?:font-)?([a-z\d]+)(?:;charset=[\w-]+)?;base64,/

const elsewhere =
  "loads from elsewhere, which is not allowed in a picture; draw with what the file holds: '#id', or data:image/png;base64,… (fonts: data:font/woff2;base64,…, or text turned into paths)"

/**
 * Reports all in a style that could load or run something. It reads tokens as browsers do (CSS Syntax, 4), and what loads
 * is seen from a token alone: an at-rule, a function or an address.
 */
export function checkCss(css: string, report: ReportAt): void {
  let isWhole = true
  const tokens = tokenizer(
    { css },
    {
      onParseError: () => {
        isWhole = false
      },
    },
  )
  let afterUrl = false
  while (!tokens.endOfFile()) {
    const token = tokens.nextToken()
    const isAddress = afterUrl
    const [type, raw, start] = token
    if (type === TokenType.Whitespace || type === TokenType.Comment) continue
    afterUrl = type === TokenType.Function && lower(token) === 'url'
    const problem = isAddress ? addressProblem(token) : tokenProblem(token)
    if (problem !== undefined) report(start, `SVG: ${quote(raw)} ${problem}`)
  }
  if (!isWhole) report(0, 'SVG: the style is cut off within a word; close what was opened')
}

function addressProblem(token: CSSToken): string | undefined {
  return isTokenString(token) && !token[1].includes('\\') && isHeld(token[4].value) ? undefined : elsewhere
}

function tokenProblem(token: CSSToken): string | undefined {
  const [type, raw] = token
  switch (type) {
    case TokenType.String:
      return undefined
    case TokenType.URL:
      return isHeld(token[4].value) && !raw.includes('\\') ? undefined : elsewhere
    case TokenType.BadURL:
    case TokenType.BadString:
      return 'is no whole value; close its quotation marks and brackets'
  }
  if (raw.includes('\\')) return 'has a backslash, which a drawing does not need; write the letters themselves'
  switch (type) {
    case TokenType.AtKeyword:
      return atRules.has(lower(token)) ? undefined : 'is not allowed in a picture; remove it'
    case TokenType.Function:
      return lower(token) === 'url' || functions.has(lower(token))
        ? undefined
        : 'is not allowed in a picture; remove it'
    case TokenType.Ident:
      return scripted.has(lower(token)) ? 'is not allowed in a picture; remove it' : undefined
    default:
      return undefined
  }
}

function lower(token: CSSToken): string {
  const value = token[4]
  return value !== undefined && 'value' in value ? String(value.value).toLowerCase() : ''
}
