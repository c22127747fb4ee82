/** What stands after the language of a fence: `title="falco.yaml" {2-3}`. */
export type CodeMeta = {
  title: string | undefined
  /** Numbers of the lines to mark, from 1; none of them beyond the block. */
  marked: ReadonlySet<number>
  /** Ranges as written, of which a part or all is beyond the block. */
  beyond: string[]
}

/** Reads what stands after the language of a fence whose code has `lines` lines. */
export function readCodeMeta(meta: string, lines: number): CodeMeta {
  const marked = new Set<number>()
  const beyond: string[] = []
  const ranges = /\{([\d,-]+)\}/.exec(meta)?.[1]?.split(',') ?? []
  for (const range of ranges) {
    const [from = 0, to = from] = range.split('-', 2).map(Number)
    if (range !== '' && !(from >= 1 && from <= to && to <= lines)) beyond.push(range)
    for (let line = Math.max(1, from); line <= Math.min(to, lines) && marked.size < lines; line++) marked.add(line)
  }
  return { title: /(?:^|\s)title="([^"]+)"/.exec(meta)?.[1], marked, beyond }
}
