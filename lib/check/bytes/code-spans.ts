import { fenceLines } from '#lib/markdown/code/fences.ts'

type Span = { from: number; to: number }

const beforeFence = '[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+)*'
const indented = /^(?: {4}|\t)/
const inLine = /(`+)(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)|<(code|kbd|pre|samp)\b[^\n]{0,2000}?<\/\2>/gi

/** Parts of a text that are code or may be: characters in code are judged more strictly. */
export function codeSpans(text: string) {
  const spans: Span[] = []
  let mayIndent = true
  for (const { text: line, from, state } of fenceLines(text, beforeFence)) {
    const isIndented: boolean = mayIndent && indented.test(line)
    if (state === 'inside' || state === 'closes' || isIndented)
      spans.push({ from, to: from + line.length })
    else
      for (const { 0: code, index } of line.matchAll(inLine))
        spans.push({ from: from + index, to: from + index + code.length })
    mayIndent = isIndented || line.trim() === ''
  }
  return spans
}

export const isWithin = (spans: readonly Span[], index: number) =>
  spans.some(({ from, to }) => from <= index && index < to)
