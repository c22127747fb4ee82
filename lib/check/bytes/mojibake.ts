import { type Decoding, decodeUnit, macRoman, windows1252 } from './decodings.ts'
import { judgeMac, judgeWindows, type Unit, type Verdict } from './plausible.ts'

/** A run of text in a wrong decoding. `meant` is empty where too many bytes are lost to tell. */
export type Mojibake = { index: number; length: number; found: string; meant: string }

type Kind = {
  decoding: Decoding
  /** One run of sequences, and one sequence. */
  run: RegExp
  unit: RegExp
  judge: (unit: Unit) => Verdict
}

const punctuation = '[«»…\\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ∆]'

const kinds: readonly Kind[] = [kindOf(macRoman, judgeMac), kindOf(windows1252, judgeWindows)]

function kindOf(decoding: Decoding, judge: Kind['judge']): Kind {
  const { range } = decoding
  const next = `[${range(0x80, 0xbf)}]`
  const sequences = [
    `[${range(0xf0, 0xf4)}]${next}{3}`,
    `[${range(0xe0, 0xef)}]${next}{2}`,
    `[${range(0xc2, 0xdf)}]${next}`,
  ]
  // Forms that lost a byte: Mac Roman's F0 is a character of private use, Windows-1252 has none for 8D, 8F, 9D.
  if (decoding === macRoman) sequences.push(`ü${next}{2}`)
  else sequences.push(`ð[Ÿ\\x9F]${next}?`, 'â€', 'ï¸')
  const unit = `(?:${sequences.join('|')})`
  if (decoding !== macRoman) return { decoding, judge, run: new RegExp(`${unit}+`, 'gu'), unit: new RegExp(unit, 'gu') }
  // Half of Mac Roman's leads are punctuation, where a letter may well follow («é): only long runs of those are damage.
  const pair = `${punctuation}${next}`
  return {
    decoding,
    judge,
    run: new RegExp(`(?:(?!${punctuation})${unit}|(?:${pair}){3,})+`, 'gu'),
    unit: new RegExp(unit, 'gu'),
  }
}

/**
 * Finds UTF-8 that was read as Mac Roman, Windows-1252 or Latin-1: `üìñ` for 📖, `â€™` for ’.
 * Text that someone may have written is left alone, in any language; so is a sequence that decodes to nothing.
 */
export function findMojibake(text: string): Mojibake[] {
  const found = kinds.flatMap((kind) => findOfKind(text, kind))
  found.sort((a, b) => a.index - b.index || b.length - a.length)
  let end = 0
  return found.filter(({ index, length }) => {
    const isFree = index >= end
    if (isFree) end = index + length
    return isFree
  })
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

function findOfKind(text: string, kind: Kind): Mojibake[] {
  const sure: Mojibake[] = []
  const doubtful: Mojibake[] = []
  for (const { 0: run, index } of text.matchAll(kind.run)) {
    for (const piece of piecesOf(run, kind)) {
      const from = index + piece.index
      const to = from + piece.found.length
      const verdict = judgeRun(piece.units, text.slice(0, from).at(-1) ?? '', text.slice(to, to + 2), kind)
      const { units, ...mojibake } = { ...piece, index: from }
      if (verdict === 'sure') sure.push(mojibake)
      else if (verdict === 'doubtful') doubtful.push(mojibake)
    }
  }
  // What may be damage is damage in a text that certainly has some.
  return sure.length > 0 ? [...sure, ...doubtful] : []
}

type Sequence = { text: string; meant: string }
type Piece = Mojibake & { units: Sequence[] }

/** Parts of a run whose sequences all decode to a character that a text may hold. */
function piecesOf(run: string, { decoding, unit }: Kind): Piece[] {
  const pieces: Piece[] = []
  let open: Piece | undefined
  for (const { 0: text, index } of run.matchAll(unit)) {
    const meant = meaningOf(text, run.slice(index + text.length), decoding)
    if (meant === undefined) {
      open = undefined
      continue
    }
    if (!open) {
      open = { index, length: 0, found: '', meant: '', units: [] }
      pieces.push(open)
    }
    open.units.push({ text, meant })
    open.found += text
    open.length += text.length
  }
  for (const piece of pieces) {
    const isLost = piece.units.some(({ meant }) => meant === '')
    // A text can be read wrongly twice; each time it gets shorter.
    piece.meant = isLost ? '' : fixMojibake(piece.units.map(({ meant }) => meant).join(''))
  }
  return pieces
}

const plausible =
  /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Extended_Pictographic}\u{E0020}-\u{E007F}\u00AD\u200B-\u200F\uFEFF]$/u
const unlikely = /^[\0-\u009F\u07C0-\u07FF\uE000-\uF8FF]$/

/** The character that a sequence stands for; empty where it is lost, undefined where the sequence is not damage. */
function meaningOf(text: string, rest: string, decoding: Decoding): string | undefined {
  if (decoding === windows1252) {
    if (/^ð[Ÿ\x9F].?$/u.test(text)) return ''
    if (text === 'â€') return rest.startsWith('ð') ? '\u200D' : '”'
    if (text === 'ï¸') return '\uFE0F'
  }
  const isLost = decoding === macRoman && text.startsWith('ü')
  const meant = decodeUnit(text, decoding, isLost ? [0xf0] : [])
  if (meant === '\uFFFD') return ''
  return meant !== undefined && plausible.test(meant) && !unlikely.test(meant) ? meant : undefined
}

function judgeRun(units: readonly Sequence[], before: string, after: string, { judge }: Kind): Verdict {
  const verdicts = units.map((unit, index) =>
    judge({ ...unit, before: index === 0 ? before : '', after: index === units.length - 1 ? after : '' }),
  )
  if (verdicts.includes('sure')) return 'sure'
  // One by itself may be text; nobody writes two in a row.
  if (units.length > 1 && verdicts.includes('weak')) return 'sure'
  return verdicts.includes('doubtful') ? 'doubtful' : 'weak'
}
