/** A single-byte encoding that UTF-8 is often read in by mistake. */
export type Decoding = {
  name: 'Mac Roman' | 'Windows-1252'
  /** The byte that a character stands for. */
  byteOf: ReadonlyMap<string, number>
  /** Character classes, without brackets, of the bytes from one value to another. */
  range: (from: number, to: number) => string
}

/** `characters` are those of the bytes from 80 on; `more` are others that stand for a byte. */
function decodingOf(name: Decoding['name'], characters: string, more: readonly [string, number][] = []): Decoding {
  const byteOf = new Map<string, number>([
    ...more,
    ...[...characters].map((character, index): [string, number] => [character, 0x80 + index]),
  ])
  const range = (from: number, to: number) =>
    [...byteOf]
      .flatMap(([character, byte]) =>
        from <= byte && byte <= to ? `\\u{${character.codePointAt(0)?.toString(16)}}` : [],
      )
      .join('')
  return { name, byteOf, range }
}

/** The characters whose number is the byte: Latin-1. */
const latin1 = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))

// Written out, since Node 20's decoder takes Windows-1252 for Latin-1 (nodejs/node issue 56542).
export const macRoman = decodingOf(
  'Mac Roman',
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
)

/** Latin-1 too: it differs in 80 to 9F alone, where it has control characters that no text holds. */
export const windows1252 = decodingOf(
  'Windows-1252',
  `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${latin1(0xa0, 0xff).join('')}`,
  latin1(0x80, 0x9f).map((character) => [character, character.charCodeAt(0)]),
)

/** The one character that the bytes of `text`, after `lost` ones, are in UTF-8; undefined where they are none. */
export function decodeUnit(text: string, { byteOf }: Decoding, lost: readonly number[] = []): string | undefined {
  const bytes = [...lost]
  for (const character of text) {
    const byte = byteOf.get(character)
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
