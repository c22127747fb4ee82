/** A part of a text, `[from, to)` in UTF-16 units, and what stands there instead. */
export type Edit = { from: number; to: number; text: string }

export type Spliced = {
  text: string
  /** The offset in the old text of an offset in the new one; what is new has the place of what it replaces. */
  origin: (offset: number) => number
}

/**
 * Puts edits into a text and leaves every other character alone. Of edits that overlap the first counts, and of those
 * that begin at one place the longest; insertions at one place keep their order.
 */
export function splice(text: string, edits: readonly Edit[]): Spliced {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.from - b.from || rank(a) - rank(b) || b.to - a.to || a.index - b.index)
  const parts: string[] = []
  // Pieces of the new text: where each begins, and the place in the old text that it comes from.
  const pieces: { at: number; old: number; isKept: boolean }[] = []
  let length = 0
  const add = (part: string, old: number, isKept: boolean) => {
    if (part === '') return
    pieces.push({ at: length, old, isKept })
    parts.push(part)
    length += part.length
  }
  let end = 0
  for (const { from, to, text: instead } of sorted) {
    if (from < end) continue
    add(text.slice(end, from), end, true)
    add(instead, from, false)
    end = to
  }
  add(text.slice(end), end, true)
  return { text: parts.join(''), origin: (offset) => originOf(offset, pieces, text.length) }
}

/** Insertions come before what replaces the text after them. */
function rank({ from, to }: Edit): number {
  return from === to ? 0 : 1
}

function originOf(
  offset: number,
  pieces: readonly { at: number; old: number; isKept: boolean }[],
  end: number,
): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  if (!piece) return 0
  return Math.min(end, piece.isKept ? piece.old + offset - piece.at : piece.old)
}
