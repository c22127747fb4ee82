type Span = { from: number; to: number }

const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/
const indented = /^(?: {4}|\t)/
const inLine = /(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)|<(code|kbd|pre|samp)\b[^\n]{0,2000}?<\/\2>/gi

/**
 * Parts of a text that may be code, judged line by line; rather too many, since invisible
 * characters are errors in code.
 */
export function codeSpans(text: string): Span[] {
  const spans: Span[] = []
  let open = ''
  let mayIndent = true
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    const mark = fence.exec(line)?.[1] ?? ''
    const isIndented: boolean = mayIndent && indented.test(line)
    if (open !== '' || isIndented) spans.push({ from, to })
    else
      for (const { 0: code, index } of line.matchAll(inLine))
        spans.push({ from: from + index, to: from + index + code.length })
    if (open === '') open = mark
    else if (mark.startsWith(open)) open = ''
    mayIndent = isIndented || line.trim() === ''
    from = to + 1
  }
  return spans
}
