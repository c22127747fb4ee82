/** Replaces `[from, to)` of a text (UTF-16 units). */
export type Edit = { from: number; to: number; text: string }

/**
 * Applies edits to a text. Of overlapping edits the first counts. Insertions come before a replacement at the same offset,
 * in their order.
 */
export function splice(text: string, edits: readonly Edit[]): string {
  const isInsertion = ({ from, to }: Edit) => from === to
  let result = ''
  let end = 0
  for (const edit of edits.toSorted((a, b) => a.from - b.from || Number(isInsertion(b)) - Number(isInsertion(a)))) {
    if (edit.from < end) continue
    result += text.slice(end, edit.from) + edit.text
    end = edit.to
  }
  return result + text.slice(end)
}
