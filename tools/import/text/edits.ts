/** Replaces `[from, to)` of a text (UTF-16 units). */
export type Edit = { from: number; to: number; text: string }

export type Spliced = {
  text: string
  /** Maps an offset in the new text to the old one; inserted text maps to the start of what it replaces. */
  origin: (offset: number) => number
}

/**
 * Applies edits to a text. Of overlapping edits the first counts. Insertions come before a replacement at the same offset,
 * in their order.
 */
export function splice(text: string, edits: readonly Edit[]): Spliced {
  // Where each piece of the new text begins, and the place in the old text that it comes from.
  const pieces: { at: number; old: number; isKept: boolean }[] = []
  let result = ''
  let end = 0
  const add = (part: string, old: number, isKept: boolean) => {
    if (part !== '') pieces.push({ at: result.length, old, isKept })
    result += part
  }
  const isInsertion = ({ from, to }: Edit) => from === to
  const sorted = edits.toSorted((a, b) => a.from - b.from || Number(isInsertion(b)) - Number(isInsertion(a)))
  for (const { from, to, text: instead } of sorted) {
    if (from < end) continue
    add(text.slice(end, from), end, true)
    add(instead, from, false)
    end = to
  }
  add(text.slice(end), end, true)
  const origin = (offset: number): number => {
    const piece = pieces.findLast(({ at }) => at <= offset)
    return piece ? Math.min(text.length, piece.old + (piece.isKept ? offset - piece.at : 0)) : 0
  }
  return { text: result, origin }
}
