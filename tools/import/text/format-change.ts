import { clean } from '#lib/text/message-format.ts'
import type { Change } from '#tools/import/plan.ts'

/** Lines of a file that are compared; beyond this a plan only says how many there are. */
const limit = 2_000
const context = 2

type Line = { sign: ' ' | '-' | '+'; text: string }

/** A change as a person reads it: which file, and the lines that go and come. */
export function formatChange({ file, before, after }: Change): string {
  const name = clean(file, 500)
  if (isBinary(after) || (before && isBinary(before))) {
    return `${before ? 'replace' : 'create'} ${name} (${after.length} bytes)\n`
  }
  const next = linesOf(after)
  if (!before) return `create ${name} (${next.length} lines)\n${shown(next.map((text) => ({ sign: '+', text })))}`
  return `update ${name}\n${shown(hunks(compare(linesOf(before), next)))}`
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8000).includes(0)
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function shown(lines: readonly Line[]): string {
  const cut = lines.length > 40 ? lines.slice(0, 30) : lines
  const rest = lines.length - cut.length
  const text = cut.map(({ sign, text: line }) => `  ${sign} ${clean(line, 160)}\n`).join('')
  return rest > 0 ? `${text}    … ${rest} more lines\n` : text
}

/** Only what changes, with the lines around. */
function hunks(lines: readonly Line[]): Line[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ sign }) => sign !== ' '),
  )
  return lines.filter((_, index) => near[index])
}

/** Longest common subsequence, after what is the same at both ends. */
function compare(a: readonly string[], b: readonly string[]): Line[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const same = (lines: readonly string[]): Line[] => lines.map((text) => ({ sign: ' ', text }))
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return [...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]
}

function between(a: readonly string[], b: readonly string[]): Line[] {
  const gone = (text: string): Line => ({ sign: '-', text })
  const come = (text: string): Line => ({ sign: '+', text })
  if (a.length > limit || b.length > limit) return [...a.map(gone), ...b.map(come)]
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
    }
  }
  const lines: Line[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left })
      i++
      j++
    } else if (left !== undefined && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      lines.push(gone(left))
      i++
    } else if (right !== undefined) {
      lines.push(come(right))
      j++
    } else if (left !== undefined) {
      lines.push(gone(left))
      i++
    }
  }
  return lines
}
