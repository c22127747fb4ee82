/**
 * Fixes drawings from draw.io. Removes the HTML version of each text; a plain one remains.
 * Replaces `light-dark(a, b)`, which librsvg draws black, with one of the two colours.
 */
export function mendDrawing(bytes: Buffer) {
  const source = bytes.toString('utf8')
  const [, scheme = ''] = /<svg\b[^>]*?\bcolor-scheme:\s*([\w ]+)/.exec(source) ?? []
  const isDark = scheme.includes('dark') && !scheme.includes('light')
  const text = source
    .replace(neverShown, '')
    .replace(htmlWithCopy, '')
    .replace(lightDark, isDark ? '$2' : '$1')
  return text === source ? bytes : Buffer.from(text)
}

/** Matches draw.io's note 'Text is not SVG', which browsers never show. */
const neverShown = /<switch>\s*<g requiredFeatures="[^"]*"\s*\/>.*?<\/switch>/gs

/** Matches HTML in a `<switch>` that also has another element to show. */
const htmlWithCopy = /(?<=<switch>\s*)<foreignObject\b.*?<\/foreignObject>(?=\s*<\w)/gs

/** Pattern of a CSS value, which may contain functions: `var(--x, rgb(1, 2, 3))`. */
const value = String.raw`((?:[^(),]|\((?:[^()]|\([^()]*\))*\))+)`
const lightDark = new RegExp(String.raw`light-dark\(\s*${value},\s*${value}\)`, 'g')
