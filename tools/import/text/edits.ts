/** A part of a text, `[from, to)` in UTF-16 units, and what stands there instead. */
export type Edit = { from: number; to: number; text: string }

export type Spliced = {
  text: string
  /** The offset in the old text of an offset in the new one; what is new has the place of what it replaces. */
  origin: (offset: number) => number
}

/**
 * Puts edits into a text and leaves every other character alone. Of edits that overlap the first counts; insertions come
 * before what replaces the text after them, and keep their order.
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
