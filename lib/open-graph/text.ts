import path from 'node:path'
import sharp from 'sharp'

// Read by the libraries that draw text, when a process draws its first text.
process.env.FONTCONFIG_FILE = path.join(process.cwd(), 'lib/open-graph/fonts.conf')

export const family = 'Source Serif 4'

/** A letter that the typeface lacks: it has Latin, Greek and Cyrillic. */
const otherLetter = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}ªº])\p{L}/u

/** Emoji and other pictures, and characters that are not seen, with the space before them. */
const pictures = /\s*(?:(?![©®™°])[\p{So}\p{Cf}]|\p{Variation_Selector}|\p{Emoji_Modifier})+/gu

/**
 * The text without emoji; undefined if the typeface lacks a letter, since a title without some
 * letters would have another meaning.
 */
export function drawable(text: string): string | undefined {
  const drawn = text.normalize('NFC').replace(pictures, '').replace(/\s+/g, ' ').trim()
  return otherLetter.test(drawn) ? undefined : drawn || undefined
}

/** A text as content of an SVG or of Pango's markup. */
export const escaped = (text: string) =>
  text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`)

/** Size of the font, width and maximum height of the text in pixels. */
type Setting = { size: number; weight: number; fill: string; width: number; height: number }

/** Lines of text as an image without margins; a text that is too high is set smaller. */
export async function textImage(text: string, { size, weight, fill, width, height }: Setting) {
  const markup = `<span foreground="${fill}" weight="${weight}">${escaped(text)}</span>`
  const font = `${family}, ${size}`
  const draw = (fitting: { dpi: number } | { height: number }) =>
    sharp({ text: { text: markup, font, rgba: true, width, wrap: 'word-char', ...fitting } })
      .png()
      .toBuffer({ resolveWithObject: true })
  // At 72 dpi, the font's size is in pixels.
  const large = await draw({ dpi: 72 })
  return large.info.height > height ? draw({ height }) : large
}
