const highBytes = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)
const macRoman = new TextDecoder('macintosh').decode(highBytes)
// Written out, since Node 20 decodes Windows-1252 as Latin-1 (nodejs/node issue 56542).
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'
const windows1252 = windowsOnly + Buffer.from(highBytes.subarray(32)).toString('latin1')

// Characters that each encoding shows for the continuation bytes of UTF-8 (80 to BF).
const windowsNext = `[\x80-\x9F${windows1252.slice(0, 64)}]`
const macNext = `[${macRoman.slice(0, 64)}]`

/** Does not match a letter such as 'Ã' or 'à' before punctuation, which may end a correct word. */
const within = '(?![\u00A0‘’“”…–—•«»‹›])'

/** Each encoding with a pattern of characters that nobody writes on purpose. */
const encodings = [
  {
    table: windows1252,
    damaged: [
      `[ð-ô]${within}${windowsNext}{3}`,
      `[à-ï]${within}${windowsNext}{2}`,
      `Ã${within}${windowsNext}`,
      `Â${windowsNext}`,
      // Bytes are lost.
      'â€|ðŸ',
    ].join('|'),
  },
  {
    table: macRoman,
    // Emoji begin with F0 9F: an apple (U+F8FF), which many tools drop, and 'ü'.
    damaged: `‚Ä${macNext}|\uF8FF${macNext}{3}|(?<!\\p{L})(?!üçü)ü${macNext}{2}(?!\\p{L})`,
  },
]

/**
 * Finds UTF-8 that was read as Mac Roman, Windows-1252 or Latin-1: `üìñ` for 📖, `â€™` for ’.
 * `meant` is the repaired character; it is empty if bytes are lost.
 */
export function findMojibake(text: string) {
  return encodings
    .flatMap(({ table, damaged }) =>
      [...text.matchAll(new RegExp(damaged, 'gu'))].map(({ 0: found, index }) => {
        return { index, length: found.length, found, meant: decode(found, table) }
      }),
    )
    .sort((a, b) => a.index - b.index)
}

function decode(found: string, table: string) {
  const bytes = Array.from(found.replace(/^ü/, '\uF8FFü'), (character) =>
    /[\x80-\x9F]/.test(character) ? character.charCodeAt(0) : 0x80 + table.indexOf(character),
  )
  const meant = new TextDecoder().decode(Uint8Array.from(bytes))
  return meant.includes('\uFFFD') ? '' : meant
}
