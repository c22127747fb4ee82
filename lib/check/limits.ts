/**
 * Beyond these limits the check takes minutes, or runs out of memory or stack. The densest post of
 * the Falco blog reaches a tenth of each limit.
 */
export const limits = {
  bytes: { max: 256 * 1024, of: 'bytes' },
  line: { max: 20_000, of: 'characters in a line' },
  levels: { max: 100, of: 'levels of nesting by quotes, lists and brackets' },
  // The parser compares each unmatched mark with all earlier ones of its paragraph.
  block: { max: 3_000, of: "marks such as '*', '[' and '<' in a paragraph, item or cell" },
  // Each row of a table counts as wide as its head, since the parser fills up rows.
  text: { max: 15_000, of: 'marks, lines and cells of tables in a text' },
}

export const beyond = ({ max, of }: { max: number; of: string }) =>
  `is too long or complex, with more than ${max} ${of}`
