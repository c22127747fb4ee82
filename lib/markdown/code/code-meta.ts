/** What stands after the language of a fence: `title="falco.yaml" {2-3}`. */
export type CodeMeta = {
  title: string | undefined
  /** Numbers of the lines to mark, from 1; none of them beyond the block. */
  marked: ReadonlySet<number>
}

/** Reads what stands after the language of a fence whose code has `lines` lines. */
export function readCodeMeta(meta: string, lines: number): CodeMeta {
  const marked = new Set<number>()
  for (const range of /\{([\d,-]+)\}/.exec(meta)?.[1]?.split(',') ?? []) {
    const [from = 0, to = from] = range.split('-', 2).map(Number)
    for (let line = Math.max(1, from); line <= Math.min(to, lines) && marked.size < lines; line++) marked.add(line)
  }
  return { title: /(?:^|\s)title="([^"]+)"/.exec(meta)?.[1], marked }
}
