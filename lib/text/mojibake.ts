/** A run of text in a wrong decoding. `meant` is empty where too many bytes are lost to tell. */
export type Mojibake = { index: number; length: number; found: string; meant: string }

type Decoding = {
  /** The characters of the bytes from 80 on. */
  table: string
  /** A character of UTF-8 as this decoding shows it. */
  unit: RegExp
  /** What a unit means that lost a byte, since no tool shows it. */
  lost: (unit: string) => string | undefined
  /** True for one that is certainly damage, by what is before and after it: several in a row always are. */
  isSure: (unit: string, before: string, after: string) => boolean
}

const latin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')
// Written out, since Node 20's decoder takes Windows-1252 for Latin-1 (nodejs/node issue 56542).
export const windows1252 = `€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ${latin1}`
export const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** What may follow a word that ends in such a letter as 'Ã'. */
const quiet = /^[\u00A0‘’“”…–—•›»«‹†‡™®°²³¹·]+$/
const opening = /[„“‘‚«‹"'([]$/

const windowsNext = `[\x80-\x9F${windows1252.slice(0, 64)}]`
const windows: Decoding = {
  table: windows1252,
  unit: new RegExp(`[ð-ô]${windowsNext}{3}|ð[Ÿ\x9F]|[à-ï]${windowsNext}{2}|[Â-ß]${windowsNext}|â€|ï¸`, 'gu'),
  lost: (unit) =>
    new Map([
      ['ðŸ', ''],
      ['ð\x9F', ''],
      ['â€', '”'],
      ['ï¸', '\uFE0F'],
    ]).get(unit),
  isSure: (unit, before, after) => {
    const [lead = '', tail] = [unit[0], unit.slice(1)]
    if (/^ð[Ÿ\x9F]/.test(unit) || unit === 'ï»¿') return true
    // Turkish 'hâlâ…”' and the like: a letter, then what ends a sentence.
    if (lead === 'â') return !quiet.test(tail.charAt(0)) || !(/\p{L}$/u.test(before) || opening.test(before))
    if (tail.length > 1) return !quiet.test(tail.charAt(0))
    if (lead === 'Â') return !quiet.test(tail) || !(/\p{Lu}$/u.test(before) || opening.test(before))
    // 'Ã–l' is Öl; 'Ã’s' may be the letter's genitive.
    if (lead === 'Ã' && quiet.test(tail))
      return /\p{Ll}$/u.test(before) || (!/\p{L}$/u.test(before) && /^(?!s\b)\p{Ll}/u.test(after))
    return !quiet.test(tail) && (lead === 'Ã' || (/[ÄÅ]/.test(lead) && /\p{Ll}/u.test(before + after)))
  },
}

const macNext = `[${macRoman.slice(0, 64)}]`
const mac: Decoding = {
  table: macRoman,
  // An emoji is F0 9F and two bytes more: an apple, which many tools drop, 'ü' and two characters.
  unit: new RegExp(`\uF8FF${macNext}{3}|ü${macNext}{2}|[‚Ô]${macNext}{2}`, 'gu'),
  lost: (unit) => (unit.startsWith('ü') ? decode(`\uF8FF${unit}`, macRoman) : undefined),
  isSure: (unit, before, after) => {
    // 'üçü' is Turkish for 'three of them', and a part of many words.
    if (unit.startsWith('ü')) return !/\p{L}/u.test(before + after.charAt(0)) && !/^[çöü]+$/.test(unit)
    if (unit.startsWith('‚')) return unit[1] === 'Ä' || !/^\p{L}/u.test(after)
    return unit.startsWith('\uF8FF')
  },
}

/**
 * Finds UTF-8 that was read as Mac Roman, Windows-1252 or Latin-1: `üìñ` for 📖, `â€™` for ’.
 * Text that someone may have written is left alone, in any language; so is a sequence that decodes to nothing.
 */
export function findMojibake(text: string): Mojibake[] {
  const found = [mac, windows].flatMap((decoding) => findOf(text, decoding))
  return found
    .sort((a, b) => a.index - b.index)
    .filter(({ index }, at) => at === 0 || index >= (found[at - 1]?.index ?? 0) + (found[at - 1]?.length ?? 0))
}

/** The text with each damaged run that can be told in its right form. */
export function fixMojibake(text: string): string {
  let fixed = ''
  let end = 0
  for (const { index, length, meant } of findMojibake(text)) {
    if (meant === '') continue
    // A byte order mark has no place inside a text.
    fixed += text.slice(end, index) + meant.replaceAll('\uFEFF', '')
    end = index + length
  }
  return fixed + text.slice(end)
}

function findOf(text: string, { table, unit, lost, isSure }: Decoding): Mojibake[] {
  const runs: (Mojibake & { isSure: boolean; isLost: boolean })[] = []
  for (const { 0: found, index } of text.matchAll(unit)) {
    const meant = lost(found) ?? decode(found, table)
    if (meant === undefined) continue
    const end = index + found.length
    const last = runs.at(-1)
    if (last && last.index + last.length === index) {
      // One by itself may be text; nobody writes two in a row, but for punctuation.
      last.isSure ||= !quiet.test(found.charAt(1)) || !quiet.test(last.found.charAt(1))
      last.isLost ||= meant === ''
      last.length += found.length
      last.found += found
      last.meant += meant
    } else {
      const sure = isSure(found, text.slice(0, index).at(-1) ?? '', text.slice(end, end + 2))
      runs.push({ index, length: found.length, found, meant, isLost: meant === '', isSure: sure })
    }
  }
  // A text can be read wrongly twice; each time it gets shorter.
  return runs.flatMap(({ isSure, isLost, meant, ...run }) =>
    isSure ? { ...run, meant: isLost ? '' : fixMojibake(meant) } : [],
  )
}

const plausible =
  /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Extended_Pictographic}\u{E0020}-\u{E007F}\u00AD\u200B-\u200F\uFEFF]$/u
const unlikely = /^[\0-\u009F\u07C0-\u07FF\uE000-\uF8FF\uFFFD]$/

/** The one character that a unit stands for in UTF-8; undefined where it stands for none that a text would hold. */
function decode(unit: string, table: string): string | undefined {
  const bytes = Array.from(unit, (character) =>
    /[\x80-\x9F]/.test(character) ? character.charCodeAt(0) : 0x80 + table.indexOf(character),
  )
  try {
    const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
    return plausible.test(meant) && !unlikely.test(meant) ? meant : undefined
  } catch {
    return undefined
  }
}
