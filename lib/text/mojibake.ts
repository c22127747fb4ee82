const highBytes = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)
const macRoman = new TextDecoder('macintosh').decode(highBytes)
// Written out, since Node 20 decodes Windows-1252 as Latin-1 (nodejs/node issue 56542).
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'
const windows1252 = windowsOnly + Buffer.from(highBytes.subarray(32)).toString('latin1')

// Characters that each encoding shows for the continuation bytes of UTF-8 (80 to BF).
const windowsNext = `[\x80-\x9F${windows1252.slice(0, 64)}]`
const macNext = `[${macRoman.slice(0, 64)}]`

/** Characters that may follow a correct word that ends in 'Ã' or 'â', and so prove no damage. */
const quiet = '[\u00A0‘’“”…–—•«»‹›]'

/** The beginning of a damaged sequence; does not match 'hâlâ…' and 'CAFÉ™', which people write. */
const windowsStart = [
  `[ð-ô](?!${quiet})${windowsNext}{3}`,
  `[à-ï](?!${quiet})${windowsNext}{2}`,
  `(?<!\\p{L})â${windowsNext}{2}`,
  `[ÃÄÅ](?!${quiet})${windowsNext}`,
  `(?:[Ã-ß](?!${quiet})${windowsNext}){2}`,
  `Â${windowsNext}`,
  '(?:ï»¿|â€|ï¸)',
].join('|')
/** A damaged character after the beginning of a sequence; the last byte may be missing. */
const windowsUnit = `[ð-ô]${windowsNext}{3}|[à-ï]${windowsNext}{2}|[Â-ß]${windowsNext}|â€|ï¸`

const windows = {
  /** The characters of the bytes 80 to FF. */
  table: windows1252,
  /** Matches sequences of characters that nobody writes on purpose. */
  runs: new RegExp(`(?:${windowsStart})(?:${windowsUnit})*|ð[Ÿ\x9F]`, 'gu'),
  /** Puts back invisible characters that many tools drop from a damaged text. */
  restore: (run: string) =>
    run.replace(new RegExp(`â€(?!${windowsNext})`, 'g'), 'â€\x9D').replace(/ï¸(?!\x8F)/g, 'ï¸\x8F'),
}

/**
 * A damaged character. Emoji begin with the bytes F0 9F, which Mac Roman shows as an apple (U+F8FF)
 * and 'ü'. Does not match 'üçü', which occurs in Turkish words.
 */
const macUnit = [
  `\uF8FF${macNext}{3}`,
  `(?<!\\p{L})(?!ü[çöü]{2})(?:ü${macNext}{2})+(?!\\p{L})`,
  `‚Ä${macNext}`,
  `‚${macNext}{2}(?=Ô|\\P{L}|$)`,
  'Ô∏è',
].join('|')

const mac: typeof windows = {
  table: macRoman,
  runs: new RegExp(`(?:${macUnit})+`, 'gu'),
  restore: (run) => run.replace(new RegExp(`(?<!\uF8FF)(?=ü${macNext}{2})`, 'g'), '\uF8FF'),
}

/**
 * Finds UTF-8 that was read as Mac Roman, Windows-1252 or Latin-1: `üìñ` for 📖, `â€™` for ’.
 * `meant` is the repaired text; it is empty if too many bytes are lost.
 */
export function findMojibake(text: string) {
  return [mac, windows]
    .flatMap(({ table, runs, restore }) =>
      [...text.matchAll(runs)].flatMap(({ 0: found, index }) => {
        const meant = /^ð.$/.test(found) ? '' : decode(restore(found), table)
        return meant === undefined ? [] : { index, length: found.length, found, meant }
      }),
    )
    .sort((a, b) => a.index - b.index)
}

/** Characters that no post contains: a text whose repair yields one was not damaged. */
const unlikely = /[\0-\u009F\u07C0-\u07FF\u2028-\u202E\uE000-\uF8FF\uFFFD\p{Cn}]/u

function decode(run: string, table: string) {
  const bytes = Array.from(run, (character) =>
    /[\x80-\x9F]/.test(character) ? character.charCodeAt(0) : 0x80 + table.indexOf(character),
  )
  try {
    const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes),
    )
    return unlikely.test(meant) ? undefined : meant
  } catch {
    return undefined
  }
}
